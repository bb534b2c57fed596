import { SHARED, type Shared } from '../../domain/coveredIn.ts'
import type { ReportDimension } from '../../domain/pivot.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { ident, join, sql, type Sql, type TableQuery } from '../engine/sql.ts'
import { figureSql, type FigureSql } from './figures.ts'
import { memberColumns, memberSql } from './members.ts'
import { inFilter, isCovered, needed, partsUnits } from './selection.ts'
import {
  hasYear,
  isStock,
  MARK_ENDS,
  needsPairs,
  readPivot,
  SAYS,
  type PivotAnswer,
  type PivotAsked,
  type PivotFigure,
} from './pivotAnswer.ts'

/**
 * All groups of a pivot with their subtotals and its grand total, each added up from the reports themselves: in every
 * group each application is counted once, so a total is not the sum of its parts where an area report stands among them.
 * `agencies` are the keys of the dataset's agencies in their order.
 */
export function pivot(filter: Filter, asked: PivotAsked, agencies: readonly AgencyKey[]): TableQuery<PivotAnswer> {
  const figures = asked.figures.map(({ quantity }) => figureSql(quantity))
  const isKnown = isLeftKnown(filter, asked)
  const own = [
    ...KEPT,
    ...(isKnown ? ['covered_in'] : []),
    'pattern',
    ...[...asked.rows, ...asked.columns].flatMap(groupColumns),
    ...figures.flatMap(({ columns }) => columns),
  ]
  const columns = needed(filter, own)
  const sets = asked.rows
    .map((_, i) => i + 1)
    .concat(0)
    .toSorted((a, b) => a - b)
    .flatMap((depth) => [...asked.columns.keys(), asked.columns.length].map((across) => ({ depth, across })))
  const hasPairs = hasYear(asked) && asked.figures.some(needsPairs)
  // What is added up needs no report again; a median does, and a change its report of the year before. By agency there
  // are nearly as many groups as reports.
  const isAdded =
    !hasPairs &&
    !asked.figures.some(({ stats }) => stats.has('median')) &&
    ![...asked.rows, ...asked.columns].includes('agency')
  const base = sql`
    SELECT ${join([
      ...KEPT.map(ident),
      ident('marks'),
      ...memberNames(asked),
      ...figures.flatMap(baseSql),
      ...(isKnown ? sets.map((set) => sql`${isCovered(sharedIn(asked, set))} AS ${leftName(set)}`) : []),
    ])} FROM read`
  const placed = isKnown
    ? sql`placed AS ${isAdded ? sql`` : sql`MATERIALIZED`} (${base})`
    : sql`base AS MATERIALIZED (${base}), ${leftOut(asked, sets)}, placed AS MATERIALIZED (SELECT * FROM base LEFT JOIN left_out USING (id))`
  const groups = isAdded
    ? sql`, part AS MATERIALIZED (${partSql(asked, sets)}) ${union(sets.map((set) => addedSql(asked, set)))}`
    : sql`${hasPairs ? paired(asked, sets) : sql``} ${union(sets.map((set) => setSql(asked, set, hasPairs)))}`
  return {
    ...sql`
      WITH selected AS (SELECT ${join(columns.map(ident))} FROM report WHERE ${inFilter(filter)}),
      ${lacking(asked)},
      read AS (
        SELECT ${join([
          ...[...KEPT, ...LACKING, ...(isKnown ? ['covered_in'] : [])].map(ident),
          ...membersSql(asked),
          ...figures.flatMap(readSql),
        ])}
        FROM selected LEFT JOIN absent USING (pattern) LEFT JOIN marked USING (id)
      ),
      ${placed}${groups}`,
    columns,
    readTable: (table) => [readPivot(table, asked, agencies)],
  }
}

const union = (selects: readonly Sql[]): Sql => join(selects, ' UNION ALL BY NAME ')

interface GroupingSet {
  readonly depth: number
  readonly across: number
}

/** What a report lacks, and what it prints in place of numbers. */
const LACKING = ['absent', 'marked', 'marks'] as const

/** What every group is told of, whatever is asked. */
const KEPT = ['id', 'year', 'scope', 'agency_no'] as const

const rowName = (i: number) => ident(`row ${i}`)
const columnName = (i: number) => ident(`column ${i}`)
const named = (what: string, i: number) => ident(`${what} ${i}`)
const leftName = ({ depth, across }: GroupingSet) => ident(`left ${depth} ${across}`)
const pairName = ({ depth, across }: GroupingSet) => ident(`pair ${depth} ${across}`)

// Agencies are many, and years stand in most tables: a number groups and reads in a third of the time of a text.
const groupColumns = (dimension: ReportDimension) => (dimension === 'agency' ? ['agency_no'] : memberColumns(dimension))
function groupSql(dimension: ReportDimension): Sql {
  if (dimension === 'agency') return ident('agency_no')
  return dimension === 'year' ? ident('year') : memberSql(dimension)
}

const membersSql = ({ rows, columns }: PivotAsked): readonly Sql[] => [
  ...rows.map((dimension, i) => sql`${groupSql(dimension)} AS ${rowName(i)}`),
  ...columns.map((dimension, i) => sql`${groupSql(dimension)} AS ${columnName(i)}`),
]

const memberNames = ({ rows, columns }: PivotAsked): readonly Sql[] => [
  ...rows.map((_, i) => rowName(i)),
  ...columns.map((_, i) => columnName(i)),
]

/**
 * Which figures a form has no cell of, and in which of its cells a report prints a mark: worked out for all figures at
 * once, because a join for each of two hundred takes a minute.
 */
function lacking({ figures }: PivotAsked): Sql {
  const cells = figures.flatMap(({ quantity }, i) =>
    quantity.cells.map((cell) => sql`(${i}, ${quantity.cells.length}, ${cell})`),
  )
  const read = sql`(VALUES ${join(cells.length > 0 ? cells : [sql`(-1, 0, '')`])}) AS read(figure, cells, cell)`
  return sql`
    absent AS (
      SELECT pattern, list(figure) AS absent FROM (
        SELECT pattern, figure FROM ${read} JOIN absence USING (cell) GROUP BY pattern, figure, cells HAVING count(*) = cells
      ) GROUP BY pattern
    ),
    marked AS (
      SELECT id, list(figure) FILTER (WHERE is_mark) AS marked, string_agg(figure || ${MARK_ENDS.figure} || printed, ${MARK_ENDS.mark} ORDER BY figure) AS marks
      FROM (
        SELECT report AS id, figure, bool_or(mark.state = 'mark') AS is_mark,
          string_agg(DISTINCT text, ' ' ORDER BY text) AS printed FROM ${read} JOIN mark USING (cell)
        WHERE mark.state = 'mark' OR mark.unit IS NOT NULL GROUP BY report, figure
      ) GROUP BY id
    )`
}

/** A figure's sides and what there is to say of them, each worked out once. */
function readSql({ value, whole, exceeds, isHalf, isDoubted }: FigureSql, i: number): readonly Sql[] {
  return [
    sql`${value} AS ${named('value', i)}`,
    sql`${isDoubted} AS ${named('doubted', i)}`,
    ...(whole
      ? [
          sql`${whole} AS ${named('whole', i)}`,
          sql`${exceeds} AS ${named('exceeds', i)}`,
          sql`${isHalf} AS ${named('half', i)}`,
        ]
      : []),
  ]
}

function baseSql({ whole, isUnlike }: FigureSql, i: number): readonly Sql[] {
  const known = sql`${named('value', i)} IS NOT NULL`
  const says = sql`
    CASE WHEN ${known} THEN CASE WHEN ${named('doubted', i)} THEN ${SAYS.number + SAYS.doubted} ELSE ${SAYS.number} END
      ${whole ? sql`WHEN ${named('half', i)} THEN ${SAYS.half}` : sql``}
      ${whole ? sql`WHEN ${named('exceeds', i)} THEN ${SAYS.exceeds}` : sql``}
      WHEN ${isUnlike} THEN ${SAYS.unlike} WHEN list_contains(absent, ${i}) THEN ${SAYS.absent}
      WHEN list_contains(marked, ${i}) THEN ${SAYS.mark} ELSE ${SAYS.blank} END`
  return [named('value', i), ...(whole ? [named('whole', i)] : []), sql`${says} AS ${named('says', i)}`]
}

/** Whether two rows of `base` agree in what a set fixes; the year is left out where asked. */
function agree({ rows, columns }: PivotAsked, { depth, across }: GroupingSet, withoutYear: boolean): Sql {
  const names = [
    ...rows.slice(0, depth).map((dimension, i) => ({ dimension, name: rowName(i) })),
    ...columns.slice(0, across).map((dimension, i) => ({ dimension, name: columnName(i) })),
  ].filter(({ dimension }) => !(withoutYear && dimension === 'year'))
  if (names.length === 0) return sql`TRUE`
  return join(
    names.map(({ name }) => sql`one.${name} = other.${name}`),
    ' AND ',
  )
}

/** Whether each report tells by itself in which groups its area report stands. */
const isLeftKnown = (filter: Filter, { rows, columns }: PivotAsked): boolean =>
  !partsUnits(filter) && [...rows, ...columns].every((dimension) => dimension === 'year' || isShared(dimension))

const isShared = (dimension: ReportDimension): dimension is Shared => SHARED.some((shared) => shared === dimension)

/** What the reports of one group share, the year apart: a unit and its area report are always of one year. */
const sharedIn = ({ rows, columns }: PivotAsked, { depth, across }: GroupingSet): readonly Shared[] =>
  [...rows.slice(0, depth), ...columns.slice(0, across)].filter(isShared)

/** For each unit of a selected area report: in which sets that report stands in the same group. */
function leftOut(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
  const flags = sets.map((set) => sql`bool_or(${agree(asked, set, false)}) AS ${leftName(set)}`)
  return sql`
    left_out AS MATERIALIZED (
      SELECT one.id, ${join(flags)}
      FROM covered JOIN base AS one ON one.id = covered.report JOIN base AS other ON other.id = covered.area
      GROUP BY one.id
    )`
}

const isLeft = (set: GroupingSet, table: Sql = sql`placed`): Sql => sql`coalesce(${table}.${leftName(set)}, FALSE)`

/** Like for like: each report with that of its agency for the year before, and in which sets both count in one group. */
function paired(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
  const before = asked.figures.flatMap((figure, i) => {
    if (!needsPairs(figure)) return []
    const value = sql`CASE WHEN one.${named('value', i)} IS NOT NULL THEN other.${named('value', i)} END AS ${named('before', i)}`
    const doubt = sql`((one.${named('says', i)} | other.${named('says', i)}) & ${SAYS.doubted}) AS ${named('doubts', i)}`
    if (figure.quantity.kind !== 'rate') return [value, doubt]
    return [
      value,
      doubt,
      sql`CASE WHEN one.${named('value', i)} IS NOT NULL THEN other.${named('whole', i)} END AS ${named('whole before', i)}`,
    ]
  })
  const flags = sets
    .filter((set) => fixesYear(asked, set))
    .map(
      (set) =>
        sql`(NOT ${isLeft(set, sql`one`)} AND NOT ${isLeft(set, sql`other`)} AND ${agree(asked, set, true)}) AS ${pairName(set)}`,
    )
  return sql`,
    pair AS MATERIALIZED (
      SELECT one.id, ${join([...before, ...flags])}
      FROM placed AS one JOIN placed AS other
        ON other.agency_no = one.agency_no AND other.scope = one.scope AND other.year = one.year - 1
    )`
}

/** A change is of one year on the year before. */
const fixesYear = ({ rows, columns }: PivotAsked, { depth, across }: GroupingSet) =>
  rows.slice(0, depth).includes('year') || columns.slice(0, across).includes('year')

const keysOf = ({ rows, columns }: PivotAsked, { depth, across }: GroupingSet): readonly Sql[] => [
  ...rows.slice(0, depth).map((_, i) => rowName(i)),
  ...columns.slice(0, across).map((_, i) => columnName(i)),
]

function setSql(asked: PivotAsked, set: GroupingSet, hasPairs: boolean): Sql {
  const { depth, across } = set
  const keys = keysOf(asked, set)
  const withPairs = hasPairs && fixesYear(asked, set)
  const left = isLeft(set)
  const aggregates = asked.figures.flatMap((figure, i) => aggregatesOf(figure, i, withPairs ? set : null))
  const from = withPairs ? sql`placed LEFT JOIN pair USING (id)` : sql`placed`
  return sql`
    SELECT ${depth} AS depth, ${across} AS across, ${join([...keys, sql`${left}::INTEGER AS is_left`])},
      CASE WHEN count(marks) = count(*) AND min(marks) = max(marks) THEN min(marks) END AS marks,
      count(*) AS reports, count(*) FILTER (WHERE scope = 'area') AS areas${join(
        aggregates.map((one) => sql`, ${one}`),
        '',
      )}
    FROM ${from} GROUP BY ${join([...keys, left])}`
}

/** All reports in groups so small that each of the sets is made of whole ones, with what is added up of them. */
function partSql(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
  const keys = [...memberNames(asked), ...sets.map((set) => leftName(set))]
  const aggregates = asked.figures.flatMap((figure, i) => aggregatesOf(figure, i, null))
  return sql`
    SELECT ${join([...keys, ...aggregates])}, count(*) AS reports, count(*) FILTER (WHERE scope = 'area') AS areas,
      count(marks) AS marking, min(marks) AS least, max(marks) AS most
    FROM placed GROUP BY ${join(keys)}`
}

/** A set of groups, added up of those of `partSql`. */
function addedSql(asked: PivotAsked, set: GroupingSet): Sql {
  const { depth, across } = set
  const keys = keysOf(asked, set)
  const left = isLeft(set, sql`part`)
  const aggregates = asked.figures.flatMap((figure, i): readonly Sql[] => [
    sql`sum(${named('sum', i)}) AS ${named('sum', i)}`,
    sql`sum(${named('known', i)})::BIGINT AS ${named('known', i)}`,
    sql`bit_or(${named('says', i)}) AS ${named('says', i)}`,
    ...(figure.quantity.kind === 'rate' ? [sql`sum(${named('whole', i)}) AS ${named('whole', i)}`] : []),
    ...(isStock(figure)
      ? [sql`min(${named('first', i)}) AS ${named('first', i)}`, sql`max(${named('last', i)}) AS ${named('last', i)}`]
      : []),
  ])
  return sql`
    SELECT ${depth} AS depth, ${across} AS across, ${join([...keys, sql`${left}::INTEGER AS is_left`])},
      CASE WHEN sum(marking) = sum(reports) AND min(least) = max(most) THEN min(least) END AS marks,
      ${join([sql`sum(reports)::BIGINT AS reports`, sql`sum(areas)::BIGINT AS areas`, ...aggregates])}
    FROM part GROUP BY ${join([...keys, left])}`
}

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
