import type { LinePoint } from './lines.ts'
import { writtenValue, type Surroundings } from './lineValues.ts'
import { LINE_HEIGHT, textWidth } from './names.ts'

/** Between a point's middle and its value, in px. */
export const BESIDE = 9
/** What a point and its interval take to each side, in px. */
const HALF_POINT = 5

export type Side = 'left' | 'right'

interface Box {
  readonly left: number
  readonly right: number
  readonly low: number
  readonly high: number
}

/**
 * On which side of its point each value stands where points have intervals: at its own height, so that it is not read at
 * that of its interval's end. A value that would touch another, or the interval of another year, is not written; the last
 * comes first, then the first and the extremes.
 */
export function besideValues(around: Surroundings, column: number): ReadonlyMap<number, Side> {
  const { known } = around
  const sorted = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const [first = 0, last = 0] = [known[0]?.year, known.at(-1)?.year]
  const sides = new Map<number, Side>()
  const written: Box[] = []
  for (const point of new Set([known.at(-1), known[0], sorted[0], sorted.at(-1), ...known])) {
    if (!point) continue
    const others = known.filter((one) => one !== point).map((one) => boxOfPoint(one, around, column))
    const found = (['right', 'left'] as const).find((side) => {
      const box = boxOfValue(point, side, around, column)
      // At the left stands the axis; at the right the plot has room for the last value.
      const isIn = box.left > (first - 0.5) * column && (point.year === last || box.right < (last + 0.5) * column)
      return isIn && ![...others, ...written].some((other) => touch(box, other))
    })
    if (!found) continue
    sides.set(point.year, found)
    written.push(boxOfValue(point, found, around, column))
  }
  return sides
}

const inPx = (amount: number, { scale, height }: Surroundings) =>
  ((amount - scale.min) / (scale.max - scale.min)) * height

function boxOfValue(point: LinePoint, side: Side, around: Surroundings, column: number): Box {
  const y = inPx(point.value ?? 0, around)
  const x = point.year * column
  const width = textWidth(writtenValue(point, around.scale))
  const left = side === 'right' ? x + BESIDE : x - BESIDE - width
  return { left, right: left + width, low: y - LINE_HEIGHT / 2, high: y + LINE_HEIGHT / 2 }
}

function boxOfPoint({ year, value, interval }: LinePoint, around: Surroundings, column: number): Box {
  const x = year * column
  const { low, high } = interval ?? { low: value ?? 0, high: value ?? 0 }
  return {
    left: x - HALF_POINT,
    right: x + HALF_POINT,
    low: inPx(low, around) - HALF_POINT,
    high: inPx(high, around) + HALF_POINT,
  }
}

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.low < b.high && b.low < a.high
