import { numberOf, type CellId } from '../domain/cell.ts'
import { parseCell } from '../domain/parseCell.ts'
import { setCell, STATE, type CellColumn } from './cellColumns.ts'

const ZERO = 48
const NINE = 57
/** More digits may not be exact in a number. */
const MOST_DIGITS = 15

/** The whole number that a text of bare digits is, NaN for all else: most cells, read without a pattern. */
export function bareNumber(text: string): number {
  if (text.length > MOST_DIGITS) return NaN
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < ZERO || code > NINE || (code === ZERO && i === 0 && text.length > 1)) return NaN
    value = value * 10 + code - ZERO
  }
  return value
}

/** The number that a text prints of a cell or of what is told in words; NaN where it prints none. */
export function numberIn(text: string, field: CellId): number {
  const value = text === '' ? NaN : bareNumber(text)
  return Number.isNaN(value) ? (numberOf(parseCell(text, field)) ?? NaN) : value
}

/** Writes what a printed text says into a report's cell. */
export function readCell(column: CellColumn, report: number, text: string, cell: CellId): void {
  if (text === '') {
    column.states[report] = STATE.blank
    return
  }
  const value = bareNumber(text)
  if (Number.isNaN(value)) return setCell(column, report, parseCell(text, cell))
  column.states[report] = STATE.number
  column.numbers[report] = value
}
