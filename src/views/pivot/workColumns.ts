import type { PivotValue } from '../../domain/pivot.ts'
import { pivotQuantity } from '../../domain/pivotQuantities.ts'
import type { TreeGridHead } from '../../ui/table/placedHeads.ts'
import { gridHeads } from './grid.ts'
import { headCells, type HeadCells } from './headCells.ts'
import { valueName, type Wording } from './names.ts'
import type { Leaf, Table } from './table.ts'

/** A column of a sheet: the figures of a leaf, or their intervals. */
export interface WorkColumn {
  readonly leaf: Leaf
  readonly isInterval: boolean
}

/** The heads of a sheet with the columns under them, from the left: those of the grid, with intervals beside rates. */
export function workColumns(
  table: Table,
  wording: Wording,
): { readonly heads: HeadCells; readonly columns: readonly WorkColumn[] } {
  const columnOf = new Map<string, WorkColumn>()
  for (const leaf of table.leaves) {
    columnOf.set(leaf.id, { leaf, isInterval: false })
    if (hasInterval(leaf.value)) columnOf.set(intervalId(leaf.id), { leaf, isInterval: true })
  }
  const of = { columnOf, isAlone: table.values.length === 1 && table.head.inner.length > 0 }
  const heads = headCells(gridHeads(table, wording).flatMap((head) => withIntervals(head, of, wording)))
  const columns = heads.leaves.map(({ id }) => {
    const column = columnOf.get(id)
    if (!column) throw new Error(`no column ${id} in the table`)
    return column
  })
  return { heads, columns }
}

/** Of a rate that is a share; what is told per hundred is none. */
function hasInterval({ of, stat }: PivotValue): boolean {
  const found = pivotQuantity(of)
  return stat === 'sum' && found?.kind === 'rate' && found.unit === 'share'
}

const intervalId = (id: string) => `${id}\tinterval`

/** Width of an interval in px. */
const INTERVAL = 92

interface Under {
  readonly columnOf: ReadonlyMap<string, WorkColumn>
  /** Whether a value alone stands under heads of members, which then say nothing of it. */
  readonly isAlone: boolean
}

/** A rate's head with that of its intervals beside it, both under one head; of one value alone that is the member's. */
function withIntervals(head: TreeGridHead, of: Under, wording: Wording): readonly TreeGridHead[] {
  if (head.inner.length > 0) {
    return [{ ...head, inner: head.inner.flatMap((one) => withIntervals(one, of, wording)) }]
  }
  const leaf = of.columnOf.get(head.id)?.leaf
  if (!leaf || !hasInterval(leaf.value)) return [head]
  const text = wording.words.xlsx.interval
  const interval: TreeGridHead = { id: intervalId(head.id), header: text, name: text, inner: [], size: INTERVAL }
  if (!of.isAlone) return [head, interval]
  const own = { ...head, header: valueName(leaf.value, wording) }
  return [{ id: `head ${head.id}`, header: head.header, name: head.name, inner: [own, interval] }]
}
