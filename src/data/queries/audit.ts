import type { AuditFinding } from '../../domain/rules/finding.ts'
import { RULE_IDS, SEVERITIES } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import type { Filter } from '../../domain/question.ts'
import { join, sql, tableOf, type DerivedTable, type Query, type Sql } from '../engine/sql.ts'
import { EQUATION_FINDINGS, EQUATION_STATES } from './auditEquations.ts'
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

/** Every finding in reports that the filter leaves in, the gravest first. */
export function auditFindings(filter: Filter): Query<AuditFinding> {
  return {
    ...sql`
      SELECT report, agency_key, agency, year, form, rule, "check", severity, lhs, rhs, reading
      FROM ${FINDINGS} AS finding JOIN report ON report.id = finding.report
      WHERE ${inFilter(filter)}
      ORDER BY ${rank('severity', SEVERITIES)}, ${rank('rule', RULE_IDS)}, agency_key, year, "check"`,
    columns: needed(filter, ['agency_key', 'agency', 'year', 'form']),
    read: (row) => ({
      report: row.number('report'),
      key: row.text('agency_key'),
      agency: row.text('agency'),
      year: row.number('year'),
      form: row.text('form'),
      rule: row.oneOf('rule', RULE_IDS),
      check: row.text('check'),
      severity: row.oneOf('severity', SEVERITIES),
      left: row.numberOrNull('lhs'),
      right: row.numberOrNull('rhs'),
      reading: row.textOrNull('reading'),
    }),
  }
}

const rank = (column: string, order: readonly string[]): Sql =>
  sql`CASE ${{ text: column, params: [] }} ${join(
    order.map((value, i) => sql`WHEN ${value} THEN ${i}`),
    ' ',
  )} END`
