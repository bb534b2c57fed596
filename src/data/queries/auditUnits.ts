import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, type DerivedTable, type Sql } from '../engine/sql.ts'
import { countedState, BROKEN, HOLDS, OPEN } from './auditSums.ts'

const [UNITS] = rulesOf('units')
const CELLS = UNITS?.method.cells ?? []
const RULE = UNITS?.id ?? 'units'
const SEVERITY = UNITS?.rule.severity ?? 'doubt'

const ofArea = (cell: string): Sql => sql`area.${ident(cell)}`
const ofUnits = (cell: string): Sql => sql`units.${ident(cell)}`
const COLUMNS = ['id', ...CELLS]

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

const outcome = (cell: string): Sql => sql`(CASE
  WHEN (${ofArea(cell)} + ${ofUnits(cell)}) IS NULL THEN ${OPEN}
  WHEN ${ofUnits(cell)} > ${ofArea(cell)} THEN ${BROKEN} ELSE ${HOLDS} END)`

/** Of each area report with units in the dataset: how many figures were compared, and how many could not be. */
export const UNIT_STATES: DerivedTable = {
  name: 'unit states',
  select: sql`
    WITH ${UNITS_SUMS}
    SELECT area.id AS report, ${countedState(RULE, CELLS.map(outcome))}
    FROM units JOIN report AS area ON area.id = units.area`,
  columns: COLUMNS,
}

const list = (of: (cell: string) => Sql): Sql => sql`[${join(CELLS.map(of))}]`

/** Every figure of an area report that its units exceed; the area stands left. */
export const UNIT_FINDINGS: DerivedTable = {
  name: 'unit findings',
  select: sql`
    WITH ${UNITS_SUMS},
    one AS (
      SELECT area.id AS report, unnest(${list((cell) => sql`${`${RULE}:${cell}`}`)}) AS "check",
        unnest(${list(outcome)}) AS outcome, unnest(${list(ofArea)}) AS lhs, unnest(${list(ofUnits)}) AS rhs
      FROM units JOIN report AS area ON area.id = units.area
    )
    SELECT report, ${RULE} AS rule, "check", ${SEVERITY} AS severity, lhs, rhs, NULL::VARCHAR AS reading
    FROM one WHERE outcome = ${BROKEN}`,
  columns: COLUMNS,
}
