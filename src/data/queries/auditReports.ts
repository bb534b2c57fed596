import { lensCells } from '../../domain/activity.ts'
import { measureColumn, zeroColumn } from '../../domain/derivedNames.ts'
import { FORMS } from '../../domain/forms/forms.ts'
import type { RuleId, Severity } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import type { ToldCheck } from '../../domain/told.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'
import { auditStep, NO_NUMBER, NO_TEXT, ONE_REPORT, type CheckSql } from './auditStep.ts'
import { BROKEN, HOLDS, isSame, OPEN, sideOf } from './auditSums.ts'

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
    outcome: sql`(CASE
      WHEN ${told} IS NULL THEN NULL WHEN NOT ${printed.isKnown} THEN ${OPEN}
      WHEN ${isSame(told, printed.known)} THEN ${HOLDS}
      WHEN NOT ${printed.isComplete} AND ${printed.known} < ${told} THEN ${OPEN} ELSE ${BROKEN} END)`,
    severity: sql`CASE WHEN ${reading} IS NULL THEN ${severity} ELSE 'notice' END`,
    left: told,
    right: printed.known,
    reading,
  }
}

/** What a lens finds hidden behind zeros: the settled figures, or what the narrative tells. */
const HIDDEN = {
  applications: ['received', 'decided', 'carried_in', 'carried_out'],
  disclosure: [],
  litigation: ['review.total', 'suit_direct.total', 'suit_after.total'],
} as const

const zeroChecks = rulesOf('zero').flatMap(({ id: rule, method }) =>
  method.lenses.map((lens): CheckSql => {
    const { parts, told } = lensCells(lens, '')
    const hidden = HIDDEN[lens].map(measureColumn)
    const tellings = told.map((field) => `text.${field}`)
    const isPrinted = sql`coalesce(greatest(${join(parts.map(ident))}) > 0, FALSE)`
    const added = join(
      tellings.map((one) => sql`coalesce(${ident(one)}, 0)`),
      ' + ',
    )
    const settled =
      lens === 'litigation'
        ? sql`nullif(${join(
            hidden.map((one) => sql`coalesce(${ident(one)}, 0)`),
            ' + ',
          )}, 0)`
        : sql`coalesce(${join(hidden.map((one) => sql`nullif(${ident(one)}, 0)`))})`
    const zero = ident(zeroColumn(lens))
    return {
      rule,
      id: `${rule}:${lens}`,
      columns: [zeroColumn(lens), ...parts, ...tellings, ...hidden],
      outcome: sql`(CASE ${zero} WHEN 'contradictory' THEN ${BROKEN} WHEN 'active' THEN NULL WHEN 'confirmed' THEN ${HOLDS} ELSE ${OPEN} END)`,
      // Words against a table of zeros: one of both is wrong, and the table may be right.
      severity: sql`CASE WHEN ${isPrinted} THEN 'error' ELSE 'doubt' END`,
      left: sql`0::DOUBLE`,
      right: sql`CASE WHEN ${isPrinted} THEN coalesce(${settled}, greatest(${join(parts.map(ident))})) ELSE ${added} END`,
      reading: NO_TEXT,
    }
  }),
)

const impossibleChecks = rulesOf('impossible').flatMap(({ id: rule, rule: { severity }, method }) =>
  method.cells.map((cell): CheckSql => {
    const levels = join(method.levels.map((level) => sql`${level}`))
    return {
      rule,
      id: `${rule}:${cell}`,
      columns: ['level', cell],
      outcome: sql`(CASE WHEN level NOT IN (${levels}) THEN NULL
        WHEN ${ident(cell)} > 0 THEN ${BROKEN} WHEN ${ident(cell)} IS NULL THEN ${OPEN} ELSE ${HOLDS} END)`,
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
  outcome: sql`(CASE WHEN ${PUBLISHED_YEAR} IS NULL THEN ${OPEN} WHEN ${PUBLISHED_YEAR} <= year THEN ${BROKEN} ELSE ${HOLDS} END)`,
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
  outcome: sql`(CASE WHEN form = '' OR ${DUE} IS NULL THEN ${OPEN} WHEN form = ${DUE} THEN ${HOLDS} ELSE ${BROKEN} END)`,
  severity: sql`${severity}`,
  left: NO_NUMBER,
  right: NO_NUMBER,
  reading: sql`form`,
}))

const CHECKS: readonly CheckSql[] = [
  ...zeroChecks,
  ...impossibleChecks,
  ...rulesOf('told').flatMap(({ id, rule: { severity }, method }) =>
    method.checks.map((check) => toldCheck(id, severity, check)),
  ),
  ...earlyChecks,
  ...layoutChecks,
]

const STEP = auditStep('report', ONE_REPORT, CHECKS)

export const REPORT_STATES = STEP.states
export const REPORT_FINDINGS = STEP.findings
