import { join, sql, type Sql } from '../engine/sql.ts'
import { isStock, needsPairs, type PivotAsked, type PivotFigure } from './pivotAnswer.ts'
import {
  columnName,
  fixesYear,
  keysOf,
  leftName,
  lefts,
  memberNames,
  named,
  pairName,
  rowName,
  type GroupingSet,
} from './pivotNames.ts'

/** The groups of all sets at once. Each report of `placed` is added to a group of each. */
export function groupedSql(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
  const aggregates = asked.figures.flatMap((figure, i) => aggregatesOf(figure, i, null))
  return sql`SELECT ${join([...setSql(asked, sets), ALIKE, ...COUNTS, ...aggregates])} FROM placed ${groupBy(asked, sets)}`
}

/** The same, added up of the groups of `partSql`. */
export function addedSql(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
  const aggregates = asked.figures.flatMap((figure, i): readonly Sql[] => [
    sql`sum(${named('sum', i)}) AS ${named('sum', i)}`,
    sql`sum(${named('known', i)})::BIGINT AS ${named('known', i)}`,
    sql`bit_or(${named('says', i)}) AS ${named('says', i)}`,
    ...(figure.quantity.kind === 'rate' ? [sql`sum(${named('whole', i)}) AS ${named('whole', i)}`] : []),
    ...(isStock(figure)
      ? [sql`min(${named('first', i)}) AS ${named('first', i)}`, sql`max(${named('last', i)}) AS ${named('last', i)}`]
      : []),
  ])
  const alike = sql`CASE WHEN sum(marking) = sum(reports) AND min(least) = max(most) THEN min(least) END AS alike`
  const counts = [sql`sum(reports)::BIGINT AS reports`, sql`sum(areas)::BIGINT AS areas`]
  return sql`SELECT ${join([...setSql(asked, sets), alike, ...counts, ...aggregates])} FROM part ${groupBy(asked, sets)}`
}

/** All reports in groups so small that each of the sets is made of whole ones, with what is added up of them. */
export function partSql(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
  const keys = [...memberNames(asked), ...leftNames(asked, sets)]
  const aggregates = asked.figures.flatMap((figure, i) => aggregatesOf(figure, i, null))
  const marks = sql`count(alike) AS marking, min(alike) AS least, max(alike) AS most`
  return sql`SELECT ${join([...keys, ...aggregates, ...COUNTS, marks])} FROM placed GROUP BY ${join(keys)}`
}

/** The groups of each set for itself, with the changes of those that fix a year. */
export function pairedSql(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
  const one = (set: GroupingSet) => {
    const { depth, across } = set
    const keys = keysOf(asked, set)
    const withPairs = fixesYear(asked, set)
    const left = leftName(asked, set)
    const aggregates = asked.figures.flatMap((figure, i) => aggregatesOf(figure, i, withPairs ? set : null))
    const told = [sql`${depth} AS depth`, sql`${across} AS across`, ...keys, sql`${left}::INTEGER AS is_left`]
    return sql`
      SELECT ${join([...told, ALIKE, ...COUNTS, ...aggregates])}
      FROM ${withPairs ? sql`placed LEFT JOIN pair USING (id)` : sql`placed`} GROUP BY ${join([...keys, left])}`
  }
  return join(sets.map(one), ' UNION ALL BY NAME ')
}

/** Stands for what all reports of a group print in place of numbers. */
const ALIKE = sql`CASE WHEN count(alike) = count(*) AND min(alike) = max(alike) THEN min(alike) END AS alike`
const COUNTS = [sql`count(*) AS reports`, sql`count(*) FILTER (WHERE scope = 'area') AS areas`]

const leftNames = (asked: PivotAsked, sets: readonly GroupingSet[]) =>
  lefts(asked, sets).map((set) => leftName(asked, set))

/** Which set a group is of, its members, and whether it is of what is left out. */
function setSql(asked: PivotAsked, sets: readonly GroupingSet[]): readonly Sql[] {
  // What a set does not fix is null in its groups, whether others of its reports are left out among it.
  const fixing = (names: readonly Sql[]) => join([sql`0`, ...names.map((name) => sql`(1 - grouping(${name}))`)], ' + ')
  return [
    sql`(${fixing(asked.rows.map((_, i) => rowName(i)))})::INTEGER AS depth`,
    sql`(${fixing(asked.columns.map((_, i) => columnName(i)))})::INTEGER AS across`,
    ...memberNames(asked),
    sql`coalesce(${join(leftNames(asked, sets))})::INTEGER AS is_left`,
  ]
}

const groupBy = (asked: PivotAsked, sets: readonly GroupingSet[]): Sql =>
  sql`GROUP BY GROUPING SETS (${join(sets.map((set) => sql`(${join([...keysOf(asked, set), leftName(asked, set)])})`))})`

function aggregatesOf(figure: PivotFigure, i: number, pairs: GroupingSet | null): readonly Sql[] {
  const { quantity, stats } = figure
  const value = named('value', i)
  const known = sql`${value} IS NOT NULL`
  return [
    sql`sum(${value}) AS ${named('sum', i)}`,
    sql`count(${value}) AS ${named('known', i)}`,
    sql`bit_or(${named('says', i)}) AS ${named('says', i)}`,
    ...(quantity.kind === 'rate' ? [sql`sum(${named('whole', i)}) AS ${named('whole', i)}`] : []),
    ...(stats.has('median') ? [sql`median(${value}) AS ${named('median', i)}`] : []),
    ...(isStock(figure)
      ? [
          sql`min(year) FILTER (WHERE ${known}) AS ${named('first', i)}`,
          sql`max(year) FILTER (WHERE ${known}) AS ${named('last', i)}`,
        ]
      : []),
    ...(pairs && needsPairs(figure) ? pairAggregates(figure, i, pairs) : []),
  ]
}

function pairAggregates({ quantity }: PivotFigure, i: number, set: GroupingSet): readonly Sql[] {
  const both = sql`FILTER (WHERE ${pairName(set)} AND ${named('before', i)} IS NOT NULL)`
  return [
    sql`sum(${named('before', i)}) ${both} AS ${named('before', i)}`,
    sql`sum(${named('value', i)}) ${both} AS ${named('after', i)}`,
    sql`count(*) ${both} AS ${named('pairs', i)}`,
    sql`max(${named('doubts', i)}) ${both} AS ${named('doubts', i)}`,
    ...(quantity.kind === 'rate'
      ? [
          sql`sum(${named('whole before', i)}) ${both} AS ${named('whole before', i)}`,
          sql`sum(${named('whole', i)}) ${both} AS ${named('whole after', i)}`,
        ]
      : []),
  ]
}
