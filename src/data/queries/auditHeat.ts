import { SEVERITIES, type Severity } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, tableOf, type AnswerTable, type TableQuery } from '../engine/sql.ts'
import { FINDINGS } from './audit.ts'
import { EQUATION_STATES } from './auditEquations.ts'
import { rankOf } from './auditSums.ts'
import { inFilter, isLeftOut, needed, withBroken } from './selection.ts'

/** What the audit makes of one report, in short. */
export interface HeatRow {
  readonly key: string
  readonly year: number
  /** The gravest of its findings; null where it has none. */
  readonly worst: Severity | null
  readonly findings: number
  /** Equations that could be assessed, and those of them that do not hold. */
  readonly assessed: number
  readonly broken: number
  /** It is there, and the filter leaves it out because it breaks an equation: it counts in no figure. */
  readonly isLeftOut: boolean
}

/** The worst finding of each report under the filter, and those that are left out: one row a report, read by columns, for there can be 300,000. */
export function auditHeat(filter: Filter): TableQuery<HeatRow> {
  const assessed = rulesOf('equation').map(({ id }) => sql`${ident(`${id}.checked`)}::INTEGER`)
  return {
    ...sql`
      WITH found AS (
        SELECT report, min(${rankOf(sql`severity`, SEVERITIES)})::INTEGER AS worst, count(*)::INTEGER AS findings FROM ${FINDINGS} GROUP BY report
      )
      SELECT agency_key, year::INTEGER AS year, coalesce(worst, ${SEVERITIES.length})::INTEGER AS worst,
        coalesce(findings, 0)::INTEGER AS findings, (${join(assessed, ' + ')})::INTEGER AS assessed,
        bit_count(broken)::INTEGER AS broken, (${isLeftOut(filter)})::INTEGER AS left_out
      FROM report JOIN ${tableOf(EQUATION_STATES)} AS state ON state.report = report.id LEFT JOIN found ON found.report = report.id
      WHERE ${inFilter(withBroken(filter))} ORDER BY agency_key, year`,
    columns: needed(filter, ['agency_key', 'year']),
    readTable: readHeat,
  }
}

function readHeat(table: AnswerTable): readonly HeatRow[] {
  const keys = table.texts('agency_key')
  const years = table.numbers('year')
  const worst = table.numbers('worst')
  const findings = table.numbers('findings')
  const assessed = table.numbers('assessed')
  const broken = table.numbers('broken')
  const leftOut = table.numbers('left_out')
  return keys.map((key, i) => ({
    key: key ?? '',
    year: years[i] ?? 0,
    worst: SEVERITIES[worst[i] ?? SEVERITIES.length] ?? null,
    findings: findings[i] ?? 0,
    assessed: assessed[i] ?? 0,
    broken: broken[i] ?? 0,
    isLeftOut: leftOut[i] === 1,
  }))
}
