import type { Line, LinePoint, LinesModel } from './lines.ts'
import type { LineScale } from './lineScale.ts'
import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'

const SIGN_WIDTH = 18
/** In px, lower than any plot: what keeps apart here keeps apart in a higher one too. */
export const PLOT = 150
/** The names may rise as far into the margin above the plot. */
const ABOVE = 16
const BELOW = 8

/** The name of a line at the right edge: its lines of text, and how far it is moved from its line's last point, in px. */
export interface EndName {
  readonly lines: readonly string[]
  /** A line that ends in an earlier year has no sign here, where it would be read as a point of the last year. */
  readonly hasSign: boolean
  readonly right: number
  readonly up: number
}

/** What stands beside a line's end: its name, and the year where that is not the last one; null where it has no figure. */
function endText({ name, points }: Line, last: number): { readonly text: string; readonly end: LinePoint } | null {
  const end = points.findLast((point) => point.value !== null)
  if (!end) return null
  const year = /[\u2e80-\uffff]$/.test(name) ? `（${end.year}）` : ` (${end.year})`
  return { text: end.year < last ? name + year : name, end }
}

const textsOf = ({ lines: all, years }: LinesModel) =>
  all.flatMap((line) => endText(line, Math.max(...years))?.text ?? [])

/** The width that names beside line ends take, in px. */
export function nameRoom(model: LinesModel, width: number): number {
  const wrapped = textsOf(model).flatMap((text) => wrapName(text, mostRoom(width)))
  return Math.ceil(SIGN_WIDTH + Math.max(0, ...wrapped.map(textWidth)))
}

/** The longest line of a name, in px. */
const mostRoom = (width: number) => width * 0.36 - SIGN_WIDTH

/** Whether names beside line ends would be higher, one on the other, than the plot. */
export function isCrowded(model: LinesModel, width: number): boolean {
  const rows = textsOf(model).reduce((sum, text) => sum + wrapName(text, mostRoom(width)).length, 0)
  return rows * LINE_HEIGHT > PLOT + ABOVE
}

/** Names at the right of the plot, each near its line's last value and none on another. */
export function endNames(
  all: readonly Line[],
  scale: LineScale,
  { width, column, last }: { width: number; column: number; last: number },
): Map<string, EndName> {
  const ends = all.flatMap((line) => {
    const found = endText(line, last)
    if (!found || found.end.value === null) return []
    const { text, end } = found
    const y = ((found.end.value - scale.min) / (scale.max - scale.min)) * PLOT
    const right = (last - end.year) * column
    return [{ key: line.key, y, lines: wrapName(text, mostRoom(width)), right, hasSign: end.year === last }]
  })
  // A name of an earlier year gives way: beside a point of the last year stands that point's own name.
  const lasting = ends.filter(({ hasSign }) => hasSign).map(({ y }) => y)
  const givingWay = ends.map((end) => {
    const near = end.hasSign ? [] : lasting.filter((y) => Math.abs(y - end.y) < LINE_HEIGHT)
    // Below a higher point, where it stays below in a higher plot; above one that is as low, or where there is no room.
    const below = Math.min(...near) - LINE_HEIGHT
    const isBelow = near.every((y) => y > end.y) && below >= 0
    return { ...end, wanted: isBelow ? Math.min(end.y, below) : Math.max(end.y, ...near.map((y) => y + 1)) }
  })
  const sorted = givingWay.toSorted((a, b) => a.wanted - b.wanted)
  const places = spread(sorted.map(({ wanted, lines }) => ({ y: wanted, height: lines.length * LINE_HEIGHT })))
  return new Map(
    sorted.map(({ key, y, lines, right, hasSign }, i) => [
      key,
      { lines, right, hasSign, up: Math.round((places[i] ?? y) - y) },
    ]),
  )
}

/** Moves what would overlap apart, first upwards, then down again from the upper edge. In: from low to high. */
function spread(all: readonly { readonly y: number; readonly height: number }[]): number[] {
  const places: number[] = []
  const apart = (i: number) => ((all[i]?.height ?? 0) + (all[i + 1]?.height ?? 0)) / 2
  for (const [i, { y, height }] of all.entries()) {
    // The years stand below the plot.
    places.push(i === 0 ? Math.max(y, height / 2 - BELOW) : Math.max(y, (places[i - 1] ?? y) + apart(i - 1)))
  }
  let ceiling = PLOT + ABOVE
  for (let i = all.length - 1; i >= 0; i -= 1) {
    places[i] = Math.min(places[i] ?? 0, ceiling)
    ceiling = (places[i] ?? 0) - (i > 0 ? apart(i - 1) : 0)
  }
  return places
}
