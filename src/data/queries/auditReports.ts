import { lensCells } from '../../domain/activity.ts'
import { measureColumn, zeroColumn } from '../../domain/derivedNames.ts'
import { FORMS } from '../../domain/forms/forms.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import type { ToldCheck } from '../../domain/told.ts'
import { ident, join, sql, type DerivedTable, type Sql } from '../engine/sql.ts'
import { BROKEN, HOLDS, OPEN, countedState, isSame, sideOf } from './auditSums.ts'

/** A check on one report that is no equation of its form. */
interface ReportCheck {
  readonly rule: string
  readonly id: string
  readonly columns: readonly string[]
  /** NULL where it is not asked of the report. */
  readonly outcome: Sql
  readonly severity: Sql
  readonly left: Sql
  readonly right: Sql
  /** What a figure is equal to all the same, as `Verdict` of the domain names it. */
  readonly reading: Sql
}

const NO_NUMBER = sql`NULL::DOUBLE`
const NO_TEXT = sql`NULL::VARCHAR`

/** As `toldFigures` of the domain: the narrative stands left, the printed table right. */
function toldCheck(rule: string, severity: string, { field, totals, pending, carried }: ToldCheck): ReportCheck {
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
  method.lenses.map((lens): ReportCheck => {
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
  method.cells.map((cell): ReportCheck => {
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

const earlyChecks = rulesOf('early').map(({ id: rule, rule: { severity } }): ReportCheck => ({
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

const layoutChecks = rulesOf('layout').map(({ id: rule, rule: { severity } }): ReportCheck => ({
  rule,
  id: rule,
  columns: ['form', 'year'],
  outcome: sql`(CASE WHEN form = '' OR ${DUE} IS NULL THEN ${OPEN} WHEN form = ${DUE} THEN ${HOLDS} ELSE ${BROKEN} END)`,
  severity: sql`${severity}`,
  left: NO_NUMBER,
  right: NO_NUMBER,
  reading: sql`form`,
}))

const CHECKS: readonly ReportCheck[] = [
  ...zeroChecks,
  ...impossibleChecks,
  ...rulesOf('told').flatMap(({ id, rule: { severity }, method }) =>
    method.checks.map((check) => toldCheck(id, severity, check)),
  ),
  ...earlyChecks,
  ...layoutChecks,
]

const COLUMNS = [...new Set(['id', ...CHECKS.flatMap(({ columns }) => columns)])]
const RULES_OF_REPORTS = [...new Set(CHECKS.map(({ rule }) => rule))]
const outcomeName = (i: number): Sql => ident(`outcome ${i}`)

/** Of each report: how many checks of each rule were assessed, and how many could not be. */
export const REPORT_STATES: DerivedTable = {
  name: 'report states',
  select: sql`
    WITH outcome AS MATERIALIZED (
      SELECT id, ${join(CHECKS.map((check, i) => sql`${check.outcome}::TINYINT AS ${outcomeName(i)}`))} FROM report
    )
    SELECT id AS report, ${join(
      RULES_OF_REPORTS.map((rule) =>
        countedState(
          rule,
          CHECKS.flatMap((check, i) => (check.rule === rule ? [outcomeName(i)] : [])),
        ),
      ),
    )}
    FROM outcome`,
  columns: COLUMNS,
}

const list = (of: (check: ReportCheck) => Sql): Sql => sql`[${join(CHECKS.map(of))}]`

/** Every check of a single report that is broken, one a row. */
export const REPORT_FINDINGS: DerivedTable = {
  name: 'report findings',
  select: sql`
    WITH broken AS (
      SELECT id AS report, ${list(({ outcome }) => outcome)} AS outcomes, ${list(({ severity }) => severity)} AS severities,
        ${list(({ left }) => left)} AS lefts, ${list(({ right }) => right)} AS rights, ${list(({ reading }) => reading)} AS readings
      FROM report WHERE ${join(
        CHECKS.map(({ outcome }) => sql`${outcome} = ${BROKEN}`),
        ' OR ',
      )}
    ),
    one AS (
      SELECT report, unnest(${list(({ rule }) => sql`${rule}`)}) AS rule, unnest(${list(({ id }) => sql`${id}`)}) AS "check",
        unnest(severities) AS severity, unnest(outcomes) AS outcome, unnest(lefts) AS lhs, unnest(rights) AS rhs,
        unnest(readings) AS reading
      FROM broken
    )
    SELECT report, rule, "check", severity, lhs, rhs, reading FROM one WHERE outcome = ${BROKEN}`,
  columns: COLUMNS,
}
