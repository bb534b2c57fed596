import { ident, sql, type AnswerRow, type Sql } from '../engine/sql.ts'

/** Two sides over the reports in which both are known and make a share; where none does, those of the reports that exceed. */
export interface Pooled {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reported: number
  /** Reports in which the part exceeds the whole, so that they add to neither side. */
  readonly exceeding: number
}

/** Something that is added up in a pool. */
interface PoolTerm {
  readonly id: string
  readonly value: Sql
}

/** The sums of a pool of this name, and of each of its terms. */
export function pooled(id: string, part: Sql, whole: Sql, terms: readonly PoolTerm[] = []): readonly Sql[] {
  // A CASE and no FILTER: without groups the engine runs filtered aggregates one row at a time.
  const adding = (side: Sql) => sql`CASE WHEN ${part} <= ${whole} THEN ${side} END`
  const exceeding = (side: Sql) => sql`CASE WHEN ${part} > ${whole} THEN ${side} END`
  const sum = (side: Sql) => sql`coalesce(sum(${adding(side)}), sum(${exceeding(side)}))`
  return [
    sql`${sum(part)} AS ${ident(`part ${id}`)}`,
    sql`${sum(whole)} AS ${ident(`whole ${id}`)}`,
    sql`count(${adding(whole)}) AS ${ident(`both ${id}`)}`,
    sql`count(${exceeding(whole)}) AS ${ident(`beyond ${id}`)}`,
    ...terms.map((term) => sql`sum(${adding(term.value)}) AS ${ident(`${term.id} in ${id}`)}`),
  ]
}

/** The sum of a term in a pool. */
export const readTerm = (row: AnswerRow, term: string, id: string): number | null =>
  row.numberOrNull(`${term} in ${id}`)

export const readPool = (row: AnswerRow, id: string): Pooled => ({
  numerator: row.numberOrNull(`part ${id}`),
  denominator: row.numberOrNull(`whole ${id}`),
  reported: row.number(`both ${id}`),
  exceeding: row.number(`beyond ${id}`),
})
