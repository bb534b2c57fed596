import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import type { OutcomeGroup } from '../../domain/forms/form.ts'
import type { MeasureId } from '../../domain/measures.ts'
import type { Filter, OutcomeBars } from '../../domain/question.ts'
import { REASONS, type Reason } from '../../domain/reasons.ts'
import { ident, join, sql, type AnswerRow, type Query, type Sql } from '../engine/sql.ts'
import { ALL_TOGETHER, grouped, type Groups } from './figures.ts'
import { pooled, readPool, readTerm, type Pooled } from './outcomesPools.ts'
import { isAnyDoubted, settled } from './settled.ts'

/** The six ways in which an application ends, in the order of the form. */
export const ENDINGS = ['granted', 'partial', 'denied', 'unable', 'refused', 'other'] as const satisfies OutcomeGroup[]

/** A group, or one of the reasons that make it up. */
export type Outcome = OutcomeGroup | Reason
export const OUTCOMES: readonly Outcome[] = [...ENDINGS, ...REASONS]

/** A sum, and how many reports print a figure for it; a sum of nothing is null. */
export interface Sum {
  readonly value: number | null
  readonly reported: number
}

/** How the applications of one bar ended, each counted once within it. */
export interface OutcomeRow {
  /** What the bars are drawn for: rows of the last answer may still be shown when another is asked for. */
  readonly by: OutcomeBars
  /** The year, the applicant as its cells name it, or the group as `Groups` names it. */
  readonly bar: string
  /** Reports the filter leaves in; of these, `counted` count and the others are units of a counted area report. */
  readonly reports: number
  readonly counted: number
  /** Counted area-wide reports. */
  readonly areas: number
  /** Counted reports whose printed totals and parts disagree or are incomplete. */
  readonly doubted: number
  readonly decided: Sum
  /** What the bar is drawn on: for each report its decided, or the sum of its groups where that is more. */
  readonly whole: number | null
  readonly sums: ReadonlyMap<Outcome, Sum>
  /** Reports with cases; by group, those of them that leave it blank, so that its sum is not all of it. */
  readonly drawn: number
  readonly lacking: ReadonlyMap<OutcomeGroup, number>
  /** The disclosure rate, of what is printed as decided. */
  readonly disclosed: DisclosedSides
  /** How many bars there are; the rows are the `most` largest of them. */
  readonly bars: number
}

/** Both sides of the disclosure rate, and the two terms of its numerator. */
export interface DisclosedSides extends Pooled {
  readonly granted: number | null
  readonly partial: number | null
}

const MEASURES: readonly MeasureId[] = ['decided', ...OUTCOMES]
/** What has to be sound for a bar to be. */
export const DOUBTED: readonly MeasureId[] = ['decided', ...ENDINGS]

type OutcomeGroups = Groups & { readonly by: Exclude<OutcomeBars, 'year' | 'applicant'> }

/** The sums of the groups and their reasons by year or by group: the `most` with the most decided. */
export function outcomes(filter: Filter, by: OutcomeGroups | 'year', most: number): Query<OutcomeRow> {
  const own = ['scope', ...MEASURES.map(measureColumn), ...DOUBTED.map(doubtColumn)]
  const { with: tables, columns } = grouped(
    filter,
    by === 'year' ? ALL_TOGETHER : by,
    by === 'year' ? ['year', ...own] : own,
  )
  const bar = by === 'year' ? sql`year::VARCHAR` : sql`grp`
  return {
    ...sql`
      WITH ${tables},
      all_reports AS (SELECT ${bar} AS bar, count(*) AS reports FROM selected GROUP BY bar),
      once AS (
        SELECT ${bar} AS bar, count(*) AS counted, count(*) FILTER (WHERE scope = 'area') AS areas,
          count(*) FILTER (WHERE ${isDoubted}) AS doubted,
          sum(${drawnOn}) AS whole, count(*) FILTER (WHERE ${drawnOn} > 0) AS drawn,
          ${join([...MEASURES.flatMap(sumAndCount), ...lacks, ...disclosedSums])}
        FROM counted GROUP BY bar
      )
      SELECT all_reports.reports, once.*, count(*) OVER () AS bars
      FROM once JOIN all_reports USING (bar)
      ORDER BY "sum decided" DESC NULLS LAST, bar LIMIT ${most}`,
    columns,
    read: (row) => ({
      by: by === 'year' ? by : by.by,
      bar: row.text('bar'),
      reports: row.number('reports'),
      counted: row.number('counted'),
      areas: row.number('areas'),
      doubted: row.number('doubted'),
      decided: readSum(row, 'decided'),
      whole: row.numberOrNull('whole'),
      sums: new Map(OUTCOMES.map((id) => [id, readSum(row, id)])),
      drawn: row.number('drawn'),
      lacking: readLacking(row),
      disclosed: readDisclosed(row),
      bars: row.number('bars'),
    }),
  }
}

/** True where a total or a group of the report is doubted. */
export const isDoubted = isAnyDoubted(DOUBTED)

/** The groups of one report together; null where it prints none. */
export const groupsTogether = sql`CASE WHEN coalesce(${join(ENDINGS.map(settled))}) IS NOT NULL
  THEN ${join(
    ENDINGS.map((id) => sql`coalesce(${settled(id)}, 0)`),
    ' + ',
  )} END`

const drawnOn = sql`greatest(${settled('decided')}, ${groupsTogether})`

const lacks = ENDINGS.map(
  (id) => sql`count(*) FILTER (WHERE ${drawnOn} > 0 AND ${settled(id)} IS NULL) AS ${ident(`lacks ${id}`)}`,
)

const disclosedSums = pooled(
  'disclosed',
  sql`(${settled('granted')} + ${settled('partial')})`,
  settled('decided'),
  (['granted', 'partial'] as const).map((id) => ({ id, value: settled(id) })),
)

/** What `lacks` and `disclosedSums` have counted. */
export const readLacking = (row: AnswerRow): OutcomeRow['lacking'] =>
  new Map(ENDINGS.map((id) => [id, row.number(`lacks ${id}`)]))

export const readDisclosed = (row: AnswerRow): DisclosedSides => ({
  ...readPool(row, 'disclosed'),
  granted: readTerm(row, 'granted', 'disclosed'),
  partial: readTerm(row, 'partial', 'disclosed'),
})

const sumAndCount = (id: MeasureId): readonly Sql[] => [
  sql`sum(${settled(id)}) AS ${ident(`sum ${id}`)}`,
  sql`count(${settled(id)}) AS ${ident(`n ${id}`)}`,
]

const readSum = (row: AnswerRow, id: MeasureId): Sum => ({
  value: row.numberOrNull(`sum ${id}`),
  reported: row.number(`n ${id}`),
})
