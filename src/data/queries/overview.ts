import type { MeasureId } from '../../domain/measures.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, type AnswerRow, type Query, type Sql } from '../engine/sql.ts'
import { selection } from './selection.ts'

/** The measures of the overview, in the order in which it shows them. */
export const OVERVIEW_MEASURES = [
  'received',
  'decided',
  'granted',
  'partial',
  'review.total',
] as const satisfies MeasureId[]
export type OverviewMeasure = (typeof OVERVIEW_MEASURES)[number]

/** A sum, and the number of reports that print a figure for it. */
export interface Sum {
  readonly value: number | null
  readonly reported: number
}

/** One year, each application counted once. */
export interface YearRow {
  readonly year: number
  /** Reports the filter leaves in; of these, `counted` count and the others are units of a counted area report. */
  readonly reports: number
  readonly counted: number
  /** Counted area-wide reports. */
  readonly areas: number
  readonly sums: Readonly<Record<OverviewMeasure, Sum>>
  /** What a plain sum over all reports would give for `received`: the trap, said beside the figure. */
  readonly plainReceived: number | null
  /** Granted and partly granted, and decided, over the reports that print all three. */
  readonly disclosed: {
    readonly numerator: number | null
    readonly denominator: number | null
    readonly reported: number
  }
}

/** The overview's sums by year over the reports that count. */
export function overviewYears(filter: Filter): Query<YearRow> {
  const sums = OVERVIEW_MEASURES.flatMap((id) => [
    sql`sum(${measure(id)}) AS ${ident(`sum ${id}`)}`,
    sql`count(${measure(id)}) AS ${ident(`n ${id}`)}`,
  ])
  const both = sql`${measure('granted')} + ${measure('partial')} + ${measure('decided')} IS NOT NULL`
  return {
    ...sql`
      WITH ${selection(filter)},
      plain AS (
        SELECT year, count(*) AS reports, sum(${measure('received')}) AS received FROM selected GROUP BY year
      ),
      once AS (
        SELECT year, count(*) AS counted, count(*) FILTER (WHERE scope = 'area') AS areas, ${join(sums)},
          sum(${measure('granted')} + ${measure('partial')}) FILTER (WHERE ${both}) AS disclosed,
          sum(${measure('decided')}) FILTER (WHERE ${both}) AS disclosed_of,
          count(*) FILTER (WHERE ${both}) AS disclosed_n
        FROM counted GROUP BY year
      )
      SELECT plain.reports, plain.received AS plain_received, once.*
      FROM once JOIN plain USING (year) ORDER BY year`,
    cells: ['scope', 'year', ...OVERVIEW_MEASURES.map(columnOf)],
    read: (row) => ({
      year: row.number('year'),
      reports: row.number('reports'),
      counted: row.number('counted'),
      areas: row.number('areas'),
      plainReceived: row.numberOrNull('plain_received'),
      sums: readSums(row, (id) => ({ value: row.numberOrNull(`sum ${id}`), reported: row.number(`n ${id}`) })),
      disclosed: {
        numerator: row.numberOrNull('disclosed'),
        denominator: row.numberOrNull('disclosed_of'),
        reported: row.number('disclosed_n'),
      },
    }),
  }
}

/** A figure in two years running, over the agencies that print it in both. */
export interface ChangeRow {
  readonly year: number
  readonly measure: OverviewMeasure
  readonly before: number | null
  readonly after: number | null
  /** Agencies that print the figure in both years; the others are left out of both sums. */
  readonly agencies: number
}

/** Each measure against the year before, like for like: only agencies that reported it in both years. */
export function overviewChanges(filter: Filter): Query<ChangeRow> {
  const pairs = OVERVIEW_MEASURES.map(
    (id) => sql`
      SELECT after.year, ${id} AS measure, sum(before.${measure(id)}) AS before, sum(after.${measure(id)}) AS after,
        count(*) AS agencies
      FROM counted AS after JOIN counted AS before
        ON before.agency_key = after.agency_key AND before.year = after.year - 1 AND before.scope = after.scope
      WHERE before.${measure(id)} IS NOT NULL AND after.${measure(id)} IS NOT NULL
      GROUP BY after.year`,
  )
  return {
    ...sql`WITH ${selection({ ...filter, years: null })} ${join(pairs, ' UNION ALL ')} ORDER BY year, measure`,
    cells: ['scope', 'year', 'agency_key', ...OVERVIEW_MEASURES.map(columnOf)],
    read: (row) => ({
      year: row.number('year'),
      measure: measureOfText(row.text('measure')),
      before: row.numberOrNull('before'),
      after: row.numberOrNull('after'),
      agencies: row.number('agencies'),
    }),
  }
}

/** An area-wide report beside its own units, each unit once: do the parts make the whole? */
export interface AreaRow {
  readonly area: string
  readonly key: string
  readonly year: number
  readonly units: number
  readonly received: number | null
  /** Sum of the units' printed totals, and of the figures the totals policy settles on. */
  readonly unitsPrinted: number | null
  readonly unitsSettled: number | null
}

/** Area-wide reports with the sums of their units. A unit inside a smaller area is counted there, once. */
export function overviewAreas(filter: Filter): Query<AreaRow> {
  return {
    ...sql`
      WITH ${selection(filter)},
      pair AS (
        SELECT c.area, c.report FROM covered AS c
        WHERE NOT EXISTS (
          SELECT 1 FROM covered AS inner_area JOIN covered AS outer_area ON outer_area.report = inner_area.area
          WHERE inner_area.report = c.report AND outer_area.area = c.area
        )
      )
      SELECT area.agency, area.agency_key, area.year, count(*) AS units, any_value(area.${measure('received')}) AS received,
        sum(unit."app.received.total") AS printed, sum(unit.${measure('received')}) AS settled
      FROM pair JOIN selected AS area ON area.id = pair.area JOIN selected AS unit ON unit.id = pair.report
      GROUP BY area.id, area.agency, area.agency_key, area.year ORDER BY area.year DESC, area.agency_key`,
    cells: ['agency', 'agency_key', 'year', 'app.received.total', columnOf('received')],
    read: (row) => ({
      area: row.text('agency'),
      key: row.text('agency_key'),
      year: row.number('year'),
      units: row.number('units'),
      received: row.numberOrNull('received'),
      unitsPrinted: row.numberOrNull('printed'),
      unitsSettled: row.numberOrNull('settled'),
    }),
  }
}

const columnOf = (id: MeasureId) => `measure.${id}`
const measure = (id: MeasureId): Sql => ident(columnOf(id))

function readSums(row: AnswerRow, read: (id: OverviewMeasure) => Sum): Record<OverviewMeasure, Sum> {
  return {
    received: read('received'),
    decided: read('decided'),
    granted: read('granted'),
    partial: read('partial'),
    'review.total': read('review.total'),
  }
}

function measureOfText(text: string): OverviewMeasure {
  const found = OVERVIEW_MEASURES.find((id) => id === text)
  if (found === undefined) throw new Error(`no measure ${text} in the overview; it has ${OVERVIEW_MEASURES.join(', ')}`)
  return found
}
