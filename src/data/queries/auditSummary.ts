import { RULE_IDS, SEVERITIES, type RuleId, type Severity } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, tableOf, type Query, type Sql } from '../engine/sql.ts'
import { AUDIT_STATES, FINDINGS, isChosen, type Chosen } from './audit.ts'
import { rankOf } from './auditSums.ts'
import { inFilter, needed } from './selection.ts'

/** How many findings of a rule weigh how much, and in how many reports. */
export interface RuleCount {
  readonly rule: RuleId
  readonly severity: Severity
  readonly findings: number
  /** Reports in which it is the rule's gravest. */
  readonly reports: number
}

const severityRank = (of: Sql): Sql => rankOf(of, SEVERITIES)

/** Findings by rule and severity in reports that the filter leaves in. */
export function auditRules(filter: Filter): Query<RuleCount> {
  return {
    ...sql`
      WITH found AS (
        SELECT rule, severity, report FROM ${FINDINGS} AS finding JOIN report ON report.id = finding.report
        WHERE ${inFilter(filter)}
      ),
      -- The gravest finding of a rule in a report: so each report counts once, whichever severities are added up.
      gravest AS (SELECT rule, report, min(${severityRank(sql`severity`)}) AS worst FROM found GROUP BY rule, report)
      SELECT rule, severity, count(*) AS findings, (
        SELECT count(*) FROM gravest WHERE gravest.rule = found.rule AND gravest.worst = ${severityRank(sql`found.severity`)}
      ) AS reports
      FROM found GROUP BY rule, severity ORDER BY rule, severity`,
    columns: needed(filter, []),
    read: (row) => ({
      rule: row.oneOf('rule', RULE_IDS),
      severity: row.oneOf('severity', SEVERITIES),
      findings: row.number('findings'),
      reports: row.number('reports'),
    }),
  }
}

/** How far the rules could be asked of the reports. */
export interface CheckedCount {
  readonly reports: number
  /** By rule; a rule that only documents can be asked is not among them. */
  readonly rules: ReadonlyMap<RuleId, { readonly checked: number; readonly open: number }>
}

/** The rules whose states are kept: of the others it is told only where they are broken. */
const COUNTED = RULE_IDS.filter((id) => rulesOf('document').every((rule) => rule.id !== id))

const named = (rule: RuleId, what: 'checked' | 'open') => ident(`${rule}.${what}`)

/** Of each rule: the reports of which at least one check was assessed, and those of which none could be. */
export function auditChecked(filter: Filter): Query<CheckedCount> {
  const counts = COUNTED.map((rule) => {
    const [checked, open] = [named(rule, 'checked'), named(rule, 'open')]
    return sql`count(*) FILTER (WHERE ${checked} > 0) AS ${checked},
      count(*) FILTER (WHERE ${open} > 0 AND ${checked} = 0) AS ${open}`
  })
  return {
    ...sql`SELECT count(*) AS reports, ${join(counts)} FROM report ${WITH_STATES} WHERE ${inFilter(filter)}`,
    columns: needed(filter, []),
    read: (row) => ({
      reports: row.number('reports'),
      rules: new Map(
        COUNTED.map((rule) => [rule, { checked: row.number(`${rule}.checked`), open: row.number(`${rule}.open`) }]),
      ),
    }),
  }
}

/** Joins what each step says of a report. */
const WITH_STATES: Sql = join(
  AUDIT_STATES.map(
    (states, i) =>
      sql`LEFT JOIN ${tableOf(states)} AS ${ident(`state ${i}`)} ON ${ident(`state ${i}`)}.report = report.id`,
  ),
  ' ',
)

/** What findings and reports are counted by. */
export const AUDIT_GROUPS = ['year', 'place', 'agency'] as const
export type AuditGroup = (typeof AUDIT_GROUPS)[number]

/** The reports of one year, place or agency. A report with several findings is one report. */
export interface GroupCount {
  /** The year, the place as `省/市/县`, or the agency's key. */
  readonly group: string
  readonly reports: number
  /** Reports that keep every equation that could be assessed, at least one. */
  readonly passes: number
  /** Reports that break an equation. */
  readonly breaks: number
  readonly findings: Readonly<Record<Severity, number>>
}

const GROUP: Readonly<Record<AuditGroup, { readonly sql: Sql; readonly columns: readonly string[] }>> = {
  year: { sql: sql`year::VARCHAR`, columns: ['year'] },
  place: {
    sql: sql`rtrim(province || '/' || city || '/' || county, '/')`,
    columns: ['province', 'city', 'county'],
  },
  agency: { sql: sql`agency_key`, columns: ['agency_key'] },
}

const EQUATION_RULES = rulesOf('equation').map(({ id }) => id)
const isAssessed = sql`(${join(
  EQUATION_RULES.map((rule) => sql`${named(rule, 'checked')} > 0`),
  ' OR ',
)})`

/** Reports and chosen findings by year, place or agency, the groups in their order. */
export function auditGroups(filter: Filter, by: AuditGroup, chosen: Chosen): Query<GroupCount> {
  const counts = SEVERITIES.map((severity) => sql`count(*) FILTER (WHERE severity = ${severity}) AS ${ident(severity)}`)
  return {
    ...sql`
      WITH one AS (
        SELECT id, ${GROUP[by].sql} AS grp, (${ident('state 0')}.broken > 0) AS breaks, ${isAssessed} AS assessed
        FROM report ${WITH_STATES} WHERE ${inFilter(filter)}
      ),
      found AS (
        SELECT one.grp, ${join(counts)} FROM ${FINDINGS} AS finding JOIN one ON one.id = finding.report
        WHERE ${isChosen(chosen)} GROUP BY one.grp
      )
      SELECT one.grp, count(*) AS reports, count(*) FILTER (WHERE assessed AND NOT breaks) AS passes,
        count(*) FILTER (WHERE breaks) AS breaks,
        ${join(SEVERITIES.map((severity) => sql`coalesce(any_value(found.${ident(severity)}), 0) AS ${ident(severity)}`))}
      FROM one LEFT JOIN found ON found.grp = one.grp GROUP BY one.grp ORDER BY one.grp`,
    columns: needed(filter, GROUP[by].columns),
    read: (row) => ({
      group: row.text('grp'),
      reports: row.number('reports'),
      passes: row.number('passes'),
      breaks: row.number('breaks'),
      findings: {
        error: row.number('error'),
        doubt: row.number('doubt'),
        notice: row.number('notice'),
      },
    }),
  }
}
