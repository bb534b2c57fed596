import { SHARED, type Shared } from '../../domain/coveredIn.ts'
import type { ReportDimension } from '../../domain/pivot.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, tableOf, type Sql } from '../engine/sql.ts'
import { figureSql, type FigureSql } from './figures.ts'
import { memberColumns, memberSql } from './members.ts'
import { needsPairs, SAYS, type PivotAsked } from './pivotAnswer.ts'
import { lackingOf } from './pivotLacking.ts'
import {
  columnName,
  fixed,
  fixesYear,
  leftName,
  lefts,
  memberNames,
  named,
  pairName,
  rowName,
  type GroupingSet,
} from './pivotNames.ts'
import { inFilter, isCovered, needed, partsUnits } from './selection.ts'

/** What every group is told of, whatever is asked. */
const KEPT = ['id', 'year', 'scope', 'agency_no'] as const

/** What a report lacks, and what it prints in place of numbers. */
const LACKING = ['absent', 'marked', 'alike'] as const

/** What is asked of each report before any is grouped: the tables up to `placed`, to stand after `WITH`. */
export interface PivotReports {
  readonly tables: Sql
  readonly columns: readonly string[]
  /** `id` and `marks`: what a report prints in place of numbers. */
  readonly marked: Sql
}

export function pivotReports(
  filter: Filter,
  asked: PivotAsked,
  sets: readonly GroupingSet[],
  isOnce: boolean,
): PivotReports {
  const figures = asked.figures.map(({ quantity }) => figureSql(quantity))
  const isKnown = isLeftKnown(filter, asked)
  const own = [...KEPT, ...(isKnown ? ['covered_in'] : []), 'pattern']
  const read = [...new Set(figures.flatMap(({ columns }) => columns))]
  const columns = needed(filter, [...own, ...[...asked.rows, ...asked.columns].flatMap(groupColumns), ...read])
  const lacking = lackingOf(asked.figures, read)
  const base = sql`
    SELECT ${join([
      ...[...KEPT, 'alike'].map(ident),
      ...memberNames(asked),
      ...figures.flatMap(baseSql),
      ...(isKnown
        ? lefts(asked, sets).map((set) => sql`${isCovered(sharedIn(asked, set))} AS ${leftName(asked, set)}`)
        : []),
    ])} FROM read`
  const placed = isKnown
    ? sql`placed AS ${isOnce ? sql`` : sql`MATERIALIZED`} (${base})`
    : sql`base AS MATERIALIZED (${base}), ${leftOut(asked, sets)}, placed AS MATERIALIZED (${withLeft(asked, sets)})`
  return {
    tables: sql`
      selected AS (SELECT ${join(columns.map(ident))} FROM report WHERE ${inFilter(filter)}),
      read AS (
        SELECT ${join([
          ...[...KEPT, ...LACKING, ...(isKnown ? ['covered_in'] : [])].map(ident),
          ...membersSql(asked),
          ...figures.flatMap(readSql),
        ])}
        FROM selected LEFT JOIN ${tableOf(lacking.absent)} USING (pattern) LEFT JOIN ${tableOf(lacking.marked)} USING (id)
      ),
      ${placed}`,
    columns,
    marked: tableOf(lacking.marked),
  }
}

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

/** Whether two rows of `base` agree in what a set fixes, the year apart. */
function agree(asked: PivotAsked, set: GroupingSet): Sql {
  const names = fixed(asked, set).filter(({ dimension }) => dimension !== 'year')
  if (names.length === 0) return sql`TRUE`
  return join(
    names.map(({ name }) => sql`one.${ident(name)} = other.${ident(name)}`),
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
  const flags = lefts(asked, sets).map((set) => sql`bool_or(${agree(asked, set)}) AS ${leftName(asked, set)}`)
  return sql`
    left_out AS MATERIALIZED (
      SELECT one.id, ${join(flags)}
      FROM covered JOIN base AS one ON one.id = covered.report JOIN base AS other ON other.id = covered.area
      GROUP BY one.id
    )`
}

function withLeft(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
  const flags = lefts(asked, sets).map((set) => {
    const name = leftName(asked, set)
    return sql`coalesce(left_out.${name}, FALSE) AS ${name}`
  })
  return sql`SELECT base.*, ${join(flags)} FROM base LEFT JOIN left_out USING (id)`
}

/** Like for like: each report with that of its agency for the year before, and in which sets both count in one group. */
export function paired(asked: PivotAsked, sets: readonly GroupingSet[]): Sql {
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
        sql`(NOT one.${leftName(asked, set)} AND NOT other.${leftName(asked, set)} AND ${agree(asked, set)}) AS ${pairName(set)}`,
    )
  return sql`
    pair AS MATERIALIZED (
      SELECT one.id, ${join([...before, ...flags])}
      FROM placed AS one JOIN placed AS other
        ON other.agency_no = one.agency_no AND other.scope = one.scope AND other.year = one.year - 1
    )`
}
