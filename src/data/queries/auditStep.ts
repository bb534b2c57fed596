import type { RuleId } from '../../domain/rules/rule.ts'
import { ident, join, sql, tableOf, type DerivedTable, type Sql } from '../engine/sql.ts'

/** What becomes of a check in one report. */
export interface Outcomes {
  /** It is not asked of the report. */
  readonly unasked: Sql
  /** What is printed neither keeps nor breaks it. */
  readonly open: Sql
  readonly holds: Sql
  readonly broken: Sql
}

/** A check as expressions over the rows of a step: `report`, or what is joined to it. */
export interface CheckSql {
  readonly rule: RuleId
  readonly id: string
  /** The columns of `report` that it reads. */
  readonly columns: readonly string[]
  /** Which of the outcomes it is. */
  readonly outcome: (is: Outcomes) => Sql
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

interface Plan {
  readonly rows: Rows
  readonly checks: readonly CheckSql[]
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

/**
 * The outcomes of a rule's checks are added up as one number: in its first eight bits those that were assessed, in the next
 * eight those that could not be, and above them which are broken, a bit each. Fifty outcomes kept apart, and counted
 * after, took the engine half as long again.
 */
const COUNT_BITS = 8
const BROKEN_AT = 2 * COUNT_BITS
/** What then is left of a BIGINT. */
const MOST_CHECKS = 62 - BROKEN_AT

/**
 * The tables of a step, made by the engine when they are first read. Their statements are a hundred thousand characters
 * long: they are written then, and not when the page starts.
 */
export function auditStep(name: string, planOf: () => Plan): AuditStep {
  const plan = once(() => {
    const { rows, checks } = planOf()
    if (checks.length > MOST_CHECKS) throw new Error(`${checks.length} checks are more than a BIGINT has bits`)
    return { rows, checks, columns: [...new Set([...rows.columns, ...checks.flatMap((check) => check.columns)])] }
  })
  const written = (what: string, select: () => Sql): DerivedTable => {
    const text = once(select)
    return {
      name: `${name} ${what}`,
      get select() {
        return text()
      },
      get columns() {
        return plan().columns
      },
    }
  }
  const states = written('states', () => selectStates(plan()))
  return { states, findings: written('findings', () => selectFindings(plan(), states)) }
}

/** What is worked out when it is first asked for, and kept. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null
  return () => (done ??= { value: work() }).value
}

function selectStates({ rows, checks }: Plan): Sql {
  const rules = [...new Set(checks.map(({ rule }) => rule))]
  return sql`
    WITH outcome AS (
      ${rows.with} SELECT ${rows.id} AS report, ${join(rules.map((rule) => sql`${packed(rule, checks)} AS ${ident(rule)}`))}
      FROM ${rows.from}
    )
    SELECT report, ${join(rules.map(countsOf))},
      (${join(
        rules.map((rule) => sql`(${ident(rule)} >> ${BROKEN_AT})`),
        ' + ',
      )}) AS broken
    FROM outcome`
}

function selectFindings({ rows, checks }: Plan, states: DerivedTable): Sql {
  const [severity, left, right, reading] = [
    ofCheck('severity', checks, (check) => check.severity),
    ofCheck('lhs', checks, (check) => sql`(${check.left})::DOUBLE`),
    ofCheck('rhs', checks, (check) => sql`(${check.right})::DOUBLE`),
    ofCheck('reading', checks, (check) => check.reading),
  ]
  const constant = (of: (check: CheckSql) => string): Sql =>
    sql`[${join(checks.map((check) => sql`${of(check)}`))}][i + 1]`
  return sql`
    WITH hit AS MATERIALIZED (
      SELECT report, i::INTEGER AS i FROM ${tableOf(states)}, range(${checks.length}) AS bits(i)
      WHERE broken > 0 AND (broken >> i) & 1 = 1
    ),
    broken AS (
      ${rows.with} SELECT ${rows.id} AS report, ${severity.made}, ${left.made}, ${right.made}, ${reading.made}
      FROM ${rows.from} WHERE ${rows.id} IN (SELECT report FROM hit)
    )
    SELECT report, ${constant(({ rule }) => rule)} AS rule, ${constant(({ id }) => id)} AS "check",
      ${severity.taken}, ${left.taken}, ${right.taken}, ${reading.taken}
    FROM hit JOIN broken USING (report)`
}

/** A column that each check fills in its own way: made once a report, as a list where they differ, and taken by the check's place. */
function ofCheck(name: string, checks: readonly CheckSql[], of: (check: CheckSql) => Sql) {
  const all = checks.map(of)
  const column = ident(name)
  const [first] = all
  const isOne = first && all.every(({ text, params }) => text === first.text && params.join() === first.params.join())
  return isOne
    ? { made: sql`${first} AS ${column}`, taken: column }
    : { made: sql`[${join(all)}] AS ${column}`, taken: sql`${column}[i + 1] AS ${column}` }
}

const integer = (value: bigint): Sql => ({ text: `${value}::BIGINT`, params: [] })

/** The outcomes of a rule's checks in one number. */
function packed(rule: RuleId, checks: readonly CheckSql[]): Sql {
  const outcomes = checks.flatMap((check, i) => {
    if (check.rule !== rule) return []
    const broken = integer(1n + (1n << BigInt(BROKEN_AT + i)))
    return check.outcome({ unasked: integer(0n), open: integer(1n << BigInt(COUNT_BITS)), holds: integer(1n), broken })
  })
  return sql`(${join(outcomes, ' + ')})`
}

function countsOf(rule: RuleId): Sql {
  const count = (at: number) => sql`((${ident(rule)} >> ${at}) & ${2 ** COUNT_BITS - 1})::SMALLINT`
  return sql`${count(0)} AS ${ident(`${rule}.checked`)}, ${count(COUNT_BITS)} AS ${ident(`${rule}.open`)}`
}
