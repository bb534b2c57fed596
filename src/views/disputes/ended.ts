import type { DisputeYear } from '../../data/queries/disputes.ts'
import { CHANNELS, type Channel } from '../../domain/forms/form.ts'
import { sumOf } from '../../domain/totals.ts'
import { total } from './path.ts'

/** How a case can have ended; what is pending is left over. */
export const ENDS = ['upheld', 'corrected', 'other'] as const
export type End = (typeof ENDS)[number]

/** How the cases of one channel ended, over the reports that print all four results. */
export interface Ended {
  readonly channel: Channel
  readonly ends: Readonly<Record<End, number | null>>
  /** Cases that ended: the whole of the bar. */
  readonly concluded: number | null
  /**
   * What was pending at the end of the last year that tells it. Of several years a stock is no sum; and an area-wide
   * report and its units are known to hold the same cases within one year only.
   */
  readonly pending: number | null
  readonly pendingYear: number | null
  /** What was pending at the end of each year, added up: what the totals of several years hold beside the concluded ones. */
  readonly pendingOfYears: number | null
  /** The totals that the reports print, with those of reports that do not tell how all cases ended. */
  readonly told: number | null
  readonly reported: number
  /** Reports that tell how many cases there were, and not how all ended; and these cases. */
  readonly unclear: number
  readonly unclearCases: number | null
}

/** Review, suits without review and suits after review, over all years. */
export function endedCases(rows: readonly DisputeYear[]): readonly Ended[] {
  return CHANNELS.map(({ key }) => {
    const sums = rows.map(({ ended }) => ended[key])
    const ends = {
      upheld: sumOf(sums.map(({ upheld }) => upheld)),
      corrected: sumOf(sums.map(({ corrected }) => corrected)),
      other: sumOf(sums.map(({ other }) => other)),
    }
    const last = rows.findLast(({ ended }) => ended[key].reported > 0)
    const concluded = sumOf(ENDS.map((end) => ends[end]))
    const pendingOfYears = sumOf(sums.map(({ pending }) => pending))
    const unclearCases = sumOf(sums.map((sum) => sum.unclearCases))
    return {
      channel: key,
      ends,
      concluded,
      pending: last?.ended[key].pending ?? null,
      pendingYear: last?.year ?? null,
      pendingOfYears,
      told: sumOf([concluded, pendingOfYears, unclearCases]),
      reported: total(sums.map(({ reported }) => reported)),
      unclear: total(sums.map(({ unclear }) => unclear)),
      unclearCases,
    }
  })
}

/** A part of a channel's concluded cases; null where none ended or nothing is known of any. */
export function shareOf({ concluded }: Ended, count: number | null): number | null {
  return concluded === null || concluded === 0 || count === null ? null : count / concluded
}
