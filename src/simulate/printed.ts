import { BLANK, type Cell, type CellId } from '../domain/cell.ts'
import { isMoney, tableOf } from '../domain/forms/cells.ts'
import { parseCell } from '../domain/parseCell.ts'
import type { Told } from '../domain/report.ts'
import { rulesOf } from '../domain/rules/rules.ts'
import { at, type Counts, type Layout } from './layout.ts'
import { below, happens, type Random } from './random.ts'
import { HABITS, SIGNS } from './rates.ts'
import type { Unit } from './units.ts'

/** What stands in a cell: a number, a sign or words, or nothing. */
export type Print = number | string | null

/** The figures that the narratives of these reports tell. */
export type ToldHere = Pick<Told, 'received' | 'reviews' | 'suits'>

/** What a report prints, by the places of its form. */
export interface Printed {
  readonly layout: Layout
  readonly cells: Print[]
  told: ToldHere
  /** Cells that it leaves out. */
  absent: readonly CellId[]
}

/** How an agency writes its reports, the same in every year. */
export interface Habits {
  readonly leavesZerosOut: boolean
  readonly tellsReceived: boolean
  readonly tellsDisputes: boolean
  /** Stands in the rows that it cannot have; null where numbers do. */
  readonly ruleSign: string | null
  readonly marksAmounts: boolean
}

export function habitsOf({ agency: { level } }: Unit, random: Random): Habits {
  const sign = at(SIGNS, below(random, SIGNS.length))
  return {
    leavesZerosOut: happens(random, HABITS.leavesZerosOut),
    tellsReceived: happens(random, HABITS.tellsReceived),
    tellsDisputes: happens(random, HABITS.tellsDisputes),
    ruleSign: happens(random, level === 'township' ? HABITS.marksRules : 0) ? sign : null,
    marksAmounts: happens(random, level === 'township' ? HABITS.marksAmounts : 0),
  }
}

/** The rows of table 2 that the audit calls impossible for some agencies. */
const RULE_ROWS = new Set(rulesOf('impossible').flatMap(({ method }) => method.cells.map(rowOf)))

/** The row in which a cell of table 2 stands. */
function rowOf(cell: CellId): string {
  return cell.slice(0, cell.lastIndexOf('.'))
}

export const isOfRules = (cell: CellId): boolean => tableOf(cell) === 2 && RULE_ROWS.has(rowOf(cell))

/** A report that tells and prints what happened, in the way of its agency: nothing is wrong with it. */
export function printed(layout: Layout, counts: Counts, habits: Habits): Printed {
  const { ruleSign, marksAmounts } = habits
  const cells = Array.from(counts, (count, place): Print => {
    const cell = at(layout.cells, place)
    if (ruleSign !== null && isOfRules(cell)) return ruleSign
    if (marksAmounts && isMoney(cell)) return count === 0 ? '/' : `${count}万元`
    return count
  })
  return { layout, cells, told: toldOf(layout, counts, habits), absent: [] }
}

function toldOf(layout: Layout, counts: Counts, { tellsReceived, tellsDisputes }: Habits): ToldHere {
  const [review, ...suits] = layout.channels.map(({ total }) => at(counts, total))
  return {
    received: tellsReceived ? at(counts, layout.rowOf('received').total) : null,
    reviews: tellsDisputes ? (review ?? null) : null,
    suits: tellsDisputes ? suits.reduce((sum, count) => sum + count, 0) : null,
  }
}

/** Takes the zeros out of all but the totals of tables 3 and 4. */
export function leaveZerosOut({ layout, cells }: Printed): void {
  for (const { parts } of [...layout.rows, ...layout.channels]) {
    for (const place of parts) if (cells[place] === 0) cells[place] = null
  }
}

/** What the reader of the report makes of a cell. */
export function cellIn({ layout, cells }: Printed): (id: CellId) => Cell {
  return (id) => {
    const place = layout.placeOf(id)
    const print = place === undefined ? null : at(cells, place)
    if (print === null) return BLANK
    return typeof print === 'number' ? { state: 'number', value: print } : parseCell(print, id)
  }
}
