import { measureColumn } from '../../domain/derivedNames.ts'
import { EMPTY_FILTER, type Filter } from '../../domain/question.ts'
import { ident, join, sql, type Query, type Sql } from '../engine/sql.ts'
import { inFilter, neededToCount, selection } from './selection.ts'
import { settled } from './settled.ts'

/** What is compared with the year before; `disclosed` is granted and partly granted, `disclosed_of` the decided ones. */
export const COMPARED = ['received', 'decided', 'review.total', 'disclosed', 'disclosed_of'] as const
export type Compared = (typeof COMPARED)[number]

/** A figure in two years running, over the agencies that print it in both. */
export interface ChangeRow {
  readonly year: number
  readonly compared: Compared
  readonly before: number | null
  readonly after: number | null
  /** Agencies that print the figure in both years; the others are left out of both sums. */
  readonly agencies: number
}

const disclosed = sql`(${settled('granted')} + ${settled('partial')})`
const isShare = sql`${disclosed} <= ${settled('decided')}`

/** For each thing compared: its value, and when it is known. A rate's two sides are known together, and are a share, or not at all. */
const VALUES: Readonly<Record<Compared, Sql>> = {
  received: settled('received'),
  decided: settled('decided'),
  'review.total': settled('review.total'),
  disclosed: sql`CASE WHEN ${isShare} THEN ${disclosed} END`,
  disclosed_of: sql`CASE WHEN ${isShare} THEN ${settled('decided')} END`,
}

const USED = ['received', 'decided', 'review.total', 'granted', 'partial'] as const

/**
 * Each figure against the year before, like for like: only agencies that reported it in both years, in the same scope.
 * The years of the filter bound the later year; the year before may lie outside them.
 */
export function overviewChanges(filter: Filter): Query<ChangeRow> {
  const pairs = COMPARED.map(
    (compared) => sql`
      SELECT year, ${compared} AS compared, sum(before) AS before, sum(after) AS after, count(*) AS agencies
      FROM (
        SELECT one.year, one.${ident(compared)} AS after, other.${ident(compared)} AS before
        FROM figure AS one JOIN figure AS other
          ON other.agency_key = one.agency_key AND other.year = one.year - 1 AND other.scope = one.scope
      ) WHERE before IS NOT NULL AND after IS NOT NULL
      GROUP BY year`,
  )
  const figures = COMPARED.map((compared) => sql`${VALUES[compared]} AS ${ident(compared)}`)
  const inYears = inFilter({ ...EMPTY_FILTER, years: filter.years })
  const columns = neededToCount(filter, ['scope', 'year', 'agency_key', ...USED.map(measureColumn)])
  return {
    ...sql`
      WITH ${selection({ ...filter, years: null }, columns)},
      figure AS (SELECT agency_key, year, scope, ${join(figures)} FROM counted)
      SELECT * FROM (${join(pairs, ' UNION ALL ')}) WHERE ${inYears} ORDER BY year, compared`,
    columns,
    read: (row) => ({
      year: row.number('year'),
      compared: row.oneOf('compared', COMPARED),
      before: row.numberOrNull('before'),
      after: row.numberOrNull('after'),
      agencies: row.number('agencies'),
    }),
  }
}
