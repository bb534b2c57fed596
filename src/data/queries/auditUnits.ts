import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'
import { auditStep, NO_TEXT, type CheckSql, type Outcomes } from './auditStep.ts'

const CELLS = rulesOf('units').flatMap(({ method }) => method.cells)

const ofArea = (cell: string): Sql => sql`area.${ident(cell)}`
const ofUnits = (cell: string): Sql => sql`units.${ident(cell)}`

/**
 * Each area report beside the sums of its units' printed figures. A unit that lies within another area report of the same
 * area is counted there. A unit without a figure could only add to the sum.
 */
const UNITS_SUMS = sql`
  direct AS (
    SELECT area, report FROM covered AS near WHERE NOT EXISTS (
      SELECT 1 FROM covered AS inner_one JOIN covered AS outer_one ON outer_one.report = inner_one.area
      WHERE inner_one.report = near.report AND outer_one.area = near.area
    )
  ),
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

const STEP = auditStep(
  'unit',
  {
    with: sql`WITH ${UNITS_SUMS}`,
    from: sql`units JOIN report AS area ON area.id = units.area`,
    id: sql`area.id`,
    columns: ['id'],
  },
  CHECKS,
)

export const UNIT_STATES = STEP.states
export const UNIT_FINDINGS = STEP.findings
