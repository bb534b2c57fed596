import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import type { Channel } from '../../domain/forms/form.ts'
import type { PlaceDepth } from '../../domain/placeDepth.ts'
import { DISPUTE_BARS, DISPUTE_RATES, type DisputeBars, type DisputeRate, type Filter } from '../../domain/question.ts'
import { ident, sql, type Query } from '../engine/sql.ts'
import { addedUp, rateOf } from './disputesSums.ts'
import { addedSides, figureColumns, figureSql, grouped } from './figures.ts'
import { isAnyKnown } from './settled.ts'

/** A rate of one year or group, with the cases that it leaves out. */
export interface DisputeRateRow {
  readonly rate: DisputeRate
  readonly by: DisputeBars
  /** The year, or the group as its filter names it; empty where a group has no name. */
  readonly key: string
  readonly numerator: number | null
  readonly denominator: number | null
  /** Reports that add to both sides, of `of` that count; in `exceeding` the part exceeds the whole, and they add to neither. */
  readonly reported: number
  readonly of: number
  readonly exceeding: number
  /** Those that the rate rests on whose totals and results disagree or are incomplete. */
  readonly doubted: number
  /** Those of them that are area-wide, and those that do not say whether they are. */
  readonly areas: number
  readonly unstated: number
  /** All cases, over the reports that know both sides. */
  readonly cases: number | null
  /** Those pending at the end of the last year that tells them, and that year. */
  readonly pending: number | null
  readonly pendingYear: number | null
  /** Tells whether two rows rest on the same agencies. */
  readonly agencies: string
}

const ALL: readonly Channel[] = ['review', 'suit_direct', 'suit_after']
const CHANNELS_OF: Readonly<Record<DisputeRate, readonly Channel[]>> = {
  review_corrected: ['review'],
  suit_lost: ['suit_direct', 'suit_after'],
  pending_rate: ALL,
}

/**
 * A rate by year or group. How many are pending is a stock: of several years, the last of each group that tells it counts,
 * and the pending rate with it. The last of each agency would not do: an area-wide report of one year and its unit's of
 * the next hold the same cases.
 */
export function disputeRates(
  filter: Filter,
  { rate, by, depth }: { readonly rate: DisputeRate; readonly by: DisputeBars; readonly depth: PlaceDepth },
): Query<DisputeRateRow> {
  const figure = figureSql(rateOf(rate))
  const channels = CHANNELS_OF[rate]
  const cases = addedUp(channels.map((channel) => `${channel}.total` as const))
  const pending = addedUp(channels.map((channel) => `${channel}.pending` as const))
  const doubts = channels.map((channel) => doubtColumn(`${channel}.total`))
  const beside = channels.flatMap((channel) => [measureColumn(`${channel}.total`), measureColumn(`${channel}.pending`)])
  const own = [
    'agency_key',
    'year',
    'scope',
    'scope_stated',
    ...figure.columns.filter((column) => column.startsWith('measure.')),
    ...beside,
    ...doubts,
  ]
  const groups = { by: by === 'year' ? ('all' as const) : by, depth }
  const { with: tables, columns } = grouped(filter, groups, own)
  const key = by === 'year' ? sql`year::VARCHAR` : sql`grp`
  const used = rate === 'pending_rate' ? sql`is_last` : sql`TRUE`
  const isUsed = sql`value IS NOT NULL AND ${used}`
  // The last year stands also where what it prints makes no rate.
  const printed = sql`coalesce(${figure.value}, ${figure.beyond.part})`
  const sums = addedSides(used)
  return {
    ...sql`
      WITH ${tables},
      known AS (
        SELECT agency_key, scope, scope_stated, ${key} AS key, ${figureColumns(figure)}, ${cases} AS cases,
          ${pending} AS pending, ${isAnyKnown(doubts.map(ident))} AS doubted, year,
          year = max(year) FILTER (WHERE ${printed} + ${pending} IS NOT NULL) OVER (PARTITION BY ${key}) AS is_last
        FROM counted
      )
      SELECT key, ${sums.value} AS part, ${sums.whole} AS whole,
        count(*) FILTER (WHERE ${isUsed}) AS reported, count(*) AS of_reports,
        count(*) FILTER (WHERE exceeds AND ${used}) AS exceeding,
        count(*) FILTER (WHERE doubted AND (value IS NOT NULL OR exceeds) AND ${used}) AS doubted,
        sum(cases) FILTER (WHERE ${isUsed}) AS cases,
        count(*) FILTER (WHERE scope = 'area' AND ${isUsed}) AS areas,
        count(*) FILTER (WHERE scope_stated = 0 AND ${isUsed}) AS unstated,
        sum(pending) FILTER (WHERE value IS NOT NULL AND is_last) AS pending,
        max(year) FILTER (WHERE is_last) AS pending_year,
        bit_xor(hash(agency_key))::VARCHAR AS agencies, ${rate} AS rate, ${by} AS bars
      FROM known GROUP BY key ORDER BY key`,
    columns,
    read: (row) => ({
      rate: row.oneOf('rate', DISPUTE_RATES),
      by: row.oneOf('bars', DISPUTE_BARS),
      key: row.text('key'),
      numerator: row.numberOrNull('part'),
      denominator: row.numberOrNull('whole'),
      reported: row.number('reported'),
      of: row.number('of_reports'),
      exceeding: row.number('exceeding'),
      doubted: row.number('doubted'),
      areas: row.number('areas'),
      unstated: row.number('unstated'),
      cases: row.numberOrNull('cases'),
      pending: row.numberOrNull('pending'),
      pendingYear: row.numberOrNull('pending_year'),
      agencies: row.text('agencies'),
    }),
  }
}
