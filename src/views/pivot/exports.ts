import { isShare } from '../../domain/pivot.ts'
import type { ExportCell, ExportTable } from '../../domain/csv.ts'
import { cellAt, type PivotCell } from './cells.ts'
import { nodeName, valueName, type Wording } from './names.ts'
import type { Node } from './nodes.ts'
import { leafName } from './sentences.ts'
import { allLines, type Line, type Leaf, type Table } from './table.ts'

/**
 * The table as it is shown: a column a dimension of the rows, then the figures; beside each column that needs it one that
 * says what is in doubt or why there is no figure. Shares and rates are in per cent.
 */
export function shownExport(table: Table, lines: readonly Line[], wording: Wording): ExportTable {
  const { words } = wording
  const { rows } = table.sheet.asking.layout
  const names = rows.length === 0 ? [words.all] : rows.map((dimension) => words.dimension[dimension])
  const columns = table.leaves.map((leaf) => {
    const cells = lines.map(({ node }) => cellAt(table.sheet, node, leaf.node, leaf.value))
    const signs = cells.map((cell) => signOf(cell, wording))
    return { leaf, cells, signs: signs.some((sign) => sign !== null) ? signs : null }
  })
  const header = columns.flatMap(({ leaf, signs }) => {
    const name = leafName(leaf, wording)
    return signs ? [name, words.signOf(name)] : [name]
  })
  return {
    header: [...names, ...header],
    rows: lines.map(({ node }, i) => [
      ...pathOf(node, names.length, wording),
      ...columns.flatMap(({ leaf, cells, signs }): ExportCell[] => {
        const cell = cells[i]
        const figure = cell ? figureOf(cell, leaf) : null
        return signs ? [figure, signs[i] ?? null] : [figure]
      }),
    ]),
  }
}

/** The names of a row, each under its dimension; those around it are repeated, so that every row can be read alone. */
function pathOf(node: Node, columns: number, wording: Wording): readonly string[] {
  const names: string[] = []
  for (let one: Node | null = node; one && (one.depth > 0 || node.depth === 0); one = one.parent)
    names.unshift(nodeName(one, wording))
  return [
    ...names,
    ...Array.from({ length: columns - names.length }, () => (node.depth === 0 ? '' : wording.words.all)),
  ]
}

const isPercent = (cell: PivotCell, { value }: Leaf) =>
  isShare(value.stat) || cell.ratio !== null || value.stat === 'growth' || cell.changed?.wholeAfter != null

function figureOf(cell: PivotCell, leaf: Leaf): number | null {
  if (cell.value === null) return null
  return isPercent(cell, leaf) ? Math.round(cell.value * 1e4) / 1e2 : cell.value
}

/** What stands beside a figure: that it is in doubt, or why there is none; a blank is an empty cell and nothing more. */
function signOf(cell: PivotCell, { words }: Wording): string | null {
  if (cell.why !== null) return cell.why === 'blank' ? null : words.why[cell.why]
  return cell.isDoubted ? words.sign : null
}

/** Every cell of the table as a record, whatever is open: for programs, under names that do not change with the language. */
export function flatExport(table: Table, wording: Wording): ExportTable {
  const { layout } = table.sheet.asking
  const header = [
    ...layout.rows.map((dimension) => `row.${dimension}`),
    ...layout.columns.map((dimension) => `column.${dimension}`),
    'rows_fixed',
    'columns_fixed',
    'name',
    'value',
    'stat',
    'figure',
    'numerator',
    'denominator',
    'low',
    'high',
    'reported',
    'counted',
    'left_out',
    'state',
    'in_doubt',
  ]
  const rows = allLines(table).flatMap((row) =>
    table.everyLeaf.map((leaf) => flatRow(row, leaf, cellAt(table.sheet, row, leaf.node, leaf.value), table, wording)),
  )
  return { header, rows }
}

function flatRow(row: Node, leaf: Leaf, cell: PivotCell, { sheet }: Table, wording: Wording): readonly ExportCell[] {
  const { layout } = sheet.asking
  const { ratio } = cell
  return [
    ...membersOf(row, layout.rows.length),
    ...membersOf(leaf.node, layout.columns.length),
    row.depth,
    leaf.node.depth,
    row.depth === 0 ? '' : nodeName(row, wording),
    leaf.value.of,
    leaf.value.stat,
    cell.value,
    ratio?.numerator ?? null,
    ratio?.denominator ?? null,
    ratio?.interval?.low ?? null,
    ratio?.interval?.high ?? null,
    cell.known,
    cell.counted,
    cell.left,
    cell.why ?? 'number',
    cell.isDoubted ? 1 : 0,
  ]
}

/** The members that a head fixes, empty where it holds all; how many it fixes tells a member without a name from all. */
function membersOf(node: Node, length: number): readonly string[] {
  const members: string[] = []
  for (let one: Node | null = node; one && one.depth > 0; one = one.parent) members.unshift(one.member)
  return [...members, ...Array.from({ length: length - members.length }, () => '')]
}

/** What the file is called. */
export const fileName = (table: Table, wording: Wording): string =>
  table.values.map((value) => valueName(value, wording)).join('、')
