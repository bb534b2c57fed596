import type { Quantity } from '../../domain/quantities.ts'
import { formatInterval, formatNumber, formatPer100, formatPercent, formatRatio } from '../../ui/text/format.ts'
import { measureOf, type CompareFigure, type Gap, type Measure } from './figures.ts'
import type { Words } from './words.ts'

/** A value alone: `36.6 %`, `7.0` for each 100, `1,234`. */
export function valueText(value: number | null, measure: Measure): string {
  if (measure === 'share') return formatPercent(value)
  return measure === 'per100' ? formatPer100(value) : formatNumber(value)
}

/** A figure, or why there is none. */
export function shownFigure({ value, why }: CompareFigure, measure: Measure, words: Words): string {
  return value === null ? gapText(why, words) : valueText(value, measure)
}

export const gapText = (why: Gap | null, words: Words) => words.gap[why ?? 'blank']

/** The signs beside a figure: in doubt, does not balance. */
export function signsOf(found: { readonly isDoubted: boolean; readonly isBroken: boolean }, words: Words) {
  return [...(found.isDoubted ? [words.doubted] : []), ...(found.isBroken ? [words.broken] : [])]
}

/** What a rate rests on: `[28.3–45.3] · 41 / 112`; also where it is none, for its sides say why. Empty for an amount. */
export function restsOn({ ratio }: CompareFigure): string {
  if (!ratio || ratio.numerator === null || ratio.denominator === null) return ''
  const sides = formatRatio(ratio.numerator, ratio.denominator)
  return ratio.interval ? `${formatInterval(ratio.interval)} · ${sides}` : sides
}

/** A figure with what it rests on, in a sentence: `36.6 %（41 / 112）`. */
export function briefFigure(quantity: Quantity, figure: CompareFigure, words: Words): string {
  const { ratio } = figure
  const value = shownFigure(figure, measureOf(quantity), words)
  if (!ratio || ratio.numerator === null || ratio.denominator === null) return value
  return words.withRemark(value, formatRatio(ratio.numerator, ratio.denominator))
}
