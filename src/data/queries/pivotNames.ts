import type { ReportDimension } from '../../domain/pivot.ts'
import { ident, type Sql } from '../engine/sql.ts'
import type { PivotAsked } from './pivotAnswer.ts'

/** Groups of a pivot and of its subtotals: so many dimensions of the rows and of the columns are fixed. */
export interface GroupingSet {
  readonly depth: number
  readonly across: number
}

/** All sets of groups: each number of fixed dimensions of the rows with each of the columns. */
export const setsOf = ({ rows, columns }: PivotAsked): readonly GroupingSet[] =>
  Array.from({ length: rows.length + 1 }, (_, depth) =>
    Array.from({ length: columns.length + 1 }, (__, across) => ({ depth, across })),
  ).flat()

export const rowName = (i: number): Sql => ident(`row ${i}`)
export const columnName = (i: number): Sql => ident(`column ${i}`)
export const named = (what: string, i: number): Sql => ident(`${what} ${i}`)
export const pairName = ({ depth, across }: GroupingSet): Sql => ident(`pair ${depth} ${across}`)

/**
 * The column that says whether a report is left out of a set's groups. The year is no part of it: a unit and its area
 * report are always of one year.
 */
export const leftName = (asked: PivotAsked, set: GroupingSet): Sql =>
  ident(['left', ...fixed(asked, set).flatMap(({ dimension, name }) => (dimension === 'year' ? [] : name))].join(' '))

/** Of sets that leave out the same reports the first. */
export function lefts(asked: PivotAsked, sets: readonly GroupingSet[]): readonly GroupingSet[] {
  const found = new Map<string, GroupingSet>()
  for (const set of sets) {
    const { text } = leftName(asked, set)
    if (!found.has(text)) found.set(text, set)
  }
  return [...found.values()]
}

/** The dimensions that a set fixes, with the names of their columns. */
export const fixed = ({ rows, columns }: PivotAsked, { depth, across }: GroupingSet): readonly Fixed[] => [
  ...rows.slice(0, depth).map((dimension, i) => ({ dimension, name: `row ${i}` })),
  ...columns.slice(0, across).map((dimension, i) => ({ dimension, name: `column ${i}` })),
]

interface Fixed {
  readonly dimension: ReportDimension
  readonly name: string
}

export const memberNames = (asked: PivotAsked): readonly Sql[] =>
  keysOf(asked, { depth: asked.rows.length, across: asked.columns.length })

/** The columns of the members that a set fixes. */
export const keysOf = (asked: PivotAsked, set: GroupingSet): readonly Sql[] =>
  fixed(asked, set).map(({ name }) => ident(name))

/** A change is of one year on the year before. */
export const fixesYear = (asked: PivotAsked, set: GroupingSet): boolean =>
  fixed(asked, set).some(({ dimension }) => dimension === 'year')
