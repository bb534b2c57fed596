import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import type { OutcomeGroup } from '../../domain/forms/form.ts'
import { INDICATORS, type Indicator } from '../../domain/indicators.ts'
import type { MeasureId } from '../../domain/measures.ts'
import type { Filter } from '../../domain/question.ts'
import { REASONS, type Reason } from '../../domain/reasons.ts'
import { ident, join, sql, type AnswerRow, type Query, type Sql } from '../engine/sql.ts'
import { needed, selection } from './selection.ts'
import { DOUBTED, ENDINGS, isDoubted, type Sum } from './outcomes.ts'
import { pooled, readPool, type Pooled } from './outcomesPools.ts'
import { settled } from './settled.ts'

/** The rates of how applications end, in the order in which they are shown. */
export const OUTCOME_RATES: readonly Indicator[] = INDICATORS.filter(({ numerator, denominator }) =>
  [...numerator, ...denominator].every((id) => id === 'decided' || ENDINGS.some((ending) => ending === id)),
)

/** A rate: its sides, and the sum of each measure in them. */
export interface RateTotal extends Pooled {
  readonly terms: ReadonlyMap<MeasureId, number | null>
}

/** One thing counted: all of it, and its part of what was decided. */
export interface ReasonTotal extends Sum {
  readonly ofDecided: Pooled
}

/** All applications under the filter, each counted once. */
export interface OutcomesTotal {
  readonly reports: number
  readonly counted: number
  readonly areas: number
  /** Counted reports that do not say whether they are own or area-wide. */
  readonly unstated: number
  readonly doubted: number
  /** The forms of the counted reports. */
  readonly forms: readonly string[]
  readonly years: { readonly from: number; readonly to: number } | null
  readonly decided: Sum
  readonly groups: ReadonlyMap<OutcomeGroup, Sum>
  /** By the indicator's id. */
  readonly rates: ReadonlyMap<string, RateTotal>
  readonly reasons: ReadonlyMap<Reason, ReasonTotal>
}

const USED: readonly MeasureId[] = [...DOUBTED, ...REASONS]

/** The rates and the reasons over all reports that count: one row. */
export function outcomesTotal(filter: Filter): Query<OutcomesTotal> {
  const own = ['year', 'form', 'scope', 'scope_stated', ...USED.map(measureColumn), ...DOUBTED.map(doubtColumn)]
  const columns = needed(filter, own)
  const pools = [
    ...OUTCOME_RATES.flatMap((rate) => pooled(rate.id, added(rate.numerator), added(rate.denominator), termsOf(rate))),
    ...REASONS.flatMap((id) => pooled(id, settled(id), settled('decided'))),
  ]
  const sums = USED.flatMap((id) => [
    sql`sum(${settled(id)}) AS ${ident(`sum ${id}`)}`,
    sql`count(${settled(id)}) AS ${ident(`n ${id}`)}`,
  ])
  return {
    ...sql`
      WITH ${selection(filter, columns)}
      SELECT (SELECT count(*) FROM selected) AS reports, count(*) AS counted,
        count(*) FILTER (WHERE scope = 'area') AS areas, count(*) FILTER (WHERE scope_stated = 0) AS unstated,
        count(*) FILTER (WHERE ${isDoubted}) AS doubted, string_agg(DISTINCT form, ' ' ORDER BY form) AS forms,
        min(year) AS first, max(year) AS last, ${join([...sums, ...pools])}
      FROM counted`,
    columns,
    read: (row) => ({
      reports: row.number('reports'),
      counted: row.number('counted'),
      areas: row.number('areas'),
      unstated: row.number('unstated'),
      doubted: row.number('doubted'),
      forms: (row.textOrNull('forms') ?? '').split(' '),
      years: readYears(row),
      decided: readSum(row, 'decided'),
      groups: new Map(ENDINGS.map((id) => [id, readSum(row, id)])),
      rates: new Map(OUTCOME_RATES.map((rate) => [rate.id, readRate(row, rate)])),
      reasons: new Map(REASONS.map((id) => [id, { ...readSum(row, id), ofDecided: readPool(row, id) }])),
    }),
  }
}

const added = (ids: readonly MeasureId[]): Sql => sql`(${join(ids.map(settled), ' + ')})`

/** The measures of a rate, each once. */
const termsOf = ({ numerator, denominator }: Indicator) => [...new Set([...numerator, ...denominator])]

const readRate = (row: AnswerRow, rate: Indicator): RateTotal => ({
  ...readPool(row, rate.id),
  terms: new Map(termsOf(rate).map((term) => [term, row.numberOrNull(`${term} in ${rate.id}`)])),
})

const readSum = (row: AnswerRow, id: string): Sum => ({
  value: row.numberOrNull(`sum ${id}`),
  reported: row.number(`n ${id}`),
})

function readYears(row: AnswerRow): OutcomesTotal['years'] {
  const [from, to] = [row.numberOrNull('first'), row.numberOrNull('last')]
  return from === null || to === null ? null : { from, to }
}
