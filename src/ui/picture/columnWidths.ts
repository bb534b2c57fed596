import { textWidth } from '../chart/names.ts'
import { isTile, type DrawnCell, type DrawnColumn } from '../tableDrawing.ts'

/** Sizes of text in px. */
export const CELL = 12
export const HEAD = 12
export const NOTE = 12
/** The side of a tile's sign, and the air at both sides of a number in it. */
export const SIGN = 20
export const TILE_PAD = 4

/** Between columns; between tiles. */
const GAP = 14
const TILE_GAP = 3
/** Words are not squeezed below this. */
const LEAST = 84
/** A longer word, an address for example, is parted. */
const LONGEST = 150
/** A tile on a wide sheet. */
const ROOMY = 34

/** Rounded up, so that a text fits a place as wide as itself. */
export const widthOf = (text: string, size: number): number => Math.ceil((textWidth(text) * size) / CELL)

/** How narrow a column can be and still be read, and how wide it would like to be. */
interface Span {
  readonly least: number
  readonly most: number
}

export interface Placed {
  readonly x: number
  readonly width: number
}

/** Where each column stands within so much width, from `x`; null where they do not fit. */
export function placed(
  columns: readonly DrawnColumn[],
  rows: readonly (readonly DrawnCell[])[],
  { x, width }: Placed,
): readonly Placed[] | null {
  const spans = columns.map((column, i) =>
    spanOf(
      column,
      rows.flatMap((row) => row[i] ?? []),
    ),
  )
  const gaps = columns.map(({ align }, i): number => {
    if (i === 0) return 0
    return align === 'tile' && columns[i - 1]?.align === 'tile' ? TILE_GAP : GAP
  })
  const widths = shared(columns, spans, width - gaps.reduce((sum, gap) => sum + gap, 0))
  if (!widths) return null
  let at = x
  return widths.map((own, i) => {
    at += gaps[i] ?? 0
    const place = { x: at, width: own }
    at += own
    return place
  })
}

/** Each as wide as it would like where all fit; else numbers and tiles give way before words are broken. */
const shared = (columns: readonly DrawnColumn[], spans: readonly Span[], width: number): readonly number[] | null =>
  capped(
    spans.map((span, i) => (columns[i]?.align === 'start' ? { ...span, least: span.most } : span)),
    width,
  ) ?? capped(spans, width)

/** The widest give way first; null where they do not fit. */
function capped(spans: readonly Span[], width: number): readonly number[] | null {
  const at = (cap: number) => spans.map(({ least, most }) => Math.max(least, Math.min(most, cap)))
  const sum = (widths: readonly number[]) => widths.reduce((total, one) => total + one, 0)
  if (sum(at(0)) > width) return null
  let [low, high] = [0, Math.max(0, ...spans.map(({ most }) => most))]
  if (sum(at(high)) <= width) return at(high)
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2
    if (sum(at(middle)) > width) high = middle
    else low = middle
  }
  return at(low)
}

function spanOf({ head, align }: DrawnColumn, cells: readonly DrawnCell[]): Span {
  const widths = cells.map(cellWidth)
  const widest = Math.max(0, ...widths)
  const headLeast = Math.max(longestWord(head, HEAD), Math.min(widthOf(head, HEAD), 3 * HEAD))
  if (align === 'tile') {
    const least = Math.max(widest, headLeast)
    return { least, most: Math.max(least, ROOMY) }
  }
  const headMost = Math.max(headLeast, Math.min(widthOf(head, HEAD), LEAST))
  if (align === 'end') return { least: Math.max(widest, headLeast), most: Math.max(widest, headMost) }
  const word = Math.min(
    LONGEST,
    Math.max(0, ...cells.map((cell) => (typeof cell === 'string' ? longestWord(cell, CELL) : 0))),
  )
  return { least: Math.max(headLeast, Math.min(widest, Math.max(LEAST, word))), most: Math.max(widest, headMost) }
}

function cellWidth(cell: DrawnCell): number {
  if (typeof cell === 'string') return widthOf(cell, CELL)
  if (!isTile(cell)) return Math.max(widthOf(cell.text, CELL), widthOf(cell.note, NOTE))
  return 'glyph' in cell ? SIGN : widthOf(cell.said, HEAD) + 2 * TILE_PAD
}

/** What cannot be broken without a word being parted: Chinese breaks anywhere. */
function longestWord(text: string, size: number): number {
  return Math.max(0, ...text.split(/[\s\u2e80-\uffff]+/).map((word) => widthOf(word, size)))
}
