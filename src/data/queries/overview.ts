import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import type { MeasureId } from '../../domain/measures.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, type AnswerRow, type Query } from '../engine/sql.ts'
import { neededToCount, selection } from './selection.ts'
import { isAnyDoubted, settled } from './settled.ts'

/** The measures of the overview, in the order in which it shows them. */
export const OVERVIEW_MEASURES = [
  'received',
  'decided',
  'granted',
  'partial',
  'review.total',
] as const satisfies MeasureId[]
export type OverviewMeasure = (typeof OVERVIEW_MEASURES)[number]

/** A sum, the number of reports that print a figure for it, and in how many of these the figure is doubted. */
export interface Sum {
  readonly value: number | null
  readonly reported: number
  readonly doubted: number
}

/** One year, each application counted once. */
export interface YearRow {
  readonly year: number
  /** Reports the filter leaves in; of these, `counted` count and the others are units of a counted area report. */
  readonly reports: number
  readonly counted: number
  /** Counted area-wide reports. */
  readonly areas: number
  /** Counted reports that do not say whether they are own or area-wide. */
  readonly unstated: number
  readonly sums: Readonly<Record<OverviewMeasure, Sum>>
  /** What a plain sum of the printed totals of all reports gives for `received`: the trap, said beside the figure. */
  readonly plainReceived: number | null
  /** Granted and partly granted, and decided, over the reports that print all three and disclosed no more than they decided. */
  readonly disclosed: {
    readonly numerator: number | null
    readonly denominator: number | null
    readonly reported: number
    readonly doubted: number
    /** The reports that disclosed more than they decided, which add to neither side, and what they print together. */
    readonly exceeding: number
    readonly beyond: { readonly numerator: number | null; readonly denominator: number | null }
  }
}

const DISCLOSED: readonly MeasureId[] = ['granted', 'partial', 'decided']

/** The overview's sums by year over the reports that count. */
export function overviewYears(filter: Filter): Query<YearRow> {
  const sums = OVERVIEW_MEASURES.flatMap((id) => [
    sql`sum(${settled(id)}) AS ${ident(`sum ${id}`)}`,
    sql`count(${settled(id)}) AS ${ident(`n ${id}`)}`,
    sql`count(${settled(id)}) FILTER (WHERE ${isAnyDoubted([id])}) AS ${ident(`doubted ${id}`)}`,
  ])
  const part = sql`(${settled('granted')} + ${settled('partial')})`
  const adds = sql`FILTER (WHERE ${part} <= ${settled('decided')})`
  const doubted = sql`FILTER (WHERE ${part} <= ${settled('decided')} AND ${isAnyDoubted(DISCLOSED)})`
  const exceeds = sql`FILTER (WHERE ${part} > ${settled('decided')})`
  const columns = neededToCount(filter, [
    'scope',
    'scope_stated',
    'year',
    'app.received.total',
    ...OVERVIEW_MEASURES.flatMap((id) => [measureColumn(id), doubtColumn(id)]),
  ])
  return {
    ...sql`
      WITH ${selection(filter, columns)},
      plain AS (
        SELECT year, count(*) AS reports, sum("app.received.total") AS received FROM selected GROUP BY year
      ),
      once AS (
        SELECT year, count(*) AS counted, count(*) FILTER (WHERE scope = 'area') AS areas,
          count(*) FILTER (WHERE scope_stated = 0) AS unstated, ${join(sums)},
          sum(${part}) ${adds} AS disclosed, sum(${settled('decided')}) ${adds} AS disclosed_of,
          count(*) ${adds} AS disclosed_n, count(*) ${doubted} AS disclosed_doubted, count(*) ${exceeds} AS exceeding,
          sum(${part}) ${exceeds} AS beyond, sum(${settled('decided')}) ${exceeds} AS beyond_of
        FROM counted GROUP BY year
      )
      SELECT plain.reports, plain.received AS plain_received, once.*
      FROM once JOIN plain USING (year) ORDER BY year`,
    columns,
    read: (row) => ({
      year: row.number('year'),
      reports: row.number('reports'),
      counted: row.number('counted'),
      areas: row.number('areas'),
      unstated: row.number('unstated'),
      plainReceived: row.numberOrNull('plain_received'),
      sums: readSums(row, (id) => ({
        value: row.numberOrNull(`sum ${id}`),
        reported: row.number(`n ${id}`),
        doubted: row.number(`doubted ${id}`),
      })),
      disclosed: {
        numerator: row.numberOrNull('disclosed'),
        denominator: row.numberOrNull('disclosed_of'),
        reported: row.number('disclosed_n'),
        doubted: row.number('disclosed_doubted'),
        exceeding: row.number('exceeding'),
        beyond: { numerator: row.numberOrNull('beyond'), denominator: row.numberOrNull('beyond_of') },
      },
    }),
  }
}

function readSums(row: AnswerRow, read: (id: OverviewMeasure) => Sum): Record<OverviewMeasure, Sum> {
  return {
    received: read('received'),
    decided: read('decided'),
    granted: read('granted'),
    partial: read('partial'),
    'review.total': read('review.total'),
  }
}
