import { zeroColumn } from '../../domain/derivedNames.ts'
import { isReportDimension, type Member, type ReportDimension } from '../../domain/pivot.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'

const PLACES = ['province', 'city', 'county'] as const
const ZEROS = { zero: 'applications', zero_disclosure: 'disclosure', zero_litigation: 'litigation' } as const

/** The columns of `report` that tell the member of a dimension. */
export function memberColumns(dimension: ReportDimension): readonly string[] {
  switch (dimension) {
    case 'province':
    case 'city':
    case 'county':
      return PLACES.slice(0, PLACES.indexOf(dimension) + 1)
    case 'zero':
    case 'zero_disclosure':
    case 'zero_litigation':
      return [zeroColumn(ZEROS[dimension])]
    case 'agency':
      return ['agency_key']
    case 'year':
    case 'level':
    case 'kind':
    case 'form':
    case 'file':
      return [dimension]
  }
}

/** The member of a dimension that a report belongs to, as text: places with all around them, for their names repeat. */
export function memberSql(dimension: ReportDimension): Sql {
  const columns = memberColumns(dimension).map(ident)
  if (dimension === 'year') return sql`${join(columns)}::VARCHAR`
  if (dimension !== 'city' && dimension !== 'county') return join(columns)
  return sql`CASE WHEN ${ident(dimension)} = '' THEN '' ELSE ${join(columns, ` || '/' || `)} END`
}

/** A condition that the reports of all these members meet; what is an address of cells leaves every report in. */
export function ofMembers(members: readonly Member[]): {
  readonly condition: Sql
  readonly columns: readonly string[]
} {
  const found = members.flatMap(({ dimension, member }) =>
    isReportDimension(dimension) ? [{ dimension, member }] : [],
  )
  return {
    condition: join(
      [sql`TRUE`, ...found.map(({ dimension, member }) => sql`${memberSql(dimension)} = ${member}`)],
      ' AND ',
    ),
    columns: found.flatMap(({ dimension }) => memberColumns(dimension)),
  }
}
