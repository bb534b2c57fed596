import type { Shared } from '../../domain/coveredIn.ts'
import { measureColumn, doubtColumn } from '../../domain/derivedNames.ts'
import type { PlaceDepth } from '../../domain/placeDepth.ts'
import type { Member } from '../../domain/pivot.ts'
import type { Quantity, Term } from '../../domain/quantities.ts'
import type { Breakdown, Filter } from '../../domain/question.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'
import { cellsOfApplicant, lacksOfApplicants, measureOfApplicant, printedSum } from './applicants.ts'
import { ofMembers } from './members.ts'
import { inFilter, isCovered, needed, partsUnits } from './selection.ts'
import { isAnyKnown } from './settled.ts'

/** What one figure is drawn for: a breakdown, and how deep a place is named. */
export interface Groups {
  readonly by: Breakdown
  readonly depth: PlaceDepth
}

export const ALL_TOGETHER: Groups = { by: 'all', depth: 1 }
export const BY_AGENCY: Groups = { by: 'agency', depth: 1 }

const PLACE = ['province', 'city', 'county'] as const

/** The columns that tell a report's group. */
export function groupColumns({ by, depth }: Groups): readonly string[] {
  if (by === 'all') return []
  if (by === 'agency') return ['agency_key']
  return by === 'place' ? PLACE.slice(0, depth) : [by]
}

/** A report's group: its agency's key, level, kind, or place as `placeOf` writes it; empty where it has none. */
export function groupOf(groups: Groups): Sql {
  const columns = groupColumns(groups).map(ident)
  if (columns.length === 0) return sql`''`
  return groups.by === 'place' ? sql`rtrim(${join(columns, ` || '/' || `)}, '/')` : join(columns)
}

/**
 * The tables `selected` (reports the filter leaves in, with their `grp`) and `counted`: those of them that count when each
 * application is counted once within its group. Groups are never added together, so a unit whose area report stands in
 * another group counts in its own. Only reports of the members `within` are selected at all. To stand after `WITH`.
 */
export function grouped(
  filter: Filter,
  groups: Groups,
  own: readonly string[],
  within: readonly Member[] = [],
): Grouped {
  const inside = ofMembers(within)
  const shared = partsUnits(filter) || inside.columns.some((column) => column !== 'year') ? null : sharedIn(groups)
  const columns = needed(filter, [
    ...own,
    ...groupColumns(groups),
    ...inside.columns,
    ...(shared === null ? [] : ['covered_in']),
  ])
  const isCounted = shared === null ? IS_COUNTED : sql`NOT ${isCovered(shared)}`
  return {
    columns,
    isCounted,
    with: sql`
      selected AS (
        SELECT ${join(columns.map(ident))}, ${groupOf(groups)} AS grp FROM report
        WHERE ${inFilter(filter)} AND ${inside.condition}
      ),
      counted AS (SELECT * FROM selected WHERE ${isCounted})`,
  }
}

interface Grouped {
  readonly with: Sql
  readonly columns: readonly string[]
  /** Whether a row of `selected` is one of `counted`. */
  readonly isCounted: Sql
}

const IS_COUNTED: Sql = sql`id NOT IN (
  SELECT unit.id FROM covered JOIN selected AS unit ON unit.id = covered.report
    JOIN selected AS area ON area.id = covered.area
  WHERE area.grp = unit.grp
)`

/** What the reports of one group share, where each tells by itself whether its area report does; null where none tells. */
function sharedIn({ by, depth }: Groups): readonly Shared[] | null {
  if (by === 'all') return []
  if (by === 'agency') return ['agency']
  return by === 'place' ? PLACE.slice(0, depth) : null
}

/** What a quantity is in one row of `report`: `value` for an amount; for a rate both sides, known together or not at all. */
export interface FigureSql {
  /** The amount, or the rate's numerator; NULL where it is not known or adds to no sum. */
  readonly value: Sql
  /** The rate's denominator; null for an amount. */
  readonly whole: Sql | null
  /** Whether a share has a part above its whole: it is none, and adds to neither side of a sum. */
  readonly exceeds: Sql
  /** Both sides of a share that is none because its part exceeds its whole; NULL of every other figure. */
  readonly beyond: { readonly part: Sql; readonly whole: Sql }
  /** Whether only one side of a rate is known, so that it adds to neither; FALSE of every amount. */
  readonly isHalf: Sql
  /** The side that is known of such a rate. */
  readonly half: { readonly part: Sql; readonly whole: Sql }
  /** Whether any of its measures is doubted, as `MeasureDoubt` of the domain tells. */
  readonly isDoubted: Sql
  /** Which doubt that is, the first of its measures'; NULL where there is none. */
  readonly doubt: Sql
  /** Whether the report has none of its cells, so that nothing could be printed. */
  readonly isAbsent: Sql
  /** Whether its money is printed in another unit than the form's, so that it is left out. */
  readonly isUnlike: Sql
  readonly columns: readonly string[]
}

/** The expressions of a quantity over a table that has the columns named, `id` and `pattern` among them. */
export function figureSql(quantity: Quantity): FigureSql {
  const terms = quantity.kind === 'rate' ? [...quantity.numerator, ...quantity.denominator] : quantity.terms
  const doubts = [...new Set(terms.flatMap(doubtsOf))]
  const values = terms.flatMap(columnsOf)
  const columns = [...new Set(['id', 'pattern', ...values, ...doubts])]
  const isDoubted = anyOf([
    ...(doubts.length === 0 ? [] : [isAnyKnown(doubts.map(ident))]),
    ...terms.flatMap(isIncomplete),
  ])
  const doubt =
    doubts.length === 0
      ? sql`CASE WHEN ${isDoubted} THEN 'incomplete' END`
      : sql`coalesce(${join(doubts.map(ident))}, CASE WHEN ${isDoubted} THEN 'incomplete' END)`
  const isUnlike = quantity.kind === 'money' ? unlikeUnit(quantity.cells, quantity.unit) : sql`FALSE`
  const shared = { isDoubted, doubt, isAbsent: lacksAll(quantity.cells), isUnlike, columns }
  const neither = { part: NO_NUMBER, whole: NO_NUMBER }
  const never = { exceeds: sql`FALSE`, beyond: neither }
  if (quantity.kind !== 'rate') {
    const sum = added(quantity.terms)
    const value = quantity.kind === 'money' ? sql`CASE WHEN NOT ${isUnlike} THEN ${sum} END` : sum
    return { ...shared, ...never, isHalf: sql`FALSE`, half: neither, value, whole: null }
  }
  const [part, whole] = [added(quantity.numerator), added(quantity.denominator)]
  const sides = (condition: Sql) => ({
    part: sql`CASE WHEN ${condition} THEN ${part} END`,
    whole: sql`CASE WHEN ${condition} THEN ${whole} END`,
  })
  const isHalf = sql`((${part}) IS NULL) <> ((${whole}) IS NULL)`
  const sided = { ...shared, isHalf, half: sides(isHalf) }
  if (quantity.unit !== 'share') {
    const known = sides(sql`(${part} + ${whole}) IS NOT NULL`)
    return { ...sided, ...never, value: known.part, whole: known.whole }
  }
  const adds = sides(sql`${part} <= ${whole}`)
  const exceeds = sql`coalesce(${part} > ${whole}, FALSE)`
  return { ...sided, value: adds.part, whole: adds.whole, exceeds, beyond: sides(sql`${part} > ${whole}`) }
}

const NO_NUMBER = sql`NULL::DOUBLE`

/**
 * A figure as columns of a table: `value`, `whole`, `exceeds`, and `beyond_part` and `beyond_whole`, which `addedSides`
 * reads.
 */
export const figureColumns = ({ value, whole, exceeds, beyond }: FigureSql): Sql => sql`
  ${value} AS value, ${whole ?? NO_NUMBER} AS whole, ${exceeds} AS exceeds,
  ${beyond.part} AS beyond_part, ${beyond.whole} AS beyond_whole`

/**
 * Sum over sum of the rows that meet a condition. Where none of them has a figure, the sides of those that exceed: these
 * make no rate, and tell why there is none.
 */
export const addedSides = (condition: Sql): { readonly value: Sql; readonly whole: Sql } => ({
  value: firstSum(condition, [sql`value`, sql`beyond_part`]),
  whole: firstSum(condition, [sql`whole`, sql`beyond_whole`]),
})

const firstSum = (condition: Sql, sides: readonly Sql[]): Sql =>
  sql`coalesce(${join(sides.map((side) => sql`sum(${side}) FILTER (WHERE ${condition})`))})`

/** Where the measures of a term say that printed totals and parts disagree. */
function doubtsOf(term: Term): readonly string[] {
  if (term.kind === 'measure') return [doubtColumn(term.id)]
  return term.kind === 'known' ? term.ids.map(doubtColumn) : []
}

/** Of what adds up those that are known, whether one is not. */
function isIncomplete(term: Term): readonly Sql[] {
  if (term.kind === 'measure' || term.kind === 'cells') return []
  const lacks =
    term.kind === 'known'
      ? anyOf(term.ids.map((id) => sql`${ident(measureColumn(id))} IS NULL`))
      : lacksOfApplicants(term.id, term.applicants)
  return lacks ? [sql`(${termSql(term)} IS NOT NULL AND ${lacks})`] : []
}

const anyOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`FALSE` : sql`(${join(conditions, ' OR ')})`

function columnsOf(term: Term): readonly string[] {
  if (term.kind === 'known') return term.ids.map(measureColumn)
  if (term.kind === 'measure') return [measureColumn(term.id)]
  if (term.kind === 'cells') return term.ways.flat()
  return term.applicants.flatMap((applicant) => cellsOfApplicant(term.id, applicant))
}

/** The sum of terms, known only where each is. */
const added = (terms: readonly Term[]): Sql => sql`(${join(terms.map(termSql), ' + ')})`

function termSql(term: Term): Sql {
  if (term.kind === 'measure') return ident(measureColumn(term.id))
  if (term.kind === 'known') return printedSum(term.ids.map((id) => ident(measureColumn(id))))
  if (term.kind === 'applicants') {
    const parts = term.applicants.map((applicant) => measureOfApplicant(term.id, applicant))
    return parts.length === 1 ? join(parts) : printedSum(parts)
  }
  const ways = term.ways.map((cells) => sql`(${join(cells.map(ident), ' + ')})`)
  return sql`coalesce(${join(ways)})`
}

function lacksAll(cells: readonly string[]): Sql {
  const named = join(cells.map((cell) => sql`${cell}`))
  return sql`pattern IN (
    SELECT pattern FROM absence WHERE cell IN (${named}) GROUP BY pattern HAVING count(*) = ${cells.length}
  )`
}

/** A number beside a unit that is not the form's; where the form prints none, any two amounts may be unlike. */
function unlikeUnit(cells: readonly string[], unit: string | null): Sql {
  const named = join(cells.map((cell) => sql`${cell}`))
  return sql`(id IN (
    SELECT report FROM mark WHERE cell IN (${named}) AND mark.unit IS NOT NULL AND mark.unit IS DISTINCT FROM ${unit}
  ))`
}
