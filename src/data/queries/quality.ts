import type { MeasureDoubt } from '../../domain/measures.ts'
import type { Member } from '../../domain/pivot.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import { sql, type Query } from '../engine/sql.ts'
import { breaksNone } from './auditEquations.ts'
import { ALL_TOGETHER, figureSql, grouped, type Groups } from './figures.ts'
import { neededToCount, selection } from './selection.ts'
import { settled } from './settled.ts'

/** Every doubt, from what is certain to what is weightiest for a total. */
export const DOUBTS = [
  'partsDiffer',
  'incomplete',
  'partsExceed',
  'outcomesDiffer',
  'unbalanced',
] as const satisfies readonly MeasureDoubt[]

/** What the reports of one state add to a figure. */
export interface QualityRow {
  /** What is doubted of the figure in them; null where nothing is. */
  readonly doubt: MeasureDoubt | null
  /** Whether they break an equation of their form, be it one that the figure does not rest on. */
  readonly isBroken: boolean
  readonly reports: number
  /** The amount, or the rate's numerator. */
  readonly value: number
  /** The rate's denominator; null for an amount. */
  readonly whole: number | null
}

/** What a figure rests on: its sum over the reports that count, by what is doubted; together they are the figure. */
export function quality(
  filter: Filter,
  quantity: Quantity,
  groups: Groups = ALL_TOGETHER,
  within: readonly Member[] = [],
): Query<QualityRow> {
  const { value, whole, doubt, columns: own } = figureSql(quantity)
  const { with: tables, columns } = grouped(filter, groups, own, within)
  return {
    ...sql`
      WITH ${tables},
      figure AS (
        SELECT ${value} AS value, ${whole ?? sql`NULL::DOUBLE`} AS whole, ${doubt} AS doubt,
          NOT (${breaksNone(sql`id`)}) AS is_broken
        FROM counted
      )
      SELECT doubt, is_broken, count(*) AS reports, sum(value)::DOUBLE AS value, sum(whole)::DOUBLE AS whole
      FROM figure WHERE value IS NOT NULL GROUP BY ALL ORDER BY doubt NULLS FIRST, is_broken`,
    columns,
    read: (row) => ({
      doubt: row.textOrNull('doubt') === null ? null : row.oneOf('doubt', DOUBTS),
      isBroken: row.boolean('is_broken'),
      reports: row.number('reports'),
      value: row.number('value'),
      whole: row.numberOrNull('whole'),
    }),
  }
}

/** What leaving out the reports that break an equation does. */
export interface SoundEffect {
  /** Reports that the other conditions leave in, and those of them that break an equation. */
  readonly reports: number
  readonly leftOut: number
  /** Applications received with all of them, and without: each application once. */
  readonly before: number | null
  readonly after: number | null
  /** Units' reports that count only because the area report that held them is left out. */
  readonly freed: number
}

/** With and without the reports that break an equation, under the other conditions of a filter. */
export function soundEffect(filter: Filter): Query<SoundEffect> {
  const all = { ...filter, onlySound: false }
  const columns = neededToCount(all, ['id', 'measure.received'])
  return {
    ...sql`
      WITH ${selection(all, columns)},
      sound AS (SELECT * FROM selected WHERE ${breaksNone(sql`id`)}),
      once AS (
        SELECT * FROM sound AS r WHERE NOT EXISTS (
          SELECT 1 FROM covered JOIN sound AS area ON area.id = covered.area WHERE covered.report = r.id
        )
      )
      SELECT (SELECT count(*) FROM selected) AS reports, (SELECT count(*) FROM sound) AS kept,
        (SELECT sum(${settled('received')}) FROM counted)::DOUBLE AS before,
        (SELECT sum(${settled('received')}) FROM once)::DOUBLE AS after,
        (SELECT count(*) FROM once WHERE id NOT IN (SELECT id FROM counted)) AS freed`,
    columns,
    read: (row) => ({
      reports: row.number('reports'),
      leftOut: row.number('reports') - row.number('kept'),
      before: row.numberOrNull('before'),
      after: row.numberOrNull('after'),
      freed: row.number('freed'),
    }),
  }
}
