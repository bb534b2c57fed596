import { ident, join, sql, type Sql } from '../engine/sql.ts'
import type { Outcomes } from './auditStep.ts'

/** A side of a check: cells that are added. */
export interface SideSql {
  /** Sum of all cells; NULL where any prints no number. */
  readonly whole: Sql
  /** Sum of those that print a number; NULL where none does. */
  readonly known: Sql
}

/** The sums of cells, columns of a table; of `whole` where a column holds that sum already. */
export function sideOf(cells: readonly string[], whole = plainSum(cells)): SideSql {
  const columns = cells.map((cell) => ident(cell))
  // The list is made only where a cell prints no number: most reports print every cell of most sides.
  return { whole, known: columns.length === 1 ? whole : sql`coalesce(${whole}, list_sum([${join(columns)}]))` }
}

function plainSum(cells: readonly string[]): Sql {
  return sql`(${join(
    cells.map((cell) => ident(cell)),
    ' + ',
  )})`
}

/** The place of a text in an order, from 0; NULL where it is not in it. */
export const rankOf = (column: Sql, order: readonly string[]): Sql =>
  sql`CASE ${column} ${join(
    order.map((value, i) => sql`WHEN ${value} THEN ${i}`),
    ' ',
  )} END`

/** Sums of money carry cents that binary fractions cannot hold: as `isSame` of the domain. */
export const isSame = (a: Sql, b: Sql): Sql =>
  sql`(${a} = ${b} OR abs(${a} - ${b}) <= 1e-9 * greatest(1, abs(${a}), abs(${b})))`

/**
 * `sum(left) = sum(right)` as `assess` of the domain reads it: broken only where no number in a cell without one could
 * mend it.
 */
export function outcomeOf(left: SideSql, right: SideSql, { open, holds, broken }: Outcomes): Sql {
  return sql`(CASE
    WHEN ${left.whole} = ${right.whole} THEN ${holds}
    WHEN ${left.known} IS NULL OR ${right.known} IS NULL THEN ${open}
    WHEN abs(${left.known} - ${right.known}) <= ${SAME_COUNT} THEN ${holds}
    WHEN CASE WHEN ${left.known} < ${right.known} THEN ${left.whole} ELSE ${right.whole} END IS NOT NULL THEN ${broken}
    ELSE ${open} END)`
}

/** Counts are whole; sums of what is printed with decimals all the same may differ by what binary fractions cannot hold. */
const SAME_COUNT = 1e-6
