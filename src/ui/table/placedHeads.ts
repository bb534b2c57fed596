import { linesIn, roomFor } from './headText.ts'

/** A head of columns: with others inside, or over one column of figures. */
export interface TreeGridHead {
  readonly id: string
  readonly header: string
  /** The whole name, where `header` needs the heads above to be understood. */
  readonly name: string
  readonly inner: readonly TreeGridHead[]
  /** Width at first in px. */
  readonly size?: number
  /** Of a head that can be closed to the total of what is inside of it. */
  readonly fold?: HeadFold
}

export interface HeadFold {
  readonly key: string
  readonly isOpen: boolean
}

/** A head where it stands: measures in px, places in rows of heads. */
export interface PlacedHead {
  readonly id: string
  readonly header: string
  readonly name: string
  readonly start: number
  readonly size: number
  readonly top: number
  readonly height: number
  readonly row: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The place of its first column of figures; −1 for the head of the rows' names. */
  readonly column: number
  readonly isLeaf: boolean
  readonly fold: HeadFold | null
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
  /** Height of all heads. */
  readonly headHeight: number
  /** Width of the rows' names. */
  readonly names: number
}

/** The name of the column of the rows' names. */
export const ROW_NAMES = 'row names'
const USUAL = 96
/** Room at both sides of a head's text, and of the arrow of those that sort. */
const SIDES = 16
const ARROW = 16
/** And of the sign that opens and closes a head. */
const SIGN = 20
/** Heads are made as wide as it takes that their text has no more lines; narrower ones are as high as it takes. */
const MOST_LINES = 3
const LINE = 16
const LEAST_HEIGHT = 32

/** Heads side by side, each over what is inside of it; `widths` are those that the reader chose, by column. */
export function placedHeads(
  corner: { readonly header: string; readonly size: number },
  heads: readonly TreeGridHead[],
  widths: ReadonlyMap<string, number>,
): TreeGridColumns {
  const depth = Math.max(1, depthOf(heads))
  const names = widths.get(ROW_NAMES) ?? corner.size
  const leaves: TreeGridLeaf[] = []
  const sizes = sizesOf(heads, widths)
  const placed: Unplaced[] = [
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
      fold: null,
    },
  ]
  let end = names
  const put = ({ id, header, name, inner, fold }: TreeGridHead, row: number) => {
    const [start, column, at] = [end, leaves.length, placed.length]
    const isLeaf = inner.length === 0
    for (const one of inner) put(one, row + 1)
    if (isLeaf) {
      end += sizes.get(id) ?? USUAL
      leaves.push({ id, name, start, size: end - start })
    }
    const columnSpan = leaves.length - column
    const rowSpan = isLeaf ? depth - row : 1
    // Before those inside of it, as they are read.
    placed.splice(at, 0, {
      id,
      header,
      name,
      start,
      size: end - start,
      row,
      rowSpan,
      columnSpan,
      column,
      isLeaf,
      fold: fold ?? null,
    })
  }
  for (const head of heads) put(head, 0)
  const tops = topsOf(placed, depth)
  const headHeight = tops[depth] ?? LEAST_HEIGHT
  const high = placed.map((head): PlacedHead => {
    const top = tops[head.row] ?? 0
    return { ...head, top, height: (tops[head.row + head.rowSpan] ?? headHeight) - top }
  })
  return { leaves, heads: high, depth, width: end, headHeight, names }
}

type Unplaced = Omit<PlacedHead, 'top' | 'height'>

/** The widths of the columns: what the reader chose, or what the texts over them need. */
function sizesOf(heads: readonly TreeGridHead[], widths: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  const put = ({ id, header, inner, fold, size = USUAL }: TreeGridHead): readonly string[] => {
    if (inner.length === 0) {
      sizes.set(id, widths.get(id) ?? Math.max(size, roomFor(header, MOST_LINES) + SIDES + ARROW))
      return [id]
    }
    const under = inner.flatMap(put)
    const free = under.filter((leaf) => !widths.has(leaf))
    const all = under.reduce((sum, leaf) => sum + (sizes.get(leaf) ?? 0), 0)
    const more = Math.ceil((roomFor(header, MOST_LINES) + SIDES + (fold ? SIGN : 0) - all) / free.length)
    if (more > 0) for (const leaf of free) sizes.set(leaf, (sizes.get(leaf) ?? 0) + more)
    return under
  }
  for (const head of heads) put(head)
  return sizes
}

/** Where each row of heads begins, and where the last ends. */
function topsOf(heads: readonly Unplaced[], depth: number): readonly number[] {
  const heights = Array.from({ length: depth }, () => LEAST_HEIGHT)
  // Heads over several rows come last: they take what room there is before they ask for more.
  for (const { header, size, row, rowSpan, isLeaf, fold } of heads.toSorted((a, b) => a.rowSpan - b.rowSpan)) {
    const needed = linesIn(header, size - SIDES - (isLeaf ? ARROW : 0) - (fold ? SIGN : 0)) * LINE + SIDES / 2
    const last = row + rowSpan - 1
    const given = heights.slice(row, last + 1).reduce((sum, height) => sum + height, 0)
    if (needed > given) heights[last] = (heights[last] ?? 0) + needed - given
  }
  return heights.reduce<readonly number[]>((tops, height) => [...tops, (tops.at(-1) ?? 0) + height], [0])
}

const depthOf = (heads: readonly TreeGridHead[]): number =>
  heads.reduce((deepest, { inner }) => Math.max(deepest, 1 + depthOf(inner)), 0)
