import type { DisputeYear } from '../../data/queries/disputes.ts'
import type { DisputeRatio } from '../../data/queries/disputesSums.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import { sumOf } from '../../domain/totals.ts'

/** The dispute rate of one year: reviews and suits for each 100 decided. */
export interface YearlyRate {
  readonly year: number
  readonly ratio: Ratio
  /** Counted reports that know all of it, of those that count, and reports left out. */
  readonly reported: number
  readonly counted: number
  readonly reports: number
  /** Those with a figure in which one side of it is doubted. */
  readonly doubted: number
}

export interface Yearly {
  readonly years: readonly YearlyRate[]
  /** The years in which other forms are used than in the year before, by the year before. */
  readonly breaks: readonly number[]
  readonly isLikeForLike: boolean
}

/** The dispute rate by year. */
export function yearly(rows: readonly DisputeYear[]): Yearly {
  return {
    years: rows.map(({ year, rates, counted, reports }) => {
      const { numerator, denominator, reported, doubted } = rates.dispute_rate
      return { year, ratio: ratio(numerator, denominator, 'per100'), reported, counted, reports, doubted }
    }),
    breaks: rows.flatMap(({ forms }, i) => {
      const before = rows[i - 1]
      return before && !before.forms.some((form) => forms.includes(form)) ? [before.year] : []
    }),
    isLikeForLike: new Set(rows.map(({ agencies }) => agencies)).size <= 1,
  }
}

/** A rate over all years and reports together, each case once. */
export function pooledRate(rows: readonly DisputeYear[], rate: DisputeRatio): Ratio {
  return ratio(
    sumOf(rows.map(({ rates }) => rates[rate].numerator)),
    sumOf(rows.map(({ rates }) => rates[rate].denominator)),
  )
}
