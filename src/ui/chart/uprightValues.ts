import { formatNumber } from '../text/format.ts'
import { LINE_HEIGHT, textWidth } from './names.ts'

/** In px, lower than any plot: what keeps apart here keeps apart in a higher one too. */
const PLOT = 150
const AIR = 4

/** Over which of the bars that stand side by side the value is written: of two that would touch, over the higher. */
export function uprightValues(values: readonly (number | null)[], column: number): ReadonlySet<number> {
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  const bars = values.flatMap((value, at) =>
    value === null ? [] : [{ at, value, half: (textWidth(formatNumber(value)) + AIR) / 2, y: (value / most) * PLOT }],
  )
  const written: typeof bars = []
  for (const bar of bars.toSorted((a, b) => b.value - a.value)) {
    const touches = written.some(
      (other) =>
        Math.abs(other.at - bar.at) * column < other.half + bar.half && Math.abs(other.y - bar.y) < LINE_HEIGHT,
    )
    if (!touches) written.push(bar)
  }
  return new Set(written.map(({ at }) => at))
}
