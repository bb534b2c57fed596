import type { Line } from './lines.ts'
import type { LineScale } from './lineScale.ts'
import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'

const SIGN_WIDTH = 18
/** In px, lower than any plot: what keeps apart here keeps apart in a higher one too. */
export const PLOT = 150
/** The names may rise as far into the margin above the plot. */
const ABOVE = 16
const BELOW = 8

/** The name of a line where it ends: its lines of text, and how far it is moved from the last point, in px. */
export interface EndName {
  readonly lines: readonly string[]
  readonly right: number
  readonly up: number
}

/** The width that names beside line ends take, in px. */
export function nameRoom(all: readonly Line[], width: number): number {
  const wrapped = all.flatMap(({ name }) => wrapName(name, mostRoom(width)))
  return Math.ceil(SIGN_WIDTH + Math.max(0, ...wrapped.map(textWidth)))
}

/** The longest line of a name, in px. */
const mostRoom = (width: number) => width * 0.36 - SIGN_WIDTH

/** Whether names beside line ends would be higher, one on the other, than the plot. */
export function isCrowded(all: readonly Line[], width: number): boolean {
  return all.reduce((sum, { name }) => sum + wrapName(name, mostRoom(width)).length, 0) * LINE_HEIGHT > PLOT + ABOVE
}

/** Names at the right of the plot, each near its line's last value and none on another. */
export function endNames(
  all: readonly Line[],
  scale: LineScale,
  { width, column, last }: { width: number; column: number; last: number },
): Map<string, EndName> {
  const ends = all.flatMap(({ key, name, points }) => {
    const end = points.findLast((point) => point.value !== null)
    if (!end || end.value === null) return []
    const y = ((end.value - scale.min) / (scale.max - scale.min)) * PLOT
    return [{ key, y, lines: wrapName(name, mostRoom(width)), right: (last - end.year) * column }]
  })
  const sorted = ends.toSorted((a, b) => a.y - b.y)
  const places = spread(sorted.map(({ y, lines }) => ({ y, height: lines.length * LINE_HEIGHT })))
  return new Map(
    sorted.map(({ key, y, lines, right }, i) => [key, { lines, right, up: Math.round((places[i] ?? y) - y) }]),
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
