import type { Filter } from '../../domain/question.ts'
import { sql, type TableQuery } from '../engine/sql.ts'
import { BY_AGENCY, groupColumns, groupOf, type Groups } from './figures.ts'
import { inFilter, isLeftOut, needed, withBroken } from './selection.ts'

/** A year in which a group has reports that are there and left out; by agency, its report. */
export interface LeftOutYear {
  readonly key: string
  readonly year: number
}

/** Whose reports of which years are left out because they break an equation; none while the switch is off. */
export function leftOut(filter: Filter, groups: Groups = BY_AGENCY): TableQuery<LeftOutYear> {
  return {
    ...sql`
      SELECT ${groupOf(groups)} AS grp, year FROM report
      WHERE ${isLeftOut(filter)} AND ${inFilter(withBroken(filter))} GROUP BY ALL ORDER BY min(id)`,
    columns: needed(filter, [...groupColumns(groups), 'year']),
    readTable: (table) => {
      const years = table.numbers('year')
      return table.texts('grp').map((key, i) => ({ key: key ?? '', year: years[i] ?? 0 }))
    },
  }
}
