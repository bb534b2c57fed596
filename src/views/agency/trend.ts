import { change, type Change } from '../../domain/change.ts'
import { FEWEST_RANKED, type Ratio } from '../../domain/indicators.ts'
import { measureOf } from '../../domain/measured.ts'
import type { MeasureId } from '../../domain/measures.ts'
import type { Report } from '../../domain/report.ts'
import { sumOf } from '../../domain/totals.ts'
import { rateFigure } from './figures.ts'

/** One year of a figure; null where there is none, and `why` then says whether the report or the number is missing. */
export interface TrendPoint {
  readonly year: number
  readonly value: number | null
  readonly why: 'missing' | 'blank' | 'noRate' | null
  readonly ratio: Ratio | null
  readonly isDoubted: boolean
  /** On the year before; null where that year has no report. */
  readonly change: Change | null
}

export type TrendKey = 'received' | 'decided' | 'carriedOut' | 'disclosure' | 'reviews' | 'suits'

export interface TrendLine {
  readonly key: TrendKey
  readonly points: readonly TrendPoint[]
}

/** Figures that stand in one chart. */
export interface Trend {
  readonly id: 'counts' | 'rate' | 'disputes'
  readonly measure: 'count' | 'share'
  readonly years: readonly number[]
  readonly lines: readonly TrendLine[]
}

/** What one report says of a figure. */
type Reading = Pick<TrendPoint, 'value' | 'ratio' | 'isDoubted'>

const counted =
  (...ids: readonly MeasureId[]) =>
  (report: Report): Reading => {
    const parts = ids.map((id) => measureOf(report, id))
    const values = parts.map((part) => part.value)
    // A kind that is blank is not nothing: the others alone are no total.
    const value = values.includes(null) ? null : sumOf(values)
    return { value, ratio: null, isDoubted: parts.some((part) => part.doubt !== null) }
  }

function disclosure(report: Report): Reading {
  const { ratio, doubt } = rateFigure('disclosure_rate', report)
  return { value: ratio.share, ratio, isDoubted: doubt !== null }
}

/** The main figures of an agency in every year from its first report to its last. */
export function trendsOf(reports: readonly Report[]): readonly Trend[] {
  const [first, last] = [reports[0]?.year ?? 0, reports.at(-1)?.year ?? 0]
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const line = (key: TrendKey, read: (report: Report) => Reading): TrendLine => {
    const readings = new Map(reports.map((report) => [report.year, read(report)]))
    return { key, points: years.map((year) => pointOf(year, readings)) }
  }
  return [
    {
      id: 'counts',
      measure: 'count',
      years,
      lines: [
        line('received', counted('received')),
        line('decided', counted('decided')),
        line('carriedOut', counted('carried_out')),
      ],
    },
    { id: 'rate', measure: 'share', years, lines: [line('disclosure', disclosure)] },
    {
      id: 'disputes',
      measure: 'count',
      years,
      lines: [
        line('reviews', counted('review.total')),
        line('suits', counted('suit_direct.total', 'suit_after.total')),
      ],
    },
  ]
}

function pointOf(year: number, readings: ReadonlyMap<number, Reading>): TrendPoint {
  const reading = readings.get(year)
  if (!reading) return { year, value: null, why: 'missing', ratio: null, isDoubted: false, change: null }
  const before = readings.get(year - 1)
  const { value, ratio } = reading
  // A difference of rates is told in points and by its interval, never as a change of a count.
  const comparable = before && ratio === null ? change(before.value, value) : null
  const missing = ratio && ratio.why !== 'blank' ? 'noRate' : 'blank'
  return { ...reading, year, why: value === null ? missing : null, change: comparable }
}

/** Years after which the agency's next report uses another form. */
export function formBreaks(reports: readonly Report[]): readonly number[] {
  return reports.flatMap((report, i) => {
    const next = reports[i + 1]
    return next && next.form !== report.form ? [report.year] : []
  })
}

/** Years whose rate stands on too few cases to be compared. */
export function smallYears({ lines }: Trend): readonly number[] {
  const points = lines.flatMap((line) => line.points)
  return points
    .filter(({ value, ratio }) => value !== null && ratio !== null && (ratio.denominator ?? 0) < FEWEST_RANKED)
    .map((point) => point.year)
}
