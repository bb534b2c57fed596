import { isUnitless } from '../../data/queries/trends.ts'
import { change } from '../../domain/change.ts'
import { FEWEST_RANKED } from '../../domain/indicators.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Scale } from '../../domain/question.ts'
import type { Interval } from '../../domain/statistics.ts'
import type { Trend, TrendLine, TrendPoint } from './model.ts'

/** Why a quantity is not read on a scale; it is then shown as it is. */
export type Refusal = 'rateIndex' | 'rateGrowth' | 'noUnit'

/** Why a scale is refused; null where it fits. */
export function refusalOf(quantity: Quantity, scale: Scale): Refusal | null {
  if (scale === 'value') return null
  if (isUnitless(quantity)) return 'noUnit'
  if (quantity.kind !== 'rate' || scale === 'change') return null
  return scale === 'index' ? 'rateIndex' : 'rateGrowth'
}

/** One year of a line as a scale reads it. */
export interface Reading {
  readonly year: number
  readonly value: number | null
  readonly interval: Interval | null
  readonly point: TrendPoint
}

/** A line on a scale. */
export interface ReadLine {
  readonly key: string
  readonly readings: readonly Reading[]
  /** The year that is 100; null on other scales, and where the line has no such year. */
  readonly base: number | null
  /** Why a line that has figures has no index: its first one is 0, or below 30. */
  readonly noBase: 'fromZero' | 'fewBefore' | null
}

/** A line as a scale that is not refused reads it. */
export function readLine({ key, points }: TrendLine, scale: Scale): ReadLine {
  const first = points.find((point) => point.value !== null)
  const base = first?.value ?? null
  // An index is a relative change, undefined for the same reasons.
  const why = scale === 'index' ? change(base, base).why : null
  const noBase = why === 'blank' ? null : why
  return {
    key,
    noBase,
    base: scale === 'index' && noBase === null ? (first?.year ?? null) : null,
    readings: points.map((point) => ({
      year: point.year,
      point,
      value: valueOn(scale, point, noBase === null ? base : null),
      interval: intervalOn(scale, point),
    })),
  }
}

/** Lines that have anything to say on a scale; as they are, also those whose every year is a gap. */
export const drawable = ({ lines }: Trend, scale: Scale): readonly TrendLine[] =>
  scale === 'value' ? lines : lines.filter((line) => readLine(line, scale).readings.some(({ value }) => value !== null))

/** Whether what a scale shows of a rate stands on few cases: drawn grey, and never ranked. */
export function isFew({ value, point }: Reading, scale: Scale, { kind }: Quantity): boolean {
  if (value === null || kind !== 'rate') return false
  return scale === 'change' ? point.change?.isRanked === false : isSmall(point.ratio)
}

/** A rate on few cases. */
export const isSmall = (ratio: TrendPoint['ratio']): boolean =>
  ratio !== null && (ratio.denominator ?? 0) < FEWEST_RANKED

function valueOn(scale: Scale, { value, change: changed }: TrendPoint, base: number | null): number | null {
  if (scale === 'change') return changed?.absolute ?? null
  if (scale === 'growth') return changed?.relative ?? null
  if (scale === 'value' || value === null) return value
  return base === null ? null : (value / base) * 100
}

function intervalOn(scale: Scale, { ratio, change: changed }: TrendPoint): Interval | null {
  if (scale === 'value') return ratio?.interval ?? null
  return scale === 'change' ? (changed?.interval ?? null) : null
}
