import type { DisputeRateRow } from '../../data/queries/disputesRates.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import type { DisputeBars, DisputeRate } from '../../domain/question.ts'
import { differ, newcombeDifference, type Interval } from '../../domain/statistics.ts'
import { compareNames } from '../../ui/text/compareNames.ts'

/** A rate of one year or group. */
export interface RateRow extends Pick<
  DisputeRateRow,
  | 'key'
  | 'reported'
  | 'of'
  | 'exceeding'
  | 'doubted'
  | 'areas'
  | 'unstated'
  | 'cases'
  | 'pending'
  | 'pendingYear'
  | 'agencies'
> {
  readonly name: string
  readonly ratio: Ratio
}

/** The rates of a breakdown in the order in which they are read. */
export interface Rates {
  readonly rate: DisputeRate
  readonly by: DisputeBars
  /** Years in their order; groups by their rate, the highest first. All on at least 30 cases, but for years. */
  readonly first: readonly RateRow[]
  /** Groups with a rate on fewer than 30 cases: by name, never ranked. None where years are told. */
  readonly few: readonly RateRow[]
  /** Without a rate: no case ended, or the report does not tell. */
  readonly none: readonly RateRow[]
}

/** The rates in order; null where the answer has no row. */
export function rates(rows: readonly DisputeRateRow[], nameOf: (row: DisputeRateRow) => string): Rates | null {
  const [one] = rows
  if (!one) return null
  const all = rows.map((row): RateRow => ({
    ...row,
    name: nameOf(row),
    ratio: ratio(row.numerator, row.denominator),
  }))
  const byName = (a: RateRow, b: RateRow) => compareNames(a.name, b.name)
  const told = all.filter((row) => row.ratio.share !== null)
  const none = all.filter((row) => row.ratio.share === null)
  const { rate, by } = one
  if (by === 'year') return { rate, by, first: told.toSorted(byName), few: [], none: none.toSorted(byName) }
  const ranked = told.filter((row) => row.ratio.ranked)
  return {
    rate,
    by,
    first: ranked.toSorted((a, b) => shareOf(b) - shareOf(a) || byName(a, b)),
    few: told.filter((row) => !row.ratio.ranked).toSorted(byName),
    none: none.toSorted(byName),
  }
}

const shareOf = ({ ratio: { share } }: RateRow) => share ?? 0

/** The rates of two years running, both on at least 30 cases. */
export interface YearPair {
  readonly before: RateRow
  readonly after: RateRow
  readonly difference: Interval & { readonly difference: number }
  /** Newcombe's interval of the difference leaves out 0. */
  readonly isDifferent: boolean
  /** Whether both years rest on the same agencies; else the difference may come from who reports. */
  readonly isLikeForLike: boolean
}

/** Each year against the year before, where both can be compared. */
export function yearPairs({ by, first }: Pick<Rates, 'by' | 'first'>): readonly YearPair[] {
  if (by !== 'year') return []
  return first.flatMap((after, i) => {
    const before = first[i - 1]
    if (!before || Number(after.key) - Number(before.key) !== 1) return []
    if (!before.ratio.ranked || !after.ratio.ranked) return []
    const [then, now] = [proportion(before.ratio), proportion(after.ratio)]
    const difference = then && now && newcombeDifference(now, then)
    if (!difference) return []
    const isDifferent = difference.low > 0 || difference.high < 0
    return [{ before, after, difference, isDifferent, isLikeForLike: before.agencies === after.agencies }]
  })
}

function proportion({ numerator, denominator }: Ratio) {
  return numerator === null || denominator === null ? null : { numerator, denominator }
}

/** Whether two rates can be told from chance; null where one of them is none. */
export function differs(one: Ratio, other: Ratio): boolean | null {
  const [a, b] = [proportion(one), proportion(other)]
  return a && b && differ(a, b)
}
