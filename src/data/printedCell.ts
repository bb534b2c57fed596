import type { Cell } from '../domain/cell.ts'
import { inertText, type ExportCell } from '../domain/csv.ts'

/** How a cell is written down. */
export type Writing = (cell: Cell) => ExportCell

/** As it is printed; null for a blank and for a cell that is not there. */
export const exactly: Writing = (cell) => {
  if (cell.state === 'mark') return cell.raw
  return cell.state === 'number' ? (cell.raw ?? cell.value) : null
}

/** The same for a file that spreadsheets open: a number that they would take for a formula, such as `+5`, as its bare figure. */
export const forSpreadsheets: Writing = (cell) =>
  cell.state === 'number' && cell.raw !== undefined && inertText(cell.raw) !== cell.raw ? cell.value : exactly(cell)
