import { coveredBit, type Shared } from '../../domain/coveredIn.ts'
import { EMPTY_FILTER, type Filter } from '../../domain/question.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'
import { breaksNone } from './auditEquations.ts'

const TRUE: Sql = { text: 'TRUE', params: [] }

/** A condition that a report meets when the filter leaves it in. */
export function inFilter(filter: Filter): Sql {
  const conditions = conditionsOf(filter).map(({ condition }) => condition)
  return conditions.length === 0 ? TRUE : join(conditions, ' AND ')
}

/** What the filter asks for besides sound reports: what it leaves in, together with what only that switch leaves out. */
export const withBroken = (filter: Filter): Filter => ({ ...filter, onlySound: false })

/** Of the reports of `withBroken`, whether the switch leaves this one out. */
export const isLeftOut = ({ onlySound }: Filter): Sql =>
  onlySound ? sql`NOT (${breaksNone(ident('id'))})` : sql`FALSE`

/** The columns of `report` that a statement needs: its own, those of its filter, and the report's number. */
export const needed = (filter: Filter, own: readonly string[]): readonly string[] => withFilter(filter, ['id', ...own])

/** The same of a statement that reads `selection`. */
export const neededToCount = (filter: Filter, own: readonly string[]): readonly string[] =>
  withFilter(filter, [partsUnits(filter) ? 'id' : 'covered_in', ...own])

const withFilter = (filter: Filter, own: readonly string[]): readonly string[] => [
  ...new Set([...own, ...conditionsOf(filter).flatMap(({ columns }) => columns)]),
]

/** Whether the filter can leave in a unit without its area report. Both are of one year: a choice of years cannot. */
export const partsUnits = (filter: Filter): boolean => conditionsOf({ ...filter, years: EMPTY_FILTER.years }).length > 0

/** Whether an area report covers a report and shares all of these with it; for filters that part none from it. */
export const isCovered = (shared: readonly Shared[]): Sql => sql`(covered_in & ${coveredBit(shared)}) <> 0`

/**
 * The tables `selected` (reports the filter leaves in) and `counted` (those of them that count when each application
 * is counted once: units whose area report is itself selected are left out). To stand after `WITH`. The columns are
 * named because a table of 300 columns is planned ten times slower than one of ten.
 */
export function selection(filter: Filter, columns: readonly string[]): Sql {
  const selected = sql`selected AS (SELECT ${join(columns.map(ident))} FROM report WHERE ${inFilter(filter)})`
  if (!partsUnits(filter)) return sql`${selected}, counted AS (SELECT * FROM selected WHERE NOT ${isCovered([])})`
  return sql`
    ${selected},
    counted AS (
      SELECT * FROM selected AS r
      WHERE NOT EXISTS (
        SELECT 1 FROM covered JOIN selected AS area ON area.id = covered.area WHERE covered.report = r.id
      )
    )`
}

interface Condition {
  readonly condition: Sql
  readonly columns: readonly string[]
}

function conditionsOf({ years, places, levels, kinds, agencies, onlySound }: Filter): readonly Condition[] {
  const found: Condition[] = []
  if (years) found.push({ condition: sql`year BETWEEN ${years.from} AND ${years.to}`, columns: ['year'] })
  if (places.length > 0) {
    found.push({ condition: sql`(${join(places.map(inPlace), ' OR ')})`, columns: PLACE_COLUMNS })
  }
  if (levels.length > 0) found.push(isOneOf('level', levels))
  if (kinds.length > 0) found.push(isOneOf('kind', kinds))
  if (agencies.length > 0) found.push(isOneOf('agency_key', agencies))
  // Only a statement that asks for it reads the table of equations, which the engine makes once.
  if (onlySound) found.push({ condition: breaksNone(ident('id')), columns: ['id'] })
  return found
}

/** `column IN (…)`, each value bound. */
function isOneOf(column: string, values: readonly string[]): Condition {
  const bound = join(values.map((value) => sql`${value}`))
  return { condition: sql`${ident(column)} IN (${bound})`, columns: [column] }
}

const PLACE_COLUMNS = ['province', 'city', 'county'] as const

/** Reports whose place is this one or lies inside it. */
function inPlace(place: string): Sql {
  const names = place.split('/')
  const conditions = PLACE_COLUMNS.flatMap((column, i) => {
    const name = names[i]
    return name === undefined ? [] : [sql`${ident(column)} = ${name}`]
  })
  return sql`(${join(conditions, ' AND ')})`
}
