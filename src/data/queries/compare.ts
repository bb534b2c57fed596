import { measureColumn } from '../../domain/derivedNames.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey, Scope } from '../../domain/report.ts'
import { sql, type Query } from '../engine/sql.ts'
import { addedSides, figureColumns, figureSql } from './figures.ts'
import { inFilter, needed } from './selection.ts'
import { settled } from './settled.ts'

/** What an agency's reports of one scope add up to: each report stands for itself, none is added to another agency's. */
export interface CompareRow {
  readonly key: AgencyKey
  readonly scope: Scope
  /** Reports of this scope in the filter's years, the latest of them, and those that do not state their scope. */
  readonly reports: number
  readonly last: number
  readonly unstated: number
  /** Applications received in these years; null where no report gives a figure. */
  readonly volume: number | null
  /** The same for each year with a figure. */
  readonly yearlyVolume: number | null
  /**
   * The amount, or the rate's numerator, over the reports that count; null where none has a figure. Where the shares of all
   * that have one exceed, their two sides.
   */
  readonly value: number | null
  /** The rate's denominator; null for an amount. */
  readonly whole: number | null
  /** Of the reports that count: those with a figure, and why the others have none. */
  readonly counted: number
  readonly reported: number
  /** The years with a figure, in their order. */
  readonly knownYears: string
  readonly absent: number
  readonly unlike: number
  /** Reports in which the part of a share exceeds its whole, so that they add to neither side. */
  readonly exceeding: number
  /** Of the reports with a figure: those in which it is doubted, and those that break the official equation. */
  readonly doubted: number
  readonly broken: number
}

const EQUATION = ['received', 'carried_in', 'decided', 'carried_out'] as const

/** Received and carried in make decided and carried out, as the totals policy settles them; unknown where one is. */
export const isBroken = sql`coalesce(
  ${settled('received')} + ${settled('carried_in')} <> ${settled('decided')} + ${settled('carried_out')}, FALSE)`

/** The columns of the official equation. */
export const EQUATION_COLUMNS: readonly string[] = EQUATION.map(measureColumn)

/** Every agency of the filter by scope; with `year` only the reports of that year count, as for stocks. */
export function compareAgencies(filter: Filter, quantity: Quantity, year: number | null): Query<CompareRow> {
  const figure = figureSql(quantity)
  const counts = year === null ? sql`TRUE` : sql`year = ${year}`
  const sums = addedSides(sql`counts`)
  const own = ['agency_key', 'scope', 'scope_stated', 'year', ...EQUATION_COLUMNS, ...figure.columns]
  return {
    ...sql`
      WITH figure AS (
        SELECT id, agency_key, scope, scope_stated, year, ${settled('received')} AS volume, ${counts} AS counts,
          ${figureColumns(figure)}, ${figure.isDoubted} AS doubted, ${figure.isAbsent} AS absent,
          ${figure.isUnlike} AS unlike, ${isBroken} AS broken
        FROM report WHERE ${inFilter(filter)}
      )
      SELECT agency_key, scope, count(id) AS reports, max(year) AS last,
        count(*) FILTER (WHERE scope_stated = 0) AS unstated, sum(volume)::DOUBLE AS volume,
        avg(volume)::DOUBLE AS yearly_volume,
        (${sums.value})::DOUBLE AS value, (${sums.whole})::DOUBLE AS whole,
        count(*) FILTER (WHERE counts) AS counted, count(value) FILTER (WHERE counts) AS reported,
        string_agg(CASE WHEN counts AND value IS NOT NULL THEN year::VARCHAR END, ' ' ORDER BY year) AS known_years,
        count(*) FILTER (WHERE counts AND absent) AS absent, count(*) FILTER (WHERE counts AND unlike) AS unlike,
        count(*) FILTER (WHERE counts AND exceeds) AS exceeding,
        count(coalesce(value, beyond_part)) FILTER (WHERE counts AND doubted) AS doubted,
        count(coalesce(value, beyond_part)) FILTER (WHERE counts AND broken) AS broken
      FROM figure GROUP BY agency_key, scope ORDER BY agency_key, scope`,
    columns: needed(filter, own),
    read: (row) => ({
      key: row.text('agency_key'),
      scope: row.text('scope') === 'area' ? 'area' : 'own',
      reports: row.number('reports'),
      last: row.number('last'),
      unstated: row.number('unstated'),
      volume: row.numberOrNull('volume'),
      yearlyVolume: row.numberOrNull('yearly_volume'),
      value: row.numberOrNull('value'),
      whole: row.numberOrNull('whole'),
      counted: row.number('counted'),
      reported: row.number('reported'),
      knownYears: row.textOrNull('known_years') ?? '',
      absent: row.number('absent'),
      unlike: row.number('unlike'),
      exceeding: row.number('exceeding'),
      doubted: row.number('doubted'),
      broken: row.number('broken'),
    }),
  }
}
