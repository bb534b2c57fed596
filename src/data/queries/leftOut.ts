import type { Filter } from '../../domain/question.ts'
import type { ReportedYear } from '../../domain/roster/roster.ts'
import { sql, type TableQuery } from '../engine/sql.ts'
import { inFilter, isLeftOut, needed, withBroken } from './selection.ts'

/** Which agency's report of which year is there and left out because it breaks an equation; none while the switch is off. */
export function leftOut(filter: Filter): TableQuery<ReportedYear> {
  return {
    ...sql`
      SELECT agency_key, year FROM report
      WHERE ${isLeftOut(filter)} AND ${inFilter(withBroken(filter))} ORDER BY id`,
    columns: needed(filter, ['agency_key', 'year']),
    readTable: (table) => {
      const years = table.numbers('year')
      return table.texts('agency_key').map((key, i) => ({ key: key ?? '', year: years[i] ?? 0 }))
    },
  }
}
