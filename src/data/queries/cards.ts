import { cellsOfMeasure, type MeasureId } from '../../domain/measures.ts'
import { quantitiesOf, type Quantity, type QuantityId } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey, Scope } from '../../domain/report.ts'
import { ident, join, sql, type AnswerRow, type Query, type Sql } from '../engine/sql.ts'
import { figureSql } from './figures.ts'
import { inFilter, isLeftOut, needed, withBroken } from './selection.ts'

const RESULTS = ['total', 'corrected'] as const

/** The measures of a card, in the order of its table: applications, how they ended, what was disputed. */
export const CARD_MEASURES = [
  'received',
  'carried_in',
  'granted',
  'partial',
  'denied',
  'unable',
  'refused',
  'other',
  'decided',
  'carried_out',
  ...RESULTS.map((result) => `review.${result}` as const),
  ...RESULTS.map((result) => `suit_direct.${result}` as const),
  ...RESULTS.map((result) => `suit_after.${result}` as const),
] as const satisfies readonly MeasureId[]
export type CardMeasure = (typeof CARD_MEASURES)[number]

/** The five figures that stand first on a card. */
export const CARD_FIGURES = [
  'received',
  'disclosure_rate',
  'completion_rate',
  'dispute_rate',
  'review_corrected',
] as const satisfies readonly QuantityId[]
export type CardFigure = (typeof CARD_FIGURES)[number]

/** A measure of one report; where it has no number, whether the report has such cells at all. */
export interface CardValue {
  readonly value: number | null
  readonly isDoubted: boolean
  readonly isAbsent: boolean
}

/** One report of an agency that has a card. */
export interface CardReport {
  readonly report: number
  readonly key: AgencyKey
  readonly year: number
  readonly scope: Scope
  readonly isScopeStated: boolean
  readonly source: string
  /** It is there, and the filter leaves it out because it breaks an equation. */
  readonly isLeftOut: boolean
  readonly values: ReadonlyMap<CardMeasure, CardValue>
}

const OWN_COLUMNS = ['agency_key', 'year', 'scope', 'scope_stated', 'source']
const measures = quantitiesOf(CARD_MEASURES)
const named = (id: string, what: 'value' | 'whole' | 'doubted' | 'absent' | 'exceeds') => `${id} ${what}`

/** Every report of the agencies in the filter with what a card prints of it, also of those that are left out. */
export function cardReports(filter: Filter): Query<CardReport> {
  const figures = measures.map((one) => ({ id: one.id, sql: figureSql(one) }))
  const columns = figures.map(
    ({ id, sql: { value, isDoubted, isAbsent } }) => sql`
      ${value} AS ${ident(named(id, 'value'))}, ${isDoubted} AS ${ident(named(id, 'doubted'))},
      ${isAbsent} AS ${ident(named(id, 'absent'))}`,
  )
  return {
    ...sql`
      SELECT id, agency_key, year, scope, scope_stated, source, ${isLeftOut(filter)} AS left_out, ${join(columns)}
      FROM report WHERE ${inFilter(withBroken(filter))} ORDER BY agency_key, year, id`,
    columns: needed(filter, [...OWN_COLUMNS, ...figures.flatMap((one) => one.sql.columns)]),
    read: (row) => ({
      report: row.number('id'),
      key: row.text('agency_key'),
      year: row.number('year'),
      scope: scopeOf(row),
      isScopeStated: row.boolean('scope_stated'),
      source: row.text('source'),
      isLeftOut: row.boolean('left_out'),
      values: byId(CARD_MEASURES, (id) => ({
        value: row.numberOrNull(named(id, 'value')),
        isDoubted: row.boolean(named(id, 'doubted')),
        isAbsent: row.boolean(named(id, 'absent')),
      })),
    }),
  }
}

const scopeOf = (row: AnswerRow): Scope => (row.text('scope') === 'area' ? 'area' : 'own')

const byId = <Id extends string, T>(ids: readonly Id[], valueOf: (id: Id) => T): ReadonlyMap<Id, T> =>
  new Map(ids.map((id) => [id, valueOf(id)]))

/** A sign or words that stand where a number of a card's measure would. */
export interface CardMark {
  readonly report: number
  readonly cell: string
  readonly text: string
}

/** The cells whose marks a card prints. */
const CELLS = [...new Set(CARD_MEASURES.flatMap((id) => cellsOfMeasure(id)))]

/** The marks in those cells, in the reports of the filter. */
export function cardMarks(filter: Filter): Query<CardMark> {
  return {
    ...sql`
      WITH chosen AS (SELECT id FROM report WHERE ${inFilter(filter)})
      SELECT report, cell, text FROM mark JOIN chosen ON chosen.id = mark.report
      WHERE state = 'mark' AND cell IN (${join(CELLS.map((cell) => sql`${cell}`))}) ORDER BY report, cell`,
    columns: needed(filter, []),
    marked: CELLS,
    read: (row) => ({ report: row.number('report'), cell: row.text('cell'), text: row.textOrNull('text') ?? '' }),
  }
}

/** A figure of one report as sums of it need it. */
export interface CardSides {
  /** The amount, or the rate's numerator; null where the report has no figure. */
  readonly value: number | null
  /** The rate's denominator; null for an amount. */
  readonly whole: number | null
  /** The part of a share exceeds its whole: it is none. */
  readonly exceeds: boolean
  readonly isAbsent: boolean
}

/** The main figures of one report, of an agency with a card or of one that it may be held against. */
export interface CardFigures {
  readonly key: AgencyKey
  readonly year: number
  readonly scope: Scope
  readonly figures: ReadonlyMap<CardFigure, CardSides>
}

/**
 * The main figures of every report that an agency's may be held against: the filter, whichever agencies are chosen in it. Of
 * agencies that are not themselves chosen only the years count in which a chosen one reported last.
 */
export function cardFigures(filter: Filter): Query<CardFigures> {
  const all: Filter = { ...filter, agencies: [] }
  const figures = quantitiesOf(CARD_FIGURES).map((one) => ({ one, sql: figureSql(one) }))
  return {
    ...sql`
      WITH chosen AS (SELECT agency_key, max(year) AS last FROM report WHERE ${inFilter(filter)} GROUP BY agency_key)
      SELECT agency_key, year, scope, ${join(figures.map(({ one, sql: figure }) => figureColumns(one, figure)))}
      FROM report
      WHERE ${inFilter(all)}
        AND (year IN (SELECT last FROM chosen) OR agency_key IN (SELECT agency_key FROM chosen))
      ORDER BY agency_key, year, id`,
    columns: needed(filter, ['agency_key', 'year', 'scope', ...figures.flatMap((one) => one.sql.columns)]),
    read: (row) => ({
      key: row.text('agency_key'),
      year: row.number('year'),
      scope: scopeOf(row),
      figures: byId(CARD_FIGURES, (id) => ({
        value: row.numberOrNull(named(id, 'value')),
        whole: row.numberOrNull(named(id, 'whole')),
        exceeds: row.boolean(named(id, 'exceeds')),
        isAbsent: row.boolean(named(id, 'absent')),
      })),
    }),
  }
}

function figureColumns(
  { id }: Quantity,
  { value, whole, exceeds, beyond, isAbsent }: ReturnType<typeof figureSql>,
): Sql {
  return sql`
    coalesce(${value}, ${beyond.part}) AS ${ident(named(id, 'value'))},
    coalesce(${whole ?? sql`NULL::DOUBLE`}, ${beyond.whole}) AS ${ident(named(id, 'whole'))},
    ${exceeds} AS ${ident(named(id, 'exceeds'))}, ${isAbsent} AS ${ident(named(id, 'absent'))}`
}
