import { ABSENT, BLANK, type Cell, type CellId } from '../domain/cell.ts'

/** What a cell of a report holds, one byte each; 0, the state of fresh memory, is the cell that is not there. */
export const STATE = { absent: 0, blank: 1, number: 2, numberInWords: 3, mark: 4 } as const

/** One cell of the forms, for all reports of a file or a dataset. */
export interface CellColumn {
  /** NaN where no number is printed. */
  readonly numbers: Float64Array
  readonly states: Uint8Array
  /** The printed text and unit of marks and of numbers in words, by report. */
  readonly printed: Map<number, Cell>
}

/** Columns by cell. A cell that no report has is left out. */
export type CellColumns = ReadonlyMap<CellId, CellColumn>

/** A column in which every report lacks the cell. */
export function emptyColumn(reports: number): CellColumn {
  return { numbers: new Float64Array(reports).fill(NaN), states: new Uint8Array(reports), printed: new Map() }
}

export function setCell(column: CellColumn, report: number, cell: Cell): void {
  column.states[report] = stateOf(cell)
  column.numbers[report] = cell.state === 'number' ? cell.value : NaN
  const inWords = cell.state === 'mark' || (cell.state === 'number' && cell.raw !== undefined)
  if (inWords) column.printed.set(report, cell)
  else column.printed.delete(report)
}

function stateOf(cell: Cell): number {
  if (cell.state !== 'number') return STATE[cell.state]
  return cell.raw === undefined ? STATE.number : STATE.numberInWords
}

/** What a report says in a cell. */
export function cellAt(column: CellColumn | undefined, report: number): Cell {
  const state = column?.states[report]
  if (column === undefined || state === undefined || state === STATE.absent) return ABSENT
  if (state === STATE.blank) return BLANK
  if (state === STATE.number) return plainNumber(column.numbers[report] ?? NaN)
  return column.printed.get(report) ?? BLANK
}

// Derived columns ask for millions of cells, most of them small counts.
const SMALL_NUMBERS: readonly Cell[] = Array.from({ length: 256 }, (_, value) => ({ state: 'number', value }))

function plainNumber(value: number): Cell {
  return SMALL_NUMBERS[value] ?? { state: 'number', value }
}

/** Copies the cells of the reports `from` of one column to the places `to` of another. */
export function copyCells(
  column: CellColumn,
  target: CellColumn,
  { from, to }: { readonly from: Int32Array; readonly to: Int32Array },
): void {
  const { states, numbers, printed } = column
  // A plain loop: two releases of a country's reports are 60 million cells.
  for (let i = 0; i < from.length; i++) {
    const at = from[i] ?? 0
    const report = to[i] ?? 0
    target.states[report] = states[at] ?? STATE.absent
    target.numbers[report] = numbers[at] ?? NaN
  }
  if (printed.size === 0) return
  for (const [i, at] of from.entries()) {
    const cell = printed.get(at)
    if (cell) target.printed.set(to[i] ?? 0, cell)
  }
}

/** Whether two reports say the same in a cell, to the printed letter. */
export function sameCell(a: CellColumn | undefined, at: number, b: CellColumn | undefined, other: number): boolean {
  const first = cellAt(a, at)
  const second = cellAt(b, other)
  if (first.state === 'number' && second.state === 'number')
    return first.value === second.value && first.raw === second.raw
  if (first.state === 'mark' && second.state === 'mark') return first.raw === second.raw
  return first.state === second.state
}
