import type { Quantity } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey, ReportForm, Scope } from '../../domain/report.ts'
import { sql, type Query } from '../engine/sql.ts'
import { EQUATION_COLUMNS, isBroken } from './compare.ts'
import { figureSql } from './figures.ts'
import { inFilter, needed } from './selection.ts'

/** The figure of one report. */
export interface CompareYearRow {
  readonly key: AgencyKey
  readonly year: number
  readonly scope: Scope
  readonly isScopeStated: boolean
  readonly form: ReportForm
  /** The amount, or the rate's numerator; null where the report has no figure. */
  readonly value: number | null
  /** The rate's denominator; null for an amount. */
  readonly whole: number | null
  /** The part of a share exceeds its whole: it is none, and adds to no sum. */
  readonly exceeds: boolean
  readonly isDoubted: boolean
  readonly isBroken: boolean
  readonly isAbsent: boolean
  readonly isUnlike: boolean
}

/** A quantity in every report of the filter, agency by agency and year by year. */
export function compareYears(filter: Filter, quantity: Quantity): Query<CompareYearRow> {
  const figure = figureSql(quantity)
  const own = ['agency_key', 'year', 'scope', 'scope_stated', 'form', ...EQUATION_COLUMNS, ...figure.columns]
  return {
    ...sql`
      SELECT agency_key, year, scope, scope_stated, form, coalesce(${figure.value}, ${figure.beyond.part}) AS value,
        coalesce(${figure.whole ?? sql`NULL::DOUBLE`}, ${figure.beyond.whole}) AS whole, ${figure.exceeds} AS exceeds,
        ${figure.isDoubted} AS doubted, ${isBroken} AS broken,
        ${figure.isAbsent} AS absent, ${figure.isUnlike} AS unlike
      FROM report WHERE ${inFilter(filter)} ORDER BY agency_key, year, id`,
    columns: needed(filter, own),
    read: (row) => ({
      key: row.text('agency_key'),
      year: row.number('year'),
      scope: row.text('scope') === 'area' ? 'area' : 'own',
      isScopeStated: row.boolean('scope_stated'),
      form: row.text('form'),
      value: row.numberOrNull('value'),
      whole: row.numberOrNull('whole'),
      exceeds: row.boolean('exceeds'),
      isDoubted: row.boolean('doubted'),
      isBroken: row.boolean('broken'),
      isAbsent: row.boolean('absent'),
      isUnlike: row.boolean('unlike'),
    }),
  }
}

/** An agency of which an area-wide report of another already counts what it received, and in how many years. */
export interface OverlapRow {
  readonly unit: AgencyKey
  readonly area: AgencyKey
  readonly years: number
}

/** The units of the filter that stand beside the area-wide report that counts them. */
export function compareOverlaps(filter: Filter): Query<OverlapRow> {
  return {
    ...sql`
      WITH chosen AS (SELECT id, agency_key FROM report WHERE ${inFilter(filter)})
      SELECT unit.agency_key AS unit, area.agency_key AS area, count(*) AS years
      FROM covered JOIN chosen AS unit ON unit.id = covered.report JOIN chosen AS area ON area.id = covered.area
      GROUP BY unit.agency_key, area.agency_key ORDER BY unit, area`,
    columns: needed(filter, ['agency_key']),
    read: (row) => ({ unit: row.text('unit'), area: row.text('area'), years: row.number('years') }),
  }
}
