import { CELL_STATES, type CellState } from '../../domain/cell.ts'
import type { Filter } from '../../domain/question.ts'
import { sql, type Query } from '../engine/sql.ts'
import { inFilter, isLeftOut, needed, withBroken } from './selection.ts'

/** What one report prints as 总计 of applications received. */
export interface CoverageRow {
  readonly key: string
  readonly year: number
  readonly state: CellState
  readonly value: number | null
  /** The printed text, where it is more than a number. */
  readonly text: string | null
  /** A printed 0 that the report itself contradicts. */
  readonly isContradicted: boolean
  /** A printed 0 beside applications carried in, decided or carried out: no zero activity. */
  readonly isActiveZero: boolean
  /** It is there, and the filter leaves it out because it breaks an equation: it counts in no figure. */
  readonly isLeftOut: boolean
}

/** The state of `app.received.total` in each report, also in those that are left out: what the coverage map draws. */
export function coverage(filter: Filter): Query<CoverageRow> {
  return {
    ...sql`
      SELECT agency_key, year, "app.received.total" AS value, mark.text,
        ("zero.applications" = 'contradictory') AS contradicted,
        coalesce("zero.applications" = 'active' AND "app.received.total" = 0, FALSE) AS active_zero,
        CASE WHEN "app.received.total" IS NOT NULL THEN 'number' ELSE coalesce(mark.state, CASE WHEN absence.cell IS NULL THEN 'blank' ELSE 'absent' END) END AS state,
        ${isLeftOut(filter)} AS left_out
      FROM report LEFT JOIN mark ON mark.report = report.id AND mark.cell = 'app.received.total'
        LEFT JOIN absence ON absence.pattern = report.pattern AND absence.cell = 'app.received.total'
      WHERE ${inFilter(withBroken(filter))} ORDER BY agency_key, year`,
    columns: needed(filter, ['agency_key', 'year', 'pattern', 'app.received.total', 'zero.applications']),
    read: (row) => ({
      key: row.text('agency_key'),
      year: row.number('year'),
      state: row.oneOf('state', CELL_STATES),
      value: row.numberOrNull('value'),
      text: row.textOrNull('text'),
      isContradicted: row.boolean('contradicted'),
      isActiveZero: row.boolean('active_zero'),
      isLeftOut: row.boolean('left_out'),
    }),
  }
}
