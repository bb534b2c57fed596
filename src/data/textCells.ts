import { numberOf, type CellId } from '../domain/cell.ts'
import { bareNumber } from '../domain/bareNumber.ts'
import { parseCell } from '../domain/parseCell.ts'
import { setCell, STATE, type CellColumn } from './cellColumns.ts'

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
