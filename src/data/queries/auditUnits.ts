import type { CellId } from '../../domain/cell.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, type Query, type Sql } from '../engine/sql.ts'
import { auditStep, NO_TEXT, type CheckSql, type Outcomes } from './auditStep.ts'

const CELLS = rulesOf('units').flatMap(({ method }) => method.cells)

const ofArea = (cell: string): Sql => sql`area.${ident(cell)}`
const ofUnits = (cell: string): Sql => sql`units.${ident(cell)}`

/** The units of each area report, without those that lie within another area report of the same area: they count there. */
const DIRECT = sql`direct AS (SELECT area, report FROM covered WHERE near = 1)`

/** Each area report beside the sums of its units' printed figures. A unit without a figure could only add to the sum. */
const UNITS_SUMS = sql`
  ${DIRECT},
  units AS (
    SELECT direct.area, ${join(CELLS.map((cell) => sql`sum(${ident(cell)}) AS ${ident(cell)}`))}
    FROM direct JOIN report ON report.id = direct.report GROUP BY direct.area
  )`

const outcome =
  (cell: string) =>
  ({ open, holds, broken }: Outcomes): Sql => sql`(CASE
  WHEN (${ofArea(cell)} + ${ofUnits(cell)}) IS NULL THEN ${open}
  WHEN ${ofUnits(cell)} > ${ofArea(cell)} THEN ${broken} ELSE ${holds} END)`

/** The area stands left, its units right. */
const CHECKS = rulesOf('units').flatMap(({ id: rule, rule: { severity } }) =>
  CELLS.map((cell): CheckSql => ({
    rule,
    id: `${rule}:${cell}`,
    columns: [cell],
    outcome: outcome(cell),
    severity: sql`${severity}`,
    left: ofArea(cell),
    right: ofUnits(cell),
    reading: NO_TEXT,
  })),
)

const STEP = auditStep('unit', () => ({
  rows: {
    with: sql`WITH ${UNITS_SUMS}`,
    from: sql`units JOIN report AS area ON area.id = units.area`,
    id: sql`area.id`,
    columns: ['id'],
  },
  checks: CHECKS,
}))

export const UNIT_STATES = STEP.states
export const UNIT_FINDINGS = STEP.findings

/** What a unit of an area report prints in one cell. */
export interface UnitRow {
  readonly key: AgencyKey
  readonly agency: string
  /** Null where it prints no number. */
  readonly value: number | null
}

/** The units of an area report that its figure of a cell is held against, the largest first. */
export function unitsOf(area: number, cell: CellId): Query<UnitRow> {
  return {
    ...sql`
      WITH ${DIRECT}
      SELECT agency_key, agency, ${ident(cell)} AS value
      FROM direct JOIN report ON report.id = direct.report WHERE direct.area = ${area}
      ORDER BY value DESC NULLS LAST, agency_key`,
    columns: ['id', 'agency_key', 'agency', cell],
    read: (row) => ({ key: row.text('agency_key'), agency: row.text('agency'), value: row.numberOrNull('value') }),
  }
}
