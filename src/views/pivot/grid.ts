import type { PivotUnit } from '../../domain/question.ts'
import type { TreeGridCell, TreeGridLine } from '../../ui/table/TreeGrid.tsx'
import type { TreeGridHead } from '../../ui/table/placedHeads.ts'
import { pivotQuantity } from '../../domain/pivotQuantities.ts'
import { cellAt } from './cells.ts'
import { memberName, nodeName, nodePath, superHead, valueName, type Wording } from './names.ts'
import { leafName } from './sentences.ts'
import { shadeOf } from './shade.ts'
import { cellNote, shownCell } from './shown.ts'
import type { Head, Leaf, Line, Table } from './table.ts'

/** The heads of a table's columns, those that the form prints over several among them. */
export function gridHeads(table: Table, wording: Wording): readonly TreeGridHead[] {
  const { head } = table
  if (head.inner.length === 0) return leafHeads(head, wording, '')
  return [...innerHeads(head, wording), totalHead(head, wording)]
}

function innerHeads({ inner }: Head, wording: Wording): readonly TreeGridHead[] {
  const heads: TreeGridHead[] = []
  const over = new Map<string, TreeGridHead[]>()
  for (const one of inner) {
    const { node } = one
    const name = node.parent?.dimension === 'applicant_head' ? null : superHead(node.dimension, node.member, wording)
    const beside = name === null ? heads : (over.get(name) ?? [])
    if (name !== null && !over.has(name)) {
      over.set(name, beside)
      heads.push({ id: `over ${node.key}`, header: name, name, inner: beside })
    }
    beside.push(headOf(one, wording))
  }
  return heads
}

function headOf(head: Head, wording: Wording): TreeGridHead {
  const { node } = head
  const name = nodePath(node, wording)
  const text = node.dimension === null ? name : memberName(node.dimension, node.member, wording)
  if (head.isOpen !== null) {
    return {
      id: `head ${node.key}`,
      header: text,
      name,
      inner: [...(head.isOpen ? innerHeads(head, wording) : []), totalHead(head, wording)],
      fold: { key: node.key, isOpen: head.isOpen },
    }
  }
  const leaves = leafHeads(head, wording, text)
  const [only] = leaves
  return leaves.length === 1 && only ? only : { id: `head ${node.key}`, header: text, name, inner: leaves }
}

/** The column of what stands inside a head, together. */
function totalHead(head: Head, wording: Wording): TreeGridHead {
  const { words } = wording
  const text = head.node.depth === 0 ? words.total : words.all
  const leaves = leafHeads(head, wording, text)
  const [only] = leaves
  if (leaves.length === 1 && only) return only
  return { id: `total ${head.node.key}`, header: text, name: text, inner: leaves }
}

/** A column a value; of one value alone the head above says enough. */
function leafHeads({ leaves }: Head, wording: Wording, above: string): readonly TreeGridHead[] {
  return leaves.map((leaf) => ({
    id: leaf.id,
    header: leaves.length === 1 && above !== '' ? above : valueName(leaf.value, wording),
    name: leafName(leaf, wording),
    inner: [],
    size: widthOf(leaf),
  }))
}

function widthOf({ value }: Leaf): number {
  const isRate = pivotQuantity(value.of)?.kind === 'rate'
  if (value.stat === 'change' && isRate) return 120
  return isRate || value.stat === 'reported' ? 104 : 84
}

export function gridLines(lines: readonly Line[]): readonly TreeGridLine[] {
  return lines.map(({ node, isOpen, position, of }) => ({
    key: node.key,
    level: Math.max(node.depth, 1),
    isOpen,
    position,
    of,
    isTotal: node.depth === 0,
  }))
}

/** Reads the names of the lines shown. */
export function gridNames(lines: readonly Line[], wording: Wording): (line: number) => string {
  return (line) => {
    const row = lines[line]?.node
    if (!row) throw new Error(`no line ${line}`)
    return nodeName(row, wording)
  }
}

/** Reads the cells of the lines shown. */
export function gridCells(
  table: Table,
  lines: readonly Line[],
  { hasHeat, unit }: { readonly hasHeat: boolean; readonly unit: PivotUnit },
  wording: Wording,
): (line: number, column: number) => TreeGridCell {
  const { sheet, leaves } = table
  const shade = hasHeat ? shadeOf(table) : () => 0
  return (line, column) => {
    const [row, leaf] = [lines[line]?.node, leaves[column]]
    if (!row || !leaf) throw new Error(`no cell ${line}, ${column}`)
    const cell = cellAt(sheet, row, leaf.node, leaf.value)
    return {
      ...shownCell(cell, leaf.value, unit, wording),
      heat: shade(cell, leaf, row.depth),
      note: () => cellNote(cell, leaf.value, wording),
    }
  }
}
