import { ALL_CELLS } from '../../domain/forms/cells.ts'
import type { ReportedYear } from '../../domain/roster/roster.ts'
import { ident, join, sql, type Query, type TableQuery } from '../engine/sql.ts'

/** Which agency reports in which year, in the whole dataset: who is expected does not depend on the filter. */
export function reportedYears(): TableQuery<ReportedYear> {
  return {
    ...sql`SELECT agency_key, year FROM report ORDER BY id`,
    columns: ['id', 'agency_key', 'year'],
    readTable: (table) => {
      const years = table.numbers('year')
      return table.texts('agency_key').map((key, i) => ({ key: key ?? '', year: years[i] ?? 0 }))
    },
  }
}

/** Agencies none of whose reports prints a number in any cell of the form: they only ever hold marks and blanks. */
export function numberless(): Query<{ readonly key: string; readonly reports: number }> {
  const printed = sql`coalesce(${join(ALL_CELLS.map(ident))})`
  return {
    ...sql`
      SELECT agency_key, count(*) AS reports FROM report
      GROUP BY agency_key HAVING count(${printed}) = 0 ORDER BY agency_key`,
    columns: ['agency_key', ...ALL_CELLS],
    read: (row) => ({ key: row.text('agency_key'), reports: row.number('reports') }),
  }
}
