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
  /** What was pending in the last report of each agency; it is not added up over years. */
  readonly pending: number | null
  /** Cases that ended, and these with the pending ones: the whole of the bar. */
  readonly concluded: number | null
  readonly cases: number | null
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
    const pending = sumOf(sums.map((sum) => sum.pending))
    const concluded = sumOf(ENDS.map((end) => ends[end]))
    return {
      channel: key,
      ends,
      pending,
      concluded,
      cases: sumOf([concluded, pending]),
      reported: total(sums.map(({ reported }) => reported)),
      unclear: total(sums.map(({ unclear }) => unclear)),
      unclearCases: sumOf(sums.map(({ unclearCases }) => unclearCases)),
    }
  })
}

/** A part of a channel's cases; null where there was no case or nothing is known of any. */
export function shareOf({ cases }: Ended, count: number | null): number | null {
  return cases === null || cases === 0 || count === null ? null : count / cases
}
