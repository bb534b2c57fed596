import type { Quantity } from '../../domain/quantities.ts'
import type { Scale } from '../../domain/question.ts'
import type { Interval } from '../../domain/statistics.ts'
import type { LinesModel } from '../../ui/chart/lines.ts'
import {
  formatChange,
  formatGrowth,
  formatInterval,
  formatNumber,
  formatPer100,
  formatPercent,
  formatPoints,
} from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { PointChange } from './change.ts'
import type { TrendPoint } from './model.ts'
import type { Wording } from './names.ts'
import type { Words } from './words.ts'

const oneDigit = (value: number) => Math.round(value * 10) / 10

/** A figure as it is: a count, a share in per cent, or cases per 100. */
export function showFigure(value: number | null, quantity: Quantity): string {
  if (quantity.kind !== 'rate') return formatNumber(value)
  if (quantity.unit === 'share') return formatPercent(value)
  return formatPer100(value)
}

/** A year against the first, which is 100. */
export const showIndex = (value: number) => formatNumber(oneDigit(value))

/** A rate with its interval, an amount alone. */
export function showPoint({ value, ratio }: TrendPoint, quantity: Quantity): string {
  const interval = ratio?.interval ? ` ${formatInterval(ratio.interval)}` : ''
  return `${showFigure(value, quantity)}${interval}`
}

/** An absolute change: a number, or points of a rate. */
export function showAbsolute(absolute: number, quantity: Quantity, lang: Lang): string {
  if (quantity.kind !== 'rate') return formatChange(tidy(absolute))
  return quantity.unit === 'share' ? formatPoints(absolute, lang) : formatChange(oneDigit(absolute * 100))
}

/** A change in a sentence: relative where that is defined, else absolute. */
export function showChange({ absolute, relative }: PointChange, quantity: Quantity, lang: Lang): string {
  if (relative !== null) return formatGrowth(relative)
  return absolute === null ? formatNumber(null) : showAbsolute(absolute, quantity, lang)
}

/** A change of a rate with Newcombe's interval. */
export function showDifference(change: PointChange, quantity: Quantity, { words, lang }: Wording): string {
  const shown = showChange(change, quantity, lang)
  return change.interval ? `${shown} ${showBounds(change.interval, words)}` : shown
}

/** The interval of a difference, in points, each end with its sign: `[−26.1 至 +5.4]`. */
export function showBounds({ low, high }: Interval, { to }: Words): string {
  const signed = (share: number) => formatGrowth(share).replace(' %', '')
  return `[${signed(low)} ${to} ${signed(high)}]`
}

/** What a chart measures on a scale. */
export function measureOf(quantity: Quantity, scale: Scale): LinesModel['measure'] {
  if (scale === 'index') return 'index'
  if (scale === 'growth') return 'growth'
  if (quantity.kind !== 'rate') return 'count'
  if (quantity.unit === 'per100') return 'per100'
  return scale === 'change' ? 'points' : 'share'
}

/** Sums of money carry cents that binary fractions cannot hold. */
const tidy = (value: number) => Number(value.toFixed(4))
