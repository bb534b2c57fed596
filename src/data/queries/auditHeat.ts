import { SEVERITIES, type Severity } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, tableOf, type TableQuery } from '../engine/sql.ts'
import { FINDINGS, isChosen, type Chosen } from './audit.ts'
import { EQUATION_STATES } from './auditEquations.ts'
import { inFilter, needed } from './selection.ts'

/** A report as the audit leaves it. */
export interface AuditedReport {
  readonly key: string
  readonly year: number
  /** Whether any of its equations could be assessed. */
  readonly isAssessed: boolean
  /** The gravest of its chosen findings; null where it has none. */
  readonly worst: Severity | null
}

/** Every report that the filter leaves in, read by columns: there may be 300,000. */
export function auditHeat(filter: Filter, chosen: Chosen): TableQuery<AuditedReport> {
  const checked = join(
    rulesOf('equation').map(({ id }) => ident(`${id}.checked`)),
    ' + ',
  )
  const rank = join(
    SEVERITIES.map((severity, i) => sql`WHEN ${severity} THEN ${i}`),
    ' ',
  )
  return {
    ...sql`
      WITH found AS (
        SELECT report, min(CASE severity ${rank} END) AS worst FROM ${FINDINGS} AS finding
        WHERE ${isChosen(chosen)} GROUP BY report
      )
      SELECT agency_key, year, (${checked})::DOUBLE AS checked, worst::DOUBLE AS worst
      FROM report JOIN ${tableOf(EQUATION_STATES)} AS state ON state.report = report.id
        LEFT JOIN found ON found.report = report.id
      WHERE ${inFilter(filter)} ORDER BY report.id`,
    columns: needed(filter, ['agency_key', 'year']),
    readTable: (table) => {
      const [years, checks, worst] = [table.numbers('year'), table.numbers('checked'), table.numbers('worst')]
      return table.texts('agency_key').map((key, i) => ({
        key: key ?? '',
        year: years[i] ?? 0,
        isAssessed: (checks[i] ?? 0) > 0,
        // NaN where there is none.
        worst: SEVERITIES[worst[i] ?? NaN] ?? null,
      }))
    },
  }
}
