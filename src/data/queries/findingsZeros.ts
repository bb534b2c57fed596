import type { Filter } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { sql, type Query } from '../engine/sql.ts'
import { AREAS, MOST_CANDIDATES, readAreas, selectedWith, type Looked } from './findingsPairs.ts'
import { needed } from './selection.ts'
import { settled } from './settled.ts'

/** A report that is a new zero, or the first with activity after years of zeros. */
export interface ZeroTurn {
  readonly kind: 'newZero' | 'firstActivity'
  readonly key: AgencyKey
  readonly agency: string
  readonly year: number
  /** The year of the report before this one. */
  readonly yearBefore: number
  /** The years looked back on: all earlier reports that state what was received, or the run of zeros. */
  readonly from: number
  readonly reports: number
  /** Received in these years; 0 in a run of zeros. */
  readonly cases: number
  /** Received in this year, null where the report does not say; 0 in a new zero. */
  readonly received: number | null
  /** The largest of received, carried in, decided and carried out. */
  readonly activity: number
  readonly isDoubted: boolean
  readonly areas: readonly AgencyKey[]
}

/** What was looked at: reports after one with applications, and reports after at least two zeros. */
export interface LookedZeros extends Looked<ZeroTurn> {
  readonly afterActive: number
  readonly afterZeros: number
  /** Reports among both that print 0 and contradict it: neither zeros nor activity. */
  readonly contradictory: number
}

/** The fewest consecutive years of zeros that make activity after them worth telling. */
export const FEWEST_ZEROS = 2

/**
 * Agencies that turn from applications to a confirmed zero, and from years of confirmed zeros to applications. Reports are
 * followed in the order of their years within one scope; a run of zeros ends where a year has no report.
 */
export function findingsZeros(filter: Filter): Query<LookedZeros> {
  const figures = ['received', 'carried_in', 'decided', 'carried_out'] as const
  const columns = needed(filter, [
    'agency_key',
    'agency',
    'year',
    'scope',
    'zero.applications',
    'doubt.received',
    ...figures.map((id) => `measure.${id}`),
  ])
  return {
    ...sql`
      WITH ${selectedWith(filter, columns)},
      followed AS (
        SELECT id, agency_key, agency, year, scope, "zero.applications" AS class, ${settled('received')} AS received,
          "doubt.received" IS NOT NULL AS is_doubted,
          greatest(${settled('received')}, ${settled('carried_in')}, ${settled('decided')}, ${settled('carried_out')}) AS activity,
          lag(year) OVER in_order AS year_before,
          lag("zero.applications") OVER in_order AS class_before,
          lag(${settled('received')}) OVER in_order AS received_before,
          sum(${settled('received')}) OVER earlier AS cases,
          count(${settled('received')}) OVER earlier AS reports,
          min(CASE WHEN ${settled('received')} IS NOT NULL THEN year END) OVER earlier AS first_year,
          count("doubt.received") OVER earlier AS doubts
        FROM selected
        WINDOW in_order AS (PARTITION BY agency_key, scope ORDER BY year),
          earlier AS (PARTITION BY agency_key, scope ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
      ),
      running AS (
        SELECT *, max(CASE
            WHEN class = 'confirmed' AND (class_before IS DISTINCT FROM 'confirmed' OR year_before < year - 1) THEN year
          END) OVER (PARTITION BY agency_key, scope ORDER BY year ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
          AS run_from
        FROM followed
      ),
      looking AS MATERIALIZED (
        SELECT *, class_before = 'active' AND received_before > 0 AS after_active,
          class_before = 'confirmed' AND year_before - run_from + 1 >= ${FEWEST_ZEROS} AS after_zeros
        FROM running WHERE class_before IN ('active', 'confirmed')
      ),
      turn AS (
        SELECT *, class = 'confirmed' AS is_zero,
          CASE WHEN class = 'confirmed' THEN cases * ln(1 + 1 / reports)
            ELSE activity * ln(year_before - run_from + 2) END AS tail
        FROM looking WHERE (after_active AND class = 'confirmed') OR (after_zeros AND class = 'active')
      ),
      candidate AS (SELECT * FROM turn ORDER BY tail DESC, agency_key, year LIMIT ${MOST_CANDIDATES}),
      looked AS (
        SELECT count(*) FILTER (WHERE after_active) AS after_active_count,
          count(*) FILTER (WHERE after_zeros) AS after_zeros_count,
          count(*) FILTER (WHERE (after_active OR after_zeros) AND class = 'contradictory') AS contradictory,
          (SELECT count(*) FROM turn) AS found
        FROM looking
      ),
      ${AREAS}
      SELECT after_active_count, after_zeros_count, contradictory, found, candidate.*, areas.areas
      FROM looked LEFT JOIN candidate ON TRUE LEFT JOIN areas ON areas.report = candidate.id`,
    columns,
    read: (row) => {
      const afterActive = row.number('after_active_count')
      const afterZeros = row.number('after_zeros_count')
      const shared = { looked: afterActive + afterZeros, found: row.number('found'), afterActive, afterZeros }
      const contradictory = row.number('contradictory')
      if (row.textOrNull('agency_key') === null) return { ...shared, contradictory, candidate: null }
      const isZero = row.boolean('is_zero')
      const yearBefore = row.number('year_before')
      const from = isZero ? row.number('first_year') : row.number('run_from')
      return {
        ...shared,
        contradictory,
        candidate: {
          kind: isZero ? 'newZero' : 'firstActivity',
          key: row.text('agency_key'),
          agency: row.text('agency'),
          year: row.number('year'),
          yearBefore,
          from,
          reports: isZero ? row.number('reports') : yearBefore - from + 1,
          cases: isZero ? row.number('cases') : 0,
          received: row.numberOrNull('received'),
          activity: row.numberOrNull('activity') ?? 0,
          isDoubted: row.boolean('is_doubted') || (isZero && row.number('doubts') > 0),
          areas: readAreas(row),
        },
      }
    },
  }
}
