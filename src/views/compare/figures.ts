import { ratio, type Ratio } from '../../domain/indicators.ts'
import type { Quantity } from '../../domain/quantities.ts'
import { differ, ratesDiffer, type Proportion } from '../../domain/statistics.ts'

/** Why there is no figure. `leftOut`: the filter leaves the report out because it breaks an equation · `scopes`: own and area-wide reports of one agency are not added together. */
export type Gap = 'missing' | 'leftOut' | 'blank' | 'absent' | 'unlike' | 'scopes' | 'noDenominator' | 'exceeds'

/** What the reports of an agency add up to, and how many of them have nothing to add. */
export interface Added {
  readonly value: number | null
  readonly whole: number | null
  readonly reports: number
  readonly absent: number
  readonly unlike: number
}

export interface CompareFigure {
  /** An amount, or a rate as a plain quotient; null with the reason in `why`. */
  readonly value: number | null
  /** A rate with its two sides. */
  readonly ratio: Ratio | null
  readonly why: Gap | null
}

export type Measure = 'count' | 'share' | 'per100'

export const measureOf = (quantity: Quantity): Measure => (quantity.kind === 'rate' ? quantity.unit : 'count')

/**
 * Whether the years of an agency may be added up: flows are; stocks are not, nor is money of which the unit is not
 * printed.
 */
export const isSummed = ({ nature, kind, unit }: Quantity) => nature === 'flow' && !(kind === 'money' && unit === null)

/** Whether the figures of two agencies are in one unit. */
export const isComparable = ({ kind, unit }: Quantity) => !(kind === 'money' && unit === null)

export const gap = (why: Gap): CompareFigure => ({ value: null, ratio: null, why })

export function figureOf(quantity: Quantity, { value, whole, reports, absent, unlike }: Added): CompareFigure {
  if (reports === 0) return gap('missing')
  if (value === null && unlike > 0) return gap('unlike')
  if (value === null) return gap(absent === reports ? 'absent' : 'blank')
  if (quantity.kind !== 'rate') return { value, ratio: null, why: null }
  const rate = ratio(value, whole, quantity.unit)
  return { value: rate.share, ratio: rate, why: rate.why }
}

/** The two sides of a rate that is one; null where it is none, and for what is no rate. */
export function sidesOf({ value, ratio: rate }: CompareFigure) {
  if (value === null || !rate || rate.numerator === null || rate.denominator === null) return null
  return { numerator: rate.numerator, denominator: rate.denominator }
}

/** Whether two rates of a quantity differ by more than chance explains; null where that cannot be said. */
export function areApart(quantity: Quantity, a: Proportion, b: Proportion): boolean | null {
  // Cases that may outnumber what they are counted on are no part of it.
  return measureOf(quantity) === 'per100' ? ratesDiffer(a, b) : differ(a, b)
}

/** The two sides of a share that is one; null where it is none, and for what is no share. */
export const proportionOf = (figure: CompareFigure) => (figure.ratio?.interval ? sidesOf(figure) : null)
