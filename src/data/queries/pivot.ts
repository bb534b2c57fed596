import type { Filter } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { sql, type Sql, type TableQuery } from '../engine/sql.ts'
import { hasYear, needsPairs, readPivot, type PivotAnswer, type PivotAsked } from './pivotAnswer.ts'
import { addedSql, groupedSql, pairedSql, partSql } from './pivotGroups.ts'
import { setsOf, type GroupingSet } from './pivotNames.ts'
import { paired, pivotReports } from './pivotReports.ts'

/**
 * All groups of a pivot with their subtotals and its grand total, each added up from the reports themselves: in every
 * group each application is counted once, so a total is not the sum of its parts where an area report stands among them.
 * `agencies` are the keys of the dataset's agencies in their order.
 */
export function pivot(filter: Filter, asked: PivotAsked, agencies: readonly AgencyKey[]): TableQuery<PivotAnswer> {
  const sets = setsOf(asked)
  const way = wayOf(asked)
  const { tables, columns, marked } = pivotReports(filter, asked, sets, way !== 'pairs')
  return {
    ...sql`
      WITH ${tables}, ${GROUPED[way](asked, sets)}
      SELECT grouped.*, marks FROM grouped LEFT JOIN ${marked} AS marked ON marked.id = grouped.alike`,
    columns,
    readTable: (table) => [readPivot(table, asked, agencies)],
  }
}

/**
 * How the groups are made. What is added up needs no report again; a median does, and a change its report of the year
 * before. By agency there are nearly as many groups as reports.
 */
type Way = 'pairs' | 'parts' | 'reports'

function wayOf({ rows, columns, figures }: PivotAsked): Way {
  if (hasYear({ rows, columns, figures }) && figures.some(needsPairs)) return 'pairs'
  const isMany = [...rows, ...columns].includes('agency')
  return isMany || figures.some(({ stats }) => stats.has('median')) ? 'reports' : 'parts'
}

/** The table `grouped`, with what it is made of. */
const GROUPED: Readonly<Record<Way, (asked: PivotAsked, sets: readonly GroupingSet[]) => Sql>> = {
  pairs: (asked, sets) => sql`${paired(asked, sets)}, grouped AS (${pairedSql(asked, sets)})`,
  parts: (asked, sets) => sql`part AS (${partSql(asked, sets)}), grouped AS (${addedSql(asked, sets)})`,
  reports: (asked, sets) => sql`grouped AS (${groupedSql(asked, sets)})`,
}
