import { ident, join, sql, type Sql } from '../engine/sql.ts'
import type { Outcomes } from './auditStep.ts'

/** A side of a check in a row of `report`: cells that are added. */
export interface SideSql {
  /** Sum of all cells; NULL where any prints no number. */
  readonly whole: Sql
  /** Sum of those that print a number; NULL where none does. */
  readonly known: Sql
  /** The same; 0 where none does. */
  readonly printed: Sql
  readonly isKnown: Sql
  readonly isComplete: Sql
  /** Whether it is a single cell. */
  readonly isSingle: boolean
}

/** The sums of cells, as columns of a table. */
export function sideOf(cells: readonly string[], column: (cell: string) => Sql = ident): SideSql {
  const columns = cells.map(column)
  const first = join(columns)
  const whole = sql`(${join(columns, ' + ')})`
  if (columns.length === 1) {
    const isKnown = sql`(${first} IS NOT NULL)`
    return { whole, known: whole, printed: sql`coalesce(${first}, 0)`, isKnown, isComplete: isKnown, isSingle: true }
  }
  const isKnown = sql`(coalesce(${first}) IS NOT NULL)`
  const printed = sql`(${join(
    columns.map((one) => sql`coalesce(${one}, 0)`),
    ' + ',
  )})`
  return {
    whole,
    known: sql`(CASE WHEN ${isKnown} THEN ${printed} END)`,
    printed,
    isKnown,
    isComplete: sql`(${whole} IS NOT NULL)`,
    isSingle: false,
  }
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
 * mend it. The plain sums come first, for most reports print every cell of most sides. Each sum stands as seldom as can
 * be: the engine takes longer to plan the fifty equations of the forms than to run them on a small dataset.
 */
export function outcomeOf(left: SideSql, right: SideSql, { open, holds, broken }: Outcomes): Sql {
  const difference = sql`(${left.printed} - ${right.printed})`
  return sql`(CASE
    WHEN ${left.whole} = ${right.whole} THEN ${holds}
    WHEN abs(${left.whole} - ${right.whole}) > ${SAME_COUNT} THEN ${broken}
    WHEN NOT (${right.isKnown} AND ${left.isKnown}) THEN ${open}
    ${right.isSingle ? overOne(left, right) : overMany(left, right)} ELSE ${open} END)`

  // One cell is printed or not: where it is, only the left side can fall short by what it does not print.
  function overOne(parts: SideSql, total: SideSql): Sql {
    return sql`
      WHEN ${parts.printed} > ${total.whole} + ${SAME_COUNT} THEN ${broken}
      WHEN ${parts.printed} >= ${total.whole} - ${SAME_COUNT} THEN ${holds}`
  }

  function overMany(one: SideSql, other: SideSql): Sql {
    return sql`
      WHEN abs${difference} <= ${SAME_COUNT} THEN ${holds}
      WHEN CASE WHEN ${difference} < 0 THEN ${one.isComplete} ELSE ${other.isComplete} END THEN ${broken}`
  }
}

/** Counts are whole; sums of what is printed with decimals all the same may differ by what binary fractions cannot hold. */
const SAME_COUNT = 1e-6
