import type { TreeGridHead } from '../../ui/table/placedHeads.ts'

/** A head where it stands in rows of heads, as in the grid: over all its own, and down to the figures. */
export interface HeadCell {
  readonly head: TreeGridHead
  readonly row: number
  /** The place of its first column of figures. */
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface HeadCells {
  readonly cells: readonly HeadCell[]
  /** The heads that stand over one column, from the left. */
  readonly leaves: readonly TreeGridHead[]
  /** Rows of heads. */
  readonly depth: number
}

export function headCells(heads: readonly TreeGridHead[]): HeadCells {
  const depth = Math.max(1, ...heads.map(depthOf))
  const cells: HeadCell[] = []
  const leaves: TreeGridHead[] = []
  const place = (head: TreeGridHead, row: number) => {
    const column = leaves.length
    if (head.inner.length === 0) leaves.push(head)
    else head.inner.forEach((one) => place(one, row + 1))
    const rows = head.inner.length === 0 ? depth - row : 1
    cells.push({ head, row, column, rows, columns: leaves.length - column })
  }
  heads.forEach((head) => place(head, 0))
  return { cells, leaves, depth }
}

const depthOf = ({ inner }: TreeGridHead): number => 1 + Math.max(0, ...inner.map(depthOf))
