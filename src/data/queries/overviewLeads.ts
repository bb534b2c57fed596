import { measureColumn } from '../../domain/derivedNames.ts'
import { FEWEST_RANKED } from '../../domain/indicators.ts'
import type { Filter } from '../../domain/question.ts'
import { sql, type Query } from '../engine/sql.ts'
import { neededToCount, selection } from './selection.ts'
import { settled } from './settled.ts'

/** One agency's disclosure rate in two years running, both on at least 30 decided. */
export interface RateChangeRow {
  readonly key: string
  readonly agency: string
  readonly year: number
  readonly before: { readonly numerator: number; readonly denominator: number }
  readonly after: { readonly numerator: number; readonly denominator: number }
}

/** Agencies whose disclosure rate can be compared with the year before. */
export function overviewRateChanges(filter: Filter): Query<RateChangeRow> {
  const figures = (['granted', 'partial', 'decided'] as const).map(measureColumn)
  const columns = neededToCount(filter, ['agency_key', 'agency', 'year', 'scope', ...figures])
  return {
    ...sql`
      WITH ${selection(filter, columns)},
      rate AS (
        SELECT agency_key, agency, year, scope, ${settled('granted')} + ${settled('partial')} AS part,
          ${settled('decided')} AS whole
        FROM counted WHERE ${settled('decided')} >= ${FEWEST_RANKED}
      )
      SELECT one.agency_key, one.agency, one.year, one.part, one.whole,
        other.part AS part_before, other.whole AS whole_before
      FROM rate AS one JOIN rate AS other
        ON other.agency_key = one.agency_key AND other.year = one.year - 1 AND other.scope = one.scope
      WHERE one.part <= one.whole AND other.part <= other.whole
      ORDER BY one.year DESC, one.agency_key`,
    columns,
    read: (row) => ({
      key: row.text('agency_key'),
      agency: row.text('agency'),
      year: row.number('year'),
      before: { numerator: row.number('part_before'), denominator: row.number('whole_before') },
      after: { numerator: row.number('part'), denominator: row.number('whole') },
    }),
  }
}

/** Zero reports of one year: how many there are of each answer. */
export interface ZeroYearRow {
  readonly year: number
  readonly reports: number
  readonly confirmed: number
  readonly contradictory: number
}

/** Confirmed and contradictory zeros of applications, by year. */
export function overviewZeroYears(filter: Filter): Query<ZeroYearRow> {
  const columns = neededToCount(filter, ['year', 'zero.applications'])
  return {
    ...sql`
      WITH ${selection(filter, columns)}
      SELECT year, count(*) AS reports, count(*) FILTER (WHERE "zero.applications" = 'confirmed') AS confirmed,
        count(*) FILTER (WHERE "zero.applications" = 'contradictory') AS contradictory
      FROM selected GROUP BY year ORDER BY year`,
    columns,
    read: (row) => ({
      year: row.number('year'),
      reports: row.number('reports'),
      confirmed: row.number('confirmed'),
      contradictory: row.number('contradictory'),
    }),
  }
}

/** What one agency contributes to a year's applications, each application counted once. */
export interface ShareRow {
  readonly year: number
  /** Null for all agencies but the largest together. */
  readonly key: string | null
  readonly agency: string
  readonly value: number | null
  readonly reports: number
  /** The forms of these reports, as read from their layout. */
  readonly forms: readonly string[]
}

/** Applications received by year and agency: the `most` largest by name, the others together. */
export function overviewShares(filter: Filter, most: number): Query<ShareRow> {
  const columns = neededToCount(filter, ['year', 'agency_key', 'agency', 'form', measureColumn('received')])
  return {
    ...sql`
      WITH ${selection(filter, columns)},
      largest AS (
        SELECT agency_key FROM counted WHERE ${settled('received')} > 0
        GROUP BY agency_key ORDER BY sum(${settled('received')}) DESC, agency_key LIMIT ${most}
      )
      SELECT year, largest.agency_key AS key, min(agency) AS agency, sum(${settled('received')}) AS value,
        count(*) AS reports, string_agg(DISTINCT form, ' ') AS forms
      FROM counted LEFT JOIN largest USING (agency_key)
      GROUP BY year, largest.agency_key ORDER BY year, key`,
    columns,
    read: (row) => ({
      year: row.number('year'),
      key: row.textOrNull('key'),
      agency: row.text('agency'),
      value: row.numberOrNull('value'),
      reports: row.number('reports'),
      forms: row.text('forms').split(' '),
    }),
  }
}
