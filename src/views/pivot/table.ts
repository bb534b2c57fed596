import { isCellDimension, type Dimension, type PivotValue, type Side } from '../../domain/pivot.ts'
import type { Sorting } from '../../domain/question.ts'
import { isOnFew, type PivotCell } from './cell.ts'
import { cellAt, type Sheet } from './cells.ts'
import { leafId } from './keys.ts'
import { allNodes, allTogether, childrenOf, type AllMembers, type Node, type Ordering } from './nodes.ts'

/** A column of figures: a head and one of the values. */
export interface Leaf {
  /** As the address names it. */
  readonly id: string
  readonly node: Node
  readonly value: PivotValue
  /** Whether it stands for the heads inside of its own together. */
  readonly isTotal: boolean
}

/** A head of columns with what stands under it. */
export interface Head {
  readonly node: Node
  /** Heads inside of it. */
  readonly inner: readonly Head[]
  /** Its own figures: the innermost, or the total of those inside. */
  readonly leaves: readonly Leaf[]
  /** Whether the heads inside of it are shown; null where it has none. */
  readonly isOpen: boolean | null
}

/** A line of the table: a head of rows. */
export interface Line {
  readonly node: Node
  /** Whether its inner lines are shown; null where it has none. */
  readonly isOpen: boolean | null
  readonly position: number
  readonly of: number
}

/** A pivot as it is drawn, without a pixel: its columns, and its lines on demand. */
export interface Table {
  readonly sheet: Sheet
  readonly root: Node
  readonly head: Head
  /** The columns shown. */
  readonly leaves: readonly Leaf[]
  /** And those inside of heads that are closed. */
  readonly everyLeaf: readonly Leaf[]
  readonly values: readonly PivotValue[]
  readonly hasEmpty: boolean
  readonly order: Ordering
}

export interface Opened {
  /** How many dimensions are open from the outside in. */
  readonly open: number
  /** Rows that stand otherwise. */
  readonly toggled: readonly string[]
}

/** The table of an answer; heads without any figure are left out unless they are asked for, those closed show their total alone. */
export function tableOf(sheet: Sheet, order: Ordering, hasEmpty: boolean, closed: readonly string[] = []): Table {
  const { layout } = sheet.asking
  const root = allTogether(sheet.groups.rows)
  const across = allTogether(sheet.groups.columns)
  const all = hasEmpty ? membersAnywhere(sheet, 'columns') : null
  const { values } = layout
  const shut = new Set(closed)
  const headOf = (node: Node): Head => {
    const inside = childrenOf(node, layout.columns, order, all).filter(
      (child) => hasEmpty || hasFigure(sheet, root, child, values),
    )
    const isTotal = inside.length > 0
    // All together is no head of its own.
    const isOpen = isTotal ? node.depth === 0 || !shut.has(node.key) : null
    const leaves = values.map((value, i): Leaf => ({ id: leafId(node.key, i), node, value, isTotal }))
    return { node, inner: inside.map(headOf), leaves, isOpen }
  }
  const head = headOf(across)
  return { sheet, root, head, leaves: leavesOf(head), everyLeaf: everyLeafOf(head), values, hasEmpty, order }
}

/** From the left: what is inside of a head, then its total. */
const leavesOf = ({ inner, leaves, isOpen }: Head): readonly Leaf[] =>
  isOpen === true ? [...inner.flatMap(leavesOf), ...leaves] : leaves
const everyLeafOf = ({ inner, leaves }: Head): readonly Leaf[] => [...inner.flatMap(everyLeafOf), ...leaves]

/** Whether any report of a row and a column prints any of the values; a group of reports always has one to show. */
function hasFigure(sheet: Sheet, row: Node, column: Node, values: readonly PivotValue[]): boolean {
  const isOfCells = [row, column].some(({ dimension }) => dimension !== null && isCellDimension(dimension))
  return !isOfCells || values.some((value) => cellAt(sheet, row, column, value).known > 0)
}

/** Members of the dimensions that are no names: a year or a level can be missing under one head and stand under another. */
const LISTED: ReadonlySet<Dimension> = new Set(['year', 'level', 'form', 'zero', 'zero_disclosure', 'zero_litigation'])

/** All members of a side's dimensions that stand under any head. */
export function membersAnywhere({ answer }: Sheet, side: Side): AllMembers {
  const members = side === 'rows' ? answer.rowMembers : answer.columnMembers
  const found = answer.asked[side].map((dimension, i) => {
    const occur = new Set((members[i] ?? []).filter((member) => member !== null))
    return [dimension, LISTED.has(dimension) ? [...occur] : []] as const
  })
  return new Map(found)
}

/** The lines from top to bottom: the total, then each open head with what is inside of it. */
export function linesOf(table: Table, { open, toggled }: Opened, sorting: Sorting | null): readonly Line[] {
  const { sheet, root, hasEmpty, order } = table
  const dimensions = sheet.asking.layout.rows
  const all = hasEmpty ? membersAnywhere(sheet, 'rows') : null
  const sorted = table.everyLeaf.find(({ id }) => id === sorting?.column)
  const others = new Set(toggled)
  const lines: Line[] = [{ node: root, isOpen: null, position: 1, of: 1 }]
  const put = (outer: Node) => {
    const inner = childrenOf(outer, dimensions, order, all).filter((child) => hasEmpty || hasRowFigure(table, child))
    const ordered = sorted && sorting ? sortedBy(inner, table, sorted, sorting.desc) : inner
    ordered.forEach((node, i) => {
      const hasInner = node.depth < dimensions.length && childrenOf(node, dimensions, order, all).length > 0
      const isOpen = hasInner ? node.depth < open !== others.has(node.key) : null
      lines.push({ node, isOpen, position: i + 1, of: ordered.length })
      if (isOpen === true) put(node)
    })
  }
  put(root)
  return lines
}

const hasRowFigure = ({ sheet, head, everyLeaf, values }: Table, row: Node) =>
  hasFigure(sheet, row, head.node, values) ||
  everyLeaf.some(({ node, value }) => cellAt(sheet, row, node, value).known > 0)

/** By the figures of a column, what has none last in both directions; figures that are not ranked stand after those that are. */
function sortedBy(
  nodes: readonly Node[],
  { sheet }: Table,
  { node: column, value }: Leaf,
  desc: boolean,
): readonly Node[] {
  return nodes
    .map((node) => ({ node, by: rankOf(cellAt(sheet, node, column, value), value) }))
    .toSorted((a, b) => {
      if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null)
      return desc ? b.by - a.by : a.by - b.by
    })
    .map(({ node }) => node)
}

/** What a cell is ranked by; a rate on fewer than 30 cases, and a change of one, is never ranked. */
export const rankOf = (cell: PivotCell, value: PivotValue): number | null => (isOnFew(cell, value) ? null : cell.value)

/** Every line of the table, whatever is open: for files. */
export function allLines(table: Table): readonly Node[] {
  const { sheet, root, hasEmpty, order } = table
  const { rows } = sheet.asking.layout
  const all = hasEmpty ? membersAnywhere(sheet, 'rows') : null
  return allNodes(root, rows, order, all, (node) => hasEmpty || hasRowFigure(table, node))
}
