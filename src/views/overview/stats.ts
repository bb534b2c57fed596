import { change, type Change } from '../../domain/change.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import { newcombeDifference } from '../../domain/statistics.ts'
import { sumOf } from '../../domain/totals.ts'
import type { OverviewMeasure, YearRow } from '../../data/queries/overview.ts'
import type { ChangeRow, Compared } from '../../data/queries/overviewChanges.ts'

/** A sum over the reports that count, with how many of them print a figure. */
export interface Total {
  readonly value: number | null
  readonly reported: number
  readonly counted: number
  /** In how many of those the figure is doubted. */
  readonly doubted: number
}

/** A figure against the year before, over the agencies that reported it in both. */
export interface YearChange extends Change {
  readonly year: number
  readonly agencies: number
  readonly before: number | null
  readonly after: number | null
}

/** A rate against the year before: the difference of the two shares, and whether its interval leaves out 0. */
export interface RateChange {
  readonly year: number
  readonly agencies: number
  readonly before: Ratio
  readonly after: Ratio
  /** Null where one of the two is no rate, for the reason in `why`. */
  readonly difference: { readonly difference: number; readonly low: number; readonly high: number } | null
  readonly why: Ratio['why']
}

/** The large figures of the overview. */
export interface Stats {
  readonly received: Total
  readonly decided: Total
  readonly reviews: Total
  readonly rate: Ratio & {
    readonly reported: number
    readonly counted: number
    readonly doubted: number
    readonly exceeding: number
  }
  /** Reports left in by the filter; `counted` of them count, `left` are units of a counted area report. */
  readonly reports: number
  readonly counted: number
  readonly left: number
  /** Counted reports that do not say whether they are own or area-wide. */
  readonly unstated: number
  /** What a plain sum of the totals printed in all reports gives for received. */
  readonly plainReceived: number | null
  readonly changes: Readonly<Record<'received' | 'decided' | 'review.total', YearChange | null>>
  readonly rateChange: RateChange | null
}

/** The large figures, from the years' sums and their like-for-like changes. */
export function stats(years: readonly YearRow[], changes: readonly ChangeRow[]): Stats {
  const total = (id: OverviewMeasure): Total => ({
    value: sumOf(years.map((year) => year.sums[id].value)),
    reported: count(years.map((year) => year.sums[id].reported)),
    counted: count(years.map((year) => year.counted)),
    doubted: count(years.map((year) => year.sums[id].doubted)),
  })
  const reports = count(years.map((year) => year.reports))
  const counted = count(years.map((year) => year.counted))
  const last = Math.max(...years.map((year) => year.year))
  return {
    received: total('received'),
    decided: total('decided'),
    reviews: total('review.total'),
    rate: {
      ...disclosedOf(years),
      reported: count(years.map((year) => year.disclosed.reported)),
      counted,
      doubted: count(years.map((year) => year.disclosed.doubted)),
      exceeding: count(years.map((year) => year.disclosed.exceeding)),
    },
    reports,
    counted,
    left: reports - counted,
    unstated: count(years.map((year) => year.unstated)),
    plainReceived: sumOf(years.map((year) => year.plainReceived)),
    changes: {
      received: changeIn(changes, 'received', last),
      decided: changeIn(changes, 'decided', last),
      'review.total': changeIn(changes, 'review.total', last),
    },
    rateChange: rateChangeIn(changes, last),
  }
}

/** Sum over sum; where no report makes a share, what those that disclosed more than they decided print together. */
function disclosedOf(years: readonly YearRow[]): Ratio {
  const sides = years.map(({ disclosed }) => disclosed)
  const told = sides.some(({ reported }) => reported > 0) ? sides : sides.map(({ beyond }) => beyond)
  return ratio(sumOf(told.map((side) => side.numerator)), sumOf(told.map((side) => side.denominator)))
}

const count = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

const rowOf = (changes: readonly ChangeRow[], compared: Compared, year: number) =>
  changes.find((row) => row.year === year && row.compared === compared) ?? null

function changeIn(changes: readonly ChangeRow[], compared: Compared, year: number): YearChange | null {
  const row = rowOf(changes, compared, year)
  if (!row) return null
  const { before, after, agencies } = row
  return { ...change(before, after), year, agencies, before, after }
}

function rateChangeIn(changes: readonly ChangeRow[], year: number): RateChange | null {
  const part = rowOf(changes, 'disclosed', year)
  const whole = rowOf(changes, 'disclosed_of', year)
  if (!part || !whole) return null
  const before = ratio(part.before, whole.before)
  const after = ratio(part.after, whole.after)
  const [then, now] = [proportion(before), proportion(after)]
  const difference = then && now && newcombeDifference(now, then)
  return { year, agencies: whole.agencies, before, after, difference, why: after.why ?? before.why }
}

/** The two sides of a ratio that is one; null where it is none. */
export function proportion({ numerator, denominator, share }: Ratio) {
  return share === null || numerator === null || denominator === null ? null : { numerator, denominator }
}
