import type { RuleId } from '../../domain/rules/rule.ts'
import { ident, join, sql, tableOf, type DerivedTable, type Sql } from '../engine/sql.ts'
import { BROKEN, OPEN } from './auditSums.ts'

/** A check as expressions over the rows of a step: `report`, or what is joined to it. */
export interface CheckSql {
  readonly rule: RuleId
  readonly id: string
  /** The columns of `report` that it reads. */
  readonly columns: readonly string[]
  /** `OPEN`, `HOLDS` or `BROKEN`; NULL where it is not asked of the report. */
  readonly outcome: Sql
  readonly severity: Sql
  readonly left: Sql
  readonly right: Sql
  readonly reading: Sql
}

export const NO_NUMBER = sql`NULL::DOUBLE`
export const NO_TEXT = sql`NULL::VARCHAR`

/** Checks that are computed together over one set of rows. */
export interface AuditStep {
  /**
   * One row a report: of each rule `<rule>.checked` and `<rule>.open`, how many of its checks were assessed and how many
   * could not be, and `broken`, which of all its checks it breaks, a bit each.
   */
  readonly states: DerivedTable
  /** One row a broken check: report, rule, check, severity, lhs, rhs, reading. */
  readonly findings: DerivedTable
}

/** The rows that checks are computed over. */
interface Rows {
  /** To stand before `SELECT`, with its `WITH`; empty where nothing is needed. */
  readonly with: Sql
  readonly from: Sql
  /** The report's number. */
  readonly id: Sql
  /** Columns of `report` that the rows themselves need. */
  readonly columns: readonly string[]
}

export const ONE_REPORT: Rows = { with: sql``, from: sql`report`, id: sql`report.id`, columns: ['id'] }

/** Checks fit into the bits of a BIGINT. */
const MOST_CHECKS = 62

/** The tables of a step, made by the engine when they are first read. */
export function auditStep(name: string, rows: Rows, checks: readonly CheckSql[]): AuditStep {
  if (checks.length > MOST_CHECKS) throw new Error(`${checks.length} checks are more than a BIGINT has bits`)
  const columns = [...new Set([...rows.columns, ...checks.flatMap((check) => check.columns)])]
  const rules = [...new Set(checks.map(({ rule }) => rule))]
  const states: DerivedTable = {
    name: `${name} states`,
    select: sql`
      WITH outcome AS MATERIALIZED (
        ${rows.with} SELECT ${rows.id} AS report,
          ${join(checks.map(({ outcome }, i) => sql`${outcome}::TINYINT AS ${outcomeName(i)}`))} FROM ${rows.from}
      )
      SELECT report, ${join(rules.map((rule) => countsOf(rule, checks)))}, ${brokenOf(checks)} AS broken FROM outcome`,
    columns,
  }
  const list = (of: (check: CheckSql) => Sql): Sql => sql`[${join(checks.map(of))}]`
  const findings: DerivedTable = {
    name: `${name} findings`,
    select: sql`
      WITH broken AS (
        ${rows.with} SELECT ${rows.id} AS report, state.broken, ${list(({ severity }) => severity)} AS severities,
          ${list(({ left }) => sql`(${left})::DOUBLE`)} AS lefts, ${list(({ right }) => sql`(${right})::DOUBLE`)} AS rights,
          ${list(({ reading }) => reading)} AS readings
        FROM ${rows.from} JOIN ${tableOf(states)} AS state ON state.report = ${rows.id} WHERE state.broken > 0
      ),
      one AS (
        SELECT report, (broken >> unnest(range(${checks.length}))) & 1 AS is_broken,
          unnest(${list(({ rule }) => sql`${rule}`)}) AS rule, unnest(${list(({ id }) => sql`${id}`)}) AS "check",
          unnest(severities) AS severity, unnest(lefts) AS lhs, unnest(rights) AS rhs, unnest(readings) AS reading
        FROM broken
      )
      SELECT report, rule, "check", severity, lhs, rhs, reading FROM one WHERE is_broken = 1`,
    columns,
  }
  return { states, findings }
}

const outcomeName = (i: number): Sql => ident(`outcome ${i}`)

function countsOf(rule: RuleId, checks: readonly CheckSql[]): Sql {
  const outcomes = checks.flatMap((check, i) => (check.rule === rule ? [outcomeName(i)] : []))
  const count = (is: Sql) =>
    sql`(${join(
      outcomes.map((outcome) => sql`coalesce((${outcome} ${is})::TINYINT, 0)`),
      ' + ',
    )})::TINYINT`
  return sql`${count(sql`<> ${OPEN}`)} AS ${ident(`${rule}.checked`)}, ${count(sql`= ${OPEN}`)} AS ${ident(`${rule}.open`)}`
}

const brokenOf = (checks: readonly CheckSql[]): Sql =>
  sql`(${join(
    checks.map((_, i) => sql`coalesce((${outcomeName(i)} = ${BROKEN})::BIGINT << ${i}, 0)`),
    ' + ',
  )})`
