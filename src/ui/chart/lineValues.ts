import type { Line, LinePoint } from './lines.ts'
import type { LineScale } from './lineScale.ts'
import { LINE_HEIGHT, textWidth } from './names.ts'
import type { Palette } from './palette.ts'

/** What the place of a value depends on: its line's points with a figure, and how high the plot is drawn at least, in px. */
export interface Surroundings {
  readonly known: readonly LinePoint[]
  readonly scale: LineScale
  readonly height: number
}

/** A point's value as it is written. */
export const writtenValue = ({ text, value, isDoubted = false }: LinePoint, { show }: LineScale) =>
  `${text ?? show(value)}${isDoubted ? '*' : ''}`

export const knownPoints = ({ points }: Line) => points.filter((point) => point.value !== null)

export const hasIntervals = (line: Line) => knownPoints(line).some(({ interval }) => interval !== undefined)

/** A value over or under its point, on the side where the line does not go, beyond the interval. */
export function valueLabel(point: LinePoint, around: Surroundings, palette: Palette) {
  return {
    position: standsBelow(point, around) ? ('bottom' as const) : ('top' as const),
    distance: 5,
    // Where a line passes all the same, the figure stands out from it.
    textBorderColor: palette.paper,
    textBorderWidth: 3,
    formatter: () => writtenValue(point, around.scale),
  }
}

/** The years whose values are written so that none touches another: the last, the first, the extremes, then the others. */
export function valuedYears(around: Surroundings, column: number): ReadonlySet<number> {
  const { known, scale } = around
  const sorted = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const half = (point: LinePoint) => textWidth(writtenValue(point, scale)) / 2 + 1
  const touch = (a: LinePoint, b: LinePoint) =>
    Math.abs(a.year - b.year) * column < half(a) + half(b) &&
    Math.abs(placeOf(a, around) - placeOf(b, around)) < LINE_HEIGHT
  const chosen: LinePoint[] = []
  for (const point of [known.at(-1), known[0], sorted[0], sorted.at(-1), ...known]) {
    if (point && !chosen.some((one) => one === point || touch(one, point))) chosen.push(point)
  }
  return new Set(chosen.map(({ year }) => year))
}

const inPx = (amount: number, { scale, height }: Surroundings) =>
  Math.round((amount / (scale.max - scale.min)) * height)

/** The middle of a value's label, in px above the foot of the plot. */
export function placeOf(point: LinePoint, around: Surroundings): number {
  const y = inPx((point.value ?? 0) - around.scale.min, around)
  return standsBelow(point, around) ? y - LINE_HEIGHT : y + LINE_HEIGHT
}

/** In a valley the line leaves room below, but not where the years stand. */
function standsBelow(point: LinePoint, around: Surroundings): boolean {
  const { known, scale } = around
  const at = known.indexOf(point)
  const beside = [known[at - 1], known[at + 1]].flatMap((one) => (one && one.value !== null ? [one.value] : []))
  const mean = beside.reduce((sum, value) => sum + value, 0) / beside.length
  const foot = (point.interval?.low ?? point.value ?? 0) - scale.min
  return mean > (point.value ?? 0) && inPx(foot, around) >= LINE_HEIGHT + 6
}
