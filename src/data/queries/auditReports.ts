import { FORMS } from '../../domain/forms/forms.ts'
import type { RuleId, Severity } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import type { ToldCheck } from '../../domain/told.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'
import { auditStep, NO_NUMBER, NO_TEXT, ONE_REPORT, type CheckSql } from './auditStep.ts'
import { isSame, sideOf } from './auditSums.ts'

/** As `toldFigures` of the domain: the narrative stands left, the printed table right. */
function toldCheck(rule: RuleId, severity: Severity, { field, totals, pending, carried }: ToldCheck): CheckSql {
  const told = ident(`text.${field}`)
  const printed = sideOf(totals)
  const meets = (other: Sql) => sql`coalesce(${isSame(told, other)}, FALSE)`
  const readings = [
    ...(carried.length === 0
      ? []
      : [sql`WHEN ${meets(sql`(${printed.known} + ${sideOf(carried).whole})`)} THEN 'carried'`]),
    ...(pending.length === 0
      ? []
      : [sql`WHEN ${meets(sql`(${printed.known} - ${sideOf(pending).whole})`)} THEN 'pending'`]),
  ]
  const reading = readings.length === 0 ? NO_TEXT : sql`(CASE ${join(readings, ' ')} END)`
  return {
    rule,
    id: `${rule}:${field}`,
    columns: [`text.${field}`, ...totals, ...pending, ...carried],
    outcome: ({ unasked, open, holds, broken }) => sql`(CASE
      WHEN ${told} IS NULL THEN ${unasked} WHEN ${printed.known} IS NULL THEN ${open}
      WHEN ${isSame(told, printed.known)} THEN ${holds}
      WHEN ${printed.whole} IS NULL AND ${printed.known} < ${told} THEN ${open} ELSE ${broken} END)`,
    severity: sql`CASE WHEN ${reading} IS NULL THEN ${severity} ELSE 'notice' END`,
    left: told,
    right: printed.known,
    reading,
  }
}

/** Whether a report is of an edition that a rule is not asked of; a mixed one may print its cells. */
function isOfOther(forms: readonly string[] | null): Sql {
  const others = forms === null ? [] : FORMS.filter(({ id }) => !forms.includes(id))
  return others.length === 0 ? sql`FALSE` : sql`form IN (${join(others.map(({ id }) => sql`${id}`))})`
}

const impossibleChecks = rulesOf('impossible').flatMap(({ id: rule, rule: { severity, forms }, method }) =>
  method.cells.map((cell): CheckSql => {
    const levels = join(method.levels.map((level) => sql`${level}`))
    return {
      rule,
      id: `${rule}:${cell}`,
      columns: ['level', 'form', cell],
      outcome: ({
        unasked,
        open,
        holds,
        broken,
      }) => sql`(CASE WHEN level NOT IN (${levels}) OR ${isOfOther(forms)} THEN ${unasked}
        WHEN ${ident(cell)} > 0 THEN ${broken} WHEN ${ident(cell)} IS NULL THEN ${open} ELSE ${holds} END)`,
      severity: sql`${severity}`,
      left: ident(cell),
      right: sql`0::DOUBLE`,
      reading: NO_TEXT,
    }
  }),
)

/** Only the year counts: a report on a year comes out after it has ended. */
const PUBLISHED_YEAR = sql`TRY_CAST(regexp_extract(published, '[0-9]{4}') AS INTEGER)`

const earlyChecks = rulesOf('early').map(({ id: rule, rule: { severity } }): CheckSql => ({
  rule,
  id: rule,
  columns: ['published', 'year'],
  outcome: ({ open, holds, broken }) =>
    sql`(CASE WHEN ${PUBLISHED_YEAR} IS NULL THEN ${open} WHEN ${PUBLISHED_YEAR} <= year THEN ${broken} ELSE ${holds} END)`,
  severity: sql`${severity}`,
  left: sql`${PUBLISHED_YEAR}::DOUBLE`,
  right: sql`year::DOUBLE`,
  reading: NO_TEXT,
}))

/** The form in force in a report's year; NULL before the first. */
const DUE = sql`(CASE ${join(
  FORMS.map(({ id, years: { from, to } }) => sql`WHEN year BETWEEN ${from} AND ${to ?? 9999} THEN ${id}`),
  ' ',
)} END)`

const layoutChecks = rulesOf('layout').map(({ id: rule, rule: { severity } }): CheckSql => ({
  rule,
  id: rule,
  columns: ['form', 'year'],
  outcome: ({ open, holds, broken }) =>
    sql`(CASE WHEN form = '' OR ${DUE} IS NULL THEN ${open} WHEN form = ${DUE} THEN ${holds} ELSE ${broken} END)`,
  severity: sql`${severity}`,
  left: NO_NUMBER,
  right: NO_NUMBER,
  reading: sql`form`,
}))

const STEP = auditStep('report', () => ({
  rows: ONE_REPORT,
  checks: [
    ...impossibleChecks,
    ...rulesOf('told').flatMap(({ id, rule: { severity }, method }) =>
      method.checks.map((check) => toldCheck(id, severity, check)),
    ),
    ...earlyChecks,
    ...layoutChecks,
  ],
}))

export const REPORT_STATES = STEP.states
export const REPORT_FINDINGS = STEP.findings
