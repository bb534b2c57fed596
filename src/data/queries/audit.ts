import type { AuditFinding } from '../../domain/rules/finding.ts'
import { RULE_IDS, SEVERITIES, type RuleId, type Severity } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import type { Filter } from '../../domain/question.ts'
import { join, sql, tableOf, type DerivedTable, type Query, type Sql } from '../engine/sql.ts'
import { EQUATION_FINDINGS, EQUATION_STATES } from './auditEquations.ts'
import { rankOf } from './auditSums.ts'
import { REPORT_FINDINGS, REPORT_STATES } from './auditReports.ts'
import { UNIT_FINDINGS, UNIT_STATES } from './auditUnits.ts'
import { ZERO_FINDINGS, ZERO_STATES } from './auditZeros.ts'
import { YEAR_FINDINGS, YEAR_STATES } from './auditYears.ts'
import { COPIED_FINDINGS, COPIED_STATES } from './copied.ts'
import { RESTATED_FINDINGS, RESTATED_STATES } from './restated.ts'
import { inFilter, needed } from './selection.ts'

/** What the title of a document says against the rest of it; found when the document was read. */
const DOCUMENT_FINDINGS: DerivedTable = {
  name: 'document findings',
  select: join(
    rulesOf('document').map(
      ({ id, rule: { severity }, method: { reason } }) => sql`
        SELECT report, ${id} AS rule, ${id} AS "check", ${severity} AS severity, NULL::DOUBLE AS lhs, NULL::DOUBLE AS rhs,
          said || ' ≠ ' || "against" AS reading
        FROM doubted WHERE reason = ${reason}`,
    ),
    ' UNION ALL ',
  ),
  columns: [],
}

/** The steps of the whole audit in their order: each finds what breaks some of the rules. */
export const AUDIT_STEPS: readonly DerivedTable[] = [
  EQUATION_FINDINGS,
  ZERO_FINDINGS,
  REPORT_FINDINGS,
  YEAR_FINDINGS,
  UNIT_FINDINGS,
  COPIED_FINDINGS,
  RESTATED_FINDINGS,
  DOCUMENT_FINDINGS,
]

/** How many checks of each rule were assessed in each report, and how many could not be. */
export const AUDIT_STATES: readonly DerivedTable[] = [
  EQUATION_STATES,
  ZERO_STATES,
  REPORT_STATES,
  YEAR_STATES,
  UNIT_STATES,
  COPIED_STATES,
  RESTATED_STATES,
]

const FOUND = ['report', 'rule', '"check"', 'severity', 'lhs', 'rhs', 'reading'].join(', ')

/** All findings, one a row. To stand after `FROM`. */
export const FINDINGS: Sql = sql`(${join(
  AUDIT_STEPS.map((step) => sql`SELECT ${{ text: FOUND, params: [] }} FROM ${tableOf(step)}`),
  ' UNION ALL ',
)})`

/** Which findings are looked at; empty lists leave all in. */
export interface Chosen {
  readonly rules: readonly RuleId[]
  readonly severities: readonly Severity[]
}

const ALL: Chosen = { rules: [], severities: [] }

/** A condition that chosen findings meet. */
export function isChosen({ rules, severities }: Chosen): Sql {
  const among = (column: Sql, values: readonly string[]) =>
    values.length === 0 ? [] : [sql`${column} IN (${join(values.map((value) => sql`${value}`))})`]
  const conditions = [...among(sql`rule`, rules), ...among(sql`severity`, severities)]
  return conditions.length === 0 ? sql`TRUE` : join(conditions, ' AND ')
}

/** A finding with what a list and a letter to the agency say beside it. */
export interface ListedFinding extends AuditFinding {
  readonly code: string
  readonly source: string
}

/** The chosen findings in reports that the filter leaves in, the gravest first; where `most` is given, no more than that. */
export function auditFindings(filter: Filter, chosen = ALL, most: number | null = null): Query<ListedFinding> {
  return {
    ...sql`
      SELECT report, agency_key, agency, year, form, rule, "check", severity, lhs, rhs, reading, code, source
      FROM ${FINDINGS} AS finding JOIN report ON report.id = finding.report
      WHERE ${inFilter(filter)} AND ${isChosen(chosen)}
      ORDER BY ${rankOf(sql`severity`, SEVERITIES)}, ${rankOf(sql`rule`, RULE_IDS)}, agency_key, year, "check"
      ${most === null ? sql`` : sql`LIMIT ${most}`}`,
    columns: needed(filter, ['agency_key', 'agency', 'year', 'form', 'code', 'source']),
    read: (row) => ({
      report: row.number('report'),
      key: row.text('agency_key'),
      agency: row.text('agency'),
      code: row.text('code'),
      year: row.number('year'),
      form: row.text('form'),
      source: row.text('source'),
      rule: row.oneOf('rule', RULE_IDS),
      check: row.text('check'),
      severity: row.oneOf('severity', SEVERITIES),
      left: row.numberOrNull('lhs'),
      right: row.numberOrNull('rhs'),
      reading: row.textOrNull('reading'),
    }),
  }
}
