/** A head of columns: with others inside, or over one column of figures. */
export interface TreeGridHead {
  readonly id: string
  readonly header: string
  /** The whole name, where `header` needs the heads above to be understood. */
  readonly name: string
  readonly inner: readonly TreeGridHead[]
  /** Width at first in px. */
  readonly size?: number
}

/** A head where it stands: measures in px, places in rows of heads. */
export interface PlacedHead {
  readonly id: string
  readonly header: string
  readonly name: string
  readonly start: number
  readonly size: number
  readonly row: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The place of its first column of figures; −1 for the head of the rows' names. */
  readonly column: number
  readonly isLeaf: boolean
}

/** A column of figures. */
export interface TreeGridLeaf {
  readonly id: string
  readonly name: string
  readonly start: number
  readonly size: number
}

export interface TreeGridColumns {
  /** Columns of figures, from the left. */
  readonly leaves: readonly TreeGridLeaf[]
  /** The head of the rows' names first. */
  readonly heads: readonly PlacedHead[]
  /** Rows of heads. */
  readonly depth: number
  readonly width: number
  /** Width of the rows' names. */
  readonly names: number
}

/** The name of the column of the rows' names. */
export const ROW_NAMES = 'row names'
const USUAL = 96

/** Heads side by side, each over what is inside of it; `widths` are those that the reader chose, by column. */
export function placedHeads(
  corner: { readonly header: string; readonly size: number },
  heads: readonly TreeGridHead[],
  widths: ReadonlyMap<string, number>,
): TreeGridColumns {
  const depth = Math.max(1, depthOf(heads))
  const names = widths.get(ROW_NAMES) ?? corner.size
  const leaves: TreeGridLeaf[] = []
  const placed: PlacedHead[] = [
    {
      id: ROW_NAMES,
      header: corner.header,
      name: corner.header,
      start: 0,
      size: names,
      row: 0,
      rowSpan: depth,
      columnSpan: 1,
      column: -1,
      isLeaf: true,
    },
  ]
  let end = names
  const put = ({ id, header, name, inner, size }: TreeGridHead, row: number) => {
    const [start, column, at] = [end, leaves.length, placed.length]
    const isLeaf = inner.length === 0
    for (const one of inner) put(one, row + 1)
    if (isLeaf) {
      end += widths.get(id) ?? size ?? USUAL
      leaves.push({ id, name, start, size: end - start })
    }
    const columnSpan = leaves.length - column
    const rowSpan = isLeaf ? depth - row : 1
    // Before those inside of it, as they are read.
    placed.splice(at, 0, { id, header, name, start, size: end - start, row, rowSpan, columnSpan, column, isLeaf })
  }
  for (const head of heads) put(head, 0)
  return { leaves, heads: placed, depth, width: end, names }
}

const depthOf = (heads: readonly TreeGridHead[]): number =>
  heads.reduce((deepest, { inner }) => Math.max(deepest, 1 + depthOf(inner)), 0)
