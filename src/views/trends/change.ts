import { isUnitless, type PairedSums } from '../../data/queries/trends.ts'
import { change } from '../../domain/change.ts'
import { ratio } from '../../domain/indicators.ts'
import type { Quantity } from '../../domain/quantities.ts'
import { newcombeDifference, type Interval } from '../../domain/statistics.ts'

/**
 * A change on the year before, over the agencies known in both years. `relative` is null with the reason in `why`;
 * `absolute` only where nothing can be compared.
 */
export interface PointChange {
  /** Of a rate: the difference of the two, a share of 1. */
  readonly absolute: number | null
  readonly relative: number | null
  readonly why: 'noPair' | 'noRate' | 'noUnit' | 'isRate' | 'fromZero' | 'fewBefore' | null
  readonly agencies: number
  /** Newcombe's interval of the difference of two shares. */
  readonly interval: Interval | null
  /**
   * Whether that interval leaves out 0; null where there is none, and where it does on fewer than 30 cases: there
   * Newcombe's interval is too narrow (0 of 2 against 2 of 2 would stand out), so nothing is said.
   */
  readonly isReal: boolean | null
  /** Whether both years stand on enough cases for the change to be held against others. */
  readonly isRanked: boolean
}

const none = (why: PointChange['why'], agencies = 0): PointChange => ({
  absolute: null,
  relative: null,
  why,
  agencies,
  interval: null,
  isReal: null,
  isRanked: false,
})

/** The change of a quantity over the agencies that print it in both years. */
export function pointChange(paired: PairedSums | null, quantity: Quantity): PointChange {
  if (!paired) return none('noPair')
  const { before, after, wholeBefore, wholeAfter, agencies } = paired
  if (isUnitless(quantity)) return none('noUnit', agencies)
  if (quantity.kind !== 'rate') {
    const { absolute, relative, why } = change(before, after)
    return { ...none(why === 'blank' ? 'noPair' : why, agencies), absolute, relative }
  }
  const [one, other] = [ratio(after, wholeAfter, quantity.unit), ratio(before, wholeBefore, quantity.unit)]
  if (one.share === null || other.share === null) return none('noRate', agencies)
  const difference =
    quantity.unit === 'share' && wholeAfter !== null && wholeBefore !== null
      ? newcombeDifference(
          { numerator: after, denominator: wholeAfter },
          { numerator: before, denominator: wholeBefore },
        )
      : null
  const isApart = difference && (difference.low > 0 || difference.high < 0)
  const isRanked = one.ranked && other.ranked
  return {
    absolute: one.share - other.share,
    relative: null,
    why: 'isRate',
    agencies,
    interval: difference && { low: difference.low, high: difference.high },
    isReal: isApart && !isRanked ? null : isApart,
    isRanked,
  }
}

/** A change that would stand out, but rests on too few cases to say so. */
export const isUntold = (one: PointChange | null): boolean => one?.interval != null && one.isReal === null
