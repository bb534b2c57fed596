import type { CellId } from '../../domain/cell.ts'
import { emptyColumn, STATE, type CellColumn } from '../cellColumns.ts'
import type { ParquetFile, ParquetValues } from '../readers/parquetFile.ts'
import { NOTHING } from '../readers/parquetFlat.ts'
import { readCell } from '../textCells.ts'

/** A cell, and the column of the file that holds it. */
export interface CellOfFile {
  readonly cell: CellId
  readonly column: number
}

/** Reports that follow each other: `count` of them, from the one numbered `first` on. */
export interface Place {
  readonly first: number
  readonly count: number
}

/** The reports of a row group; `recordOf` is the row of each report, ascending, and `first` the first one of the group. */
export function reportsIn({ groups }: ParquetFile, nth: number, recordOf: Int32Array, first: number): Place {
  const to = groups[nth]?.to ?? 0
  let end = first
  while (end < recordOf.length && (recordOf[end] ?? 0) < to) end++
  return { first, count: end - first }
}

/**
 * Reads a cell of the reports of a row group into a column, from `at` on, in the place of what it held before: what is not
 * there is blank. Throws where the file is broken.
 */
export async function readCells(
  file: ParquetFile,
  { cell, column }: CellOfFile,
  nth: number,
  { recordOf, reports: { first, count } }: { readonly recordOf: Int32Array; readonly reports: Place },
  { into, at }: { readonly into: CellColumn; readonly at: number },
): Promise<void> {
  const from = file.groups[nth]?.from ?? 0
  const { values, places, areNumbers, text } = await file.read(column, nth)
  // Each different value is read once.
  const known = emptyColumn(values.length)
  for (let i = 0; i < count; i++) {
    const place = places[(recordOf[first + i] ?? 0) - from] ?? NOTHING
    const value = place === NOTHING ? null : values[place]
    if (value === null || value === undefined) {
      into.states[at + i] = STATE.blank
      continue
    }
    if (known.states[place] === STATE.absent) readValue(known, place, value, { cell, areNumbers, text })
    into.states[at + i] = known.states[place] ?? STATE.blank
    into.numbers[at + i] = known.numbers[place] ?? NaN
    const printed = known.printed.size > 0 ? known.printed.get(place) : undefined
    if (printed) into.printed.set(at + i, printed)
  }
}

function readValue(
  known: CellColumn,
  place: number,
  value: unknown,
  { cell, areNumbers, text }: Pick<ParquetValues, 'areNumbers' | 'text'> & Pick<CellOfFile, 'cell'>,
): void {
  // What is read as text is read the same way, more slowly.
  if (areNumbers && typeof value === 'number' && value >= 0 && Number.isSafeInteger(value)) {
    known.states[place] = STATE.number
    // No -0, which texts do not know.
    known.numbers[place] = value === 0 ? 0 : value
  } else readCell(known, place, text(value), cell)
}

/** A cell of all reports. */
export async function readWholeCell(file: ParquetFile, cell: CellOfFile, recordOf: Int32Array): Promise<CellColumn> {
  const into = emptyColumn(recordOf.length)
  let first = 0
  for (const nth of file.groups.keys()) {
    const reports = reportsIn(file, nth, recordOf, first)
    await readCells(file, cell, nth, { recordOf, reports }, { into, at: first })
    first += reports.count
  }
  return into
}
