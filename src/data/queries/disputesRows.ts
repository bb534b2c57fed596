import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import { CHANNELS, type Channel } from '../../domain/forms/form.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey, Scope } from '../../domain/report.ts'
import { ident, join, sql, type Query } from '../engine/sql.ts'
import { needed, inFilter } from './selection.ts'
import { isAnyKnown, settled } from './settled.ts'

/** More rows than anybody reads one by one. */
export const MOST_ROWS = 200

/** A report worth a look: it has more disputes than decisions, or totals that are not the sum of their results. */
export interface DisputeRow {
  readonly key: AgencyKey
  readonly agency: string
  readonly year: number
  readonly scope: Scope
  /** Whether the report says so; one that does not is taken for own. */
  readonly isScopeStated: boolean
  readonly decided: number | null
  readonly cases: Readonly<Record<Channel, number | null>>
  /** Reviews and suits, those that are known. */
  readonly disputes: number | null
  readonly hasMoreReviews: boolean
  readonly hasMoreDisputes: boolean
  /** Channels whose total is doubted, with the total that is printed. */
  readonly doubted: readonly { readonly channel: Channel; readonly printed: number | null }[]
  /** All such reports, and how many of them have more reviews, more disputes, doubted totals, no stated scope; these may be more than the rows. */
  readonly all: {
    readonly rows: number
    readonly moreReviews: number
    readonly moreDisputes: number
    readonly doubted: number
    readonly unstated: number
  }
}

const KEYS = CHANNELS.map(({ key }) => key)
const totalOf = (channel: Channel) => `${channel}.total` as const

/** Reports with more disputes than decisions in their year, and reports with doubted totals; the largest excess first. */
export function disputeRows(filter: Filter): Query<DisputeRow> {
  const measures = ['decided', ...KEYS.map(totalOf)] as const
  const doubts = KEYS.map((channel) => doubtColumn(totalOf(channel)))
  const own = [
    'agency_key',
    'agency',
    'year',
    'scope',
    'scope_stated',
    ...measures.map(measureColumn),
    ...doubts,
    ...KEYS.map(totalOf),
  ]
  const columns = needed(filter, own)
  return {
    ...sql`
      WITH told AS (
        SELECT ${join(columns.map(ident))}, list_sum([${join(KEYS.map((channel) => settled(totalOf(channel))))}]) AS disputes
        FROM report WHERE ${inFilter(filter)}
      ),
      looked AS (
        SELECT *, coalesce(${settled('review.total')} > ${settled('decided')}, FALSE) AS more_reviews,
          coalesce(disputes > ${settled('decided')}, FALSE) AS more_disputes,
          ${isAnyKnown(doubts.map(ident))} AS is_doubted
        FROM told
      ),
      found AS (SELECT * FROM looked WHERE more_reviews OR more_disputes OR is_doubted),
      of_all AS (
        SELECT count(*) AS all_rows, count(*) FILTER (WHERE more_reviews) AS all_reviews,
          count(*) FILTER (WHERE more_disputes) AS all_disputes, count(*) FILTER (WHERE is_doubted) AS all_doubted,
          count(*) FILTER (WHERE scope_stated = 0) AS all_unstated
        FROM found
      ),
      first AS (
        SELECT * FROM found ORDER BY disputes - ${settled('decided')} DESC NULLS LAST, year DESC, agency_key
        LIMIT ${MOST_ROWS}
      )
      SELECT * FROM first CROSS JOIN of_all
      ORDER BY disputes - ${settled('decided')} DESC NULLS LAST, year DESC, agency_key`,
    columns,
    read: (row) => ({
      key: row.text('agency_key'),
      agency: row.text('agency'),
      year: row.number('year'),
      scope: row.text('scope') === 'area' ? 'area' : 'own',
      isScopeStated: row.number('scope_stated') !== 0,
      decided: row.numberOrNull(measureColumn('decided')),
      cases: {
        review: row.numberOrNull(measureColumn('review.total')),
        suit_direct: row.numberOrNull(measureColumn('suit_direct.total')),
        suit_after: row.numberOrNull(measureColumn('suit_after.total')),
      },
      disputes: row.numberOrNull('disputes'),
      hasMoreReviews: row.boolean('more_reviews'),
      hasMoreDisputes: row.boolean('more_disputes'),
      doubted: KEYS.filter((channel) => row.textOrNull(doubtColumn(totalOf(channel))) !== null).map((channel) => ({
        channel,
        printed: row.numberOrNull(totalOf(channel)),
      })),
      all: {
        rows: row.number('all_rows'),
        moreReviews: row.number('all_reviews'),
        moreDisputes: row.number('all_disputes'),
        doubted: row.number('all_doubted'),
        unstated: row.number('all_unstated'),
      },
    }),
  }
}
