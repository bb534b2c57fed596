import { isHead, isRowLabel } from '../heads.ts'
import { LIMITS, tidy, TooLarge, type TableBlock, type TableCell } from '../document.ts'
import type { PrintedCell, PrintedTable } from './cells.ts'
import { places } from './ruled.ts'

/** A cell by the rows and columns of its table that it stands in, each from the first to before the last. */
interface Placed {
  readonly text: string
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The sides of a table that goes on after a page's end stand where they stood. */
const SAME_SIDES = 6

export const isContinued = (table: PrintedTable, next: PrintedTable) =>
  Math.abs(table.left - next.left) <= SAME_SIDES && Math.abs(table.right - next.right) <= SAME_SIDES

/** A table from its parts on one page after the other. */
export function tableBlock(parts: readonly PrintedTable[]): TableBlock {
  const xs = places(
    parts.flatMap(({ cells, left: own }) => cells.flatMap((cell) => [cell.left - own, cell.right - own])),
  )
  let rows = 0
  let cells: readonly Placed[] = []
  for (const part of parts) {
    const { placed, height } = placedIn(part, xs, rows)
    const isHalf = rows > 0 && isOtherHalf(cells, placed, rows)
    cells = acrossSeam(cells, placed, rows, isHalf)
    rows += isHalf ? height - 1 : height
  }
  if (rows * (xs.length - 1) > LIMITS.cells) throw new TooLarge(`more than ${LIMITS.cells} cells`)
  return {
    kind: 'table',
    rows: rowsOf(cells, rows).filter((row) => !isGap(row, xs.length - 1)),
    isAligned: true,
    isWhole: true,
  }
}

function placedIn(part: PrintedTable, xs: readonly number[], above: number) {
  const ys = places(part.cells.flatMap(({ top, bottom }) => [top, bottom]))
  const placed = part.cells.map(({ text, ...cell }: PrintedCell): Placed => {
    const [left, right] = [nearest(xs, cell.left - part.left), nearest(xs, cell.right - part.left)]
    const [top, bottom] = [above + nearest(ys, cell.top), above + nearest(ys, cell.bottom)]
    return { text, left, right, top, bottom }
  })
  return {
    placed: placed.map((cell) => (isShared(cell, placed) ? { ...cell, text: `${cell.text}？` } : cell)),
    height: ys.length - 1,
  }
}

/** Whether a figure stands before more than one row: the line between them is lost, and of which it is cannot be told. */
const isShared = ({ text, top, bottom }: Placed, all: readonly Placed[]) =>
  bottom - top > 1 &&
  /^[\d.,，\s]+$/u.test(text) &&
  all.some((other) => other.top > top && other.top < bottom && other.text !== '')

const nearest = (all: readonly number[], place: number) =>
  all.reduce((best, one, i) => (Math.abs(one - place) < Math.abs((all[best] ?? Infinity) - place) ? i : best), 0)

/**
 * Cells above and below a page's end, which can go through a cell: the head before a group of rows then goes on without a
 * text, and a row that was cut has its other half below.
 */
function acrossSeam(
  above: readonly Placed[],
  below: readonly Placed[],
  seam: number,
  isHalf: boolean,
): readonly Placed[] {
  const merged = new Map<Placed, Placed>()
  const lower = below.flatMap((cell): Placed[] => {
    const { top, bottom, text } = cell
    const upper = top === seam ? partnerOf(cell, above, seam) : undefined
    const isOver = isHalf && bottom === seam + 1
    const isGroup = upper && isRest(cell, upper)
    const end = isHalf ? bottom - 1 : bottom
    if (upper && (isOver || isGroup)) {
      merged.set(upper, { ...upper, text: join(upper.text, text), bottom: isOver ? seam : end })
      return []
    }
    return [isHalf ? { ...cell, top: Math.max(seam, top - 1), bottom: end } : cell]
  })
  return [...above.map((cell) => merged.get(cell) ?? cell), ...lower]
}

/** Whether a cell is the rest of the one above: of a head over several rows without a text, or with the letters that it lacks. */
function isRest({ text, top, bottom }: Placed, upper: Placed): boolean {
  if (text === '') return bottom - top > 1 || upper.bottom - upper.top > 1
  return !isRowLabel(text) && isRowLabel(upper.text + text)
}

/** The cell over this one, on the other side of a page's end. */
const partnerOf = (cell: Placed, above: readonly Placed[], seam: number) =>
  above.find(({ bottom, left, right }) => bottom === seam && left === cell.left && right === cell.right)

const join = (upper: string, lower: string) => (upper === '' || lower === '' ? upper + lower : `${upper}\n${lower}`)

/** Whether a page's first row is the rest of the row that the page before ends with: it has no label of its own. */
function isOtherHalf(above: readonly Placed[], below: readonly Placed[], seam: number): boolean {
  const row = below.filter(({ top, bottom }) => top === seam && bottom === seam + 1)
  const over = row.flatMap((cell) => partnerOf(cell, above, seam) ?? [])
  if (row.length === 0 || over.length < row.length) return false
  const [upper, texts] = [over, row].map((cells) => cells.map(({ text }) => text))
  if (!upper || !texts || isHead(upper) || isHead(texts)) return false
  return texts.every((text) => !/\p{L}/u.test(text) || !(isRowLabel(text) || BEGINS.test(text)))
}

/** How a row's own label begins, or the heading over rows. */
const BEGINS = /第二十条|^\s*[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]/u

/** The room that a page's end leaves between the lines of two rows. */
const isGap = ([first, ...others]: readonly TableCell[], width: number) =>
  first !== undefined && others.length === 0 && first.text === '' && first.columnSpan === width && first.rowSpan === 1

function rowsOf(cells: readonly Placed[], height: number): readonly (readonly TableCell[])[] {
  const rows = Array.from({ length: height }, (): Placed[] => [])
  for (const cell of cells) rows[cell.top]?.push(cell)
  return rows.map((row) =>
    row
      .toSorted((a, b) => a.left - b.left)
      .map(({ text, top, bottom, left, right }) => ({
        text: tidy(text),
        rowSpan: bottom - top,
        columnSpan: right - left,
      })),
  )
}
