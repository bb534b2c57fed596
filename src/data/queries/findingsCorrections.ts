import { FEWEST_RANKED } from '../../domain/indicators.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import type { Proportion } from '../../domain/statistics.ts'
import { sql, type Query } from '../engine/sql.ts'
import { rateSql } from './findingsChanges.ts'
import { LEAST_Z, listsOf, MOST_CANDIDATES, squaredZ, type Looked } from './findingsPairs.ts'
import { neededToCount, selection } from './selection.ts'

/** How often an agency is corrected: in review, or by a court. */
export const CORRECTED_RATES = ['review_corrected', 'suit_lost'] as const
export type CorrectedRate = (typeof CORRECTED_RATES)[number]

/** An agency corrected more often than the others together in the years of its reports. */
export interface CorrectionCandidate {
  readonly of: CorrectedRate
  readonly key: AgencyKey
  readonly agency: string
  readonly from: number
  readonly to: number
  /** Reports of the agency in which both sides are known. */
  readonly reports: number
  readonly own: Proportion
  /** All others in the same years, and how many reports of theirs these are. */
  readonly others: Proportion
  readonly otherReports: number
  readonly isDoubted: boolean
}

/**
 * Agencies with at least 30 reviews (or suits) decided against all others of the same years pooled, each case counted once:
 * a year in which many were corrected everywhere says nothing of the one that reported in it.
 */
export function findingsCorrections(filter: Filter): Query<Looked<CorrectionCandidate>> {
  const rates = CORRECTED_RATES.map(rateSql)
  const columns = neededToCount(filter, ['agency_key', 'agency', 'year', ...rates.flatMap((one) => one.columns)])
  return {
    ...sql`
      WITH ${selection(filter, columns)},
      figure AS (SELECT agency_key, agency, year, ${listsOf(rates)} FROM counted),
      decided AS (
        SELECT agency_key, agency, year, unnest(range(${rates.length}))::INTEGER AS rate, unnest(parts) AS part,
          unnest(wholes) AS whole, unnest(doubts) AS is_doubted
        FROM figure
      ),
      usable AS MATERIALIZED (SELECT * FROM decided WHERE part BETWEEN 0 AND whole AND whole > 0),
      together AS (
        SELECT rate, year, sum(part) AS part, sum(whole) AS whole, count(*) AS reports FROM usable GROUP BY rate, year
      ),
      own AS MATERIALIZED (
        SELECT rate, agency_key, arg_max(agency, year) AS agency, min(year) AS from_year, max(year) AS to_year,
          count(*) AS reports, sum(usable.part) AS part, sum(usable.whole) AS whole, bool_or(is_doubted) AS is_doubted,
          sum(together.part - usable.part) AS part_others, sum(together.whole - usable.whole) AS whole_others,
          sum(together.reports - 1) AS others
        FROM usable JOIN together USING (rate, year) GROUP BY rate, agency_key
      ),
      compared AS MATERIALIZED (
        SELECT * FROM own WHERE whole >= ${FEWEST_RANKED} AND whole_others >= ${FEWEST_RANKED}
      ),
      scored AS (
        SELECT *, ${squaredZ(sql`part`, sql`whole`, sql`part_others`, sql`whole_others`)} AS z2 FROM compared
      ),
      moved AS MATERIALIZED (
        SELECT * FROM scored WHERE z2 >= ${LEAST_Z * LEAST_Z} AND part / whole > part_others / whole_others
      ),
      candidate AS (SELECT * FROM moved ORDER BY z2 DESC, agency_key, rate LIMIT ${MOST_CANDIDATES}),
      looked AS (SELECT (SELECT count(*) FROM compared) AS looked, (SELECT count(*) FROM moved) AS found)
      SELECT looked, found, candidate.* FROM looked LEFT JOIN candidate ON TRUE`,
    columns,
    read: (row) => ({
      looked: row.number('looked'),
      found: row.number('found'),
      candidate:
        row.textOrNull('agency_key') === null
          ? null
          : {
              of: row.number('rate') === 0 ? 'review_corrected' : 'suit_lost',
              key: row.text('agency_key'),
              agency: row.text('agency'),
              from: row.number('from_year'),
              to: row.number('to_year'),
              reports: row.number('reports'),
              own: { numerator: row.number('part'), denominator: row.number('whole') },
              others: { numerator: row.number('part_others'), denominator: row.number('whole_others') },
              otherReports: row.number('others'),
              isDoubted: row.boolean('is_doubted'),
            },
    }),
  }
}
