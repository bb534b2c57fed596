import { measureColumn } from '../../domain/derivedNames.ts'
import type { Filter } from '../../domain/question.ts'
import { sql, type Query, type Sql } from '../engine/sql.ts'
import { inFilter, needed, partsUnits } from './selection.ts'
import { settled } from './settled.ts'

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

/** The units of each area report that no other one counts. */
const OWN: Sql = sql`SELECT area, report FROM covered WHERE near = 1`

/** The same where some of the area reports may be left out by the filter. */
const ownAmong = (filter: Filter): Sql => sql`
  SELECT c.area, c.report FROM covered AS c
  WHERE NOT EXISTS (
    SELECT 1 FROM covered AS inner_area JOIN covered AS outer_area ON outer_area.report = inner_area.area
      JOIN (SELECT id FROM report WHERE ${inFilter(filter)}) AS between_them ON between_them.id = inner_area.area
    WHERE inner_area.report = c.report AND outer_area.area = c.area
  )`

/** Area-wide reports with the sums of their units. A unit inside a smaller area that is selected is counted there, once. */
export function overviewAreas(filter: Filter): Query<AreaRow> {
  const columns = needed(filter, [
    'id',
    'agency',
    'agency_key',
    'year',
    'scope',
    'app.received.total',
    measureColumn('received'),
  ])
  return {
    ...sql`
      WITH pair AS (${partsUnits(filter) ? ownAmong(filter) : OWN})
      SELECT area.agency, area.agency_key, area.year, count(*) AS units, any_value(area.${settled('received')}) AS received,
        sum(unit."app.received.total") AS printed, sum(unit.${settled('received')}) AS settled
      FROM pair
        JOIN (SELECT * FROM report WHERE scope = 'area' AND ${inFilter(filter)}) AS area ON area.id = pair.area
        JOIN (SELECT * FROM report WHERE ${inFilter(filter)}) AS unit ON unit.id = pair.report
      GROUP BY area.id, area.agency, area.agency_key, area.year ORDER BY area.year DESC, area.agency_key`,
    columns,
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
