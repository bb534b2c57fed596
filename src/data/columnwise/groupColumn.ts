import { ABSENT, BLANK, type Cell, type CellId } from '../../domain/cell.ts'
import { cellAt, emptyColumn, STATE, type CellColumn } from '../cellColumns.ts'
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

/** A cell of the reports of a row group: what is printed, each different thing once, and which of it each report prints. */
export interface GroupColumn {
  /** Of each report the place of what it prints; `NOTHING` where the file holds nothing. */
  readonly places: Int32Array
  /** What stands at each place. */
  readonly printed: CellColumn
}

/** The reports of a row group; `recordOf` is the row of each report, ascending, and `first` the first one of the group. */
export function reportsIn({ groups }: ParquetFile, nth: number, recordOf: Int32Array, first: number): Place {
  const to = groups[nth]?.to ?? 0
  let end = first
  while (end < recordOf.length && (recordOf[end] ?? 0) < to) end++
  return { first, count: end - first }
}

/** Reads a cell of the reports of a row group. Throws where the file is broken. */
export async function readGroupColumn(
  file: ParquetFile,
  { cell, column }: CellOfFile,
  nth: number,
  { recordOf, reports: { first, count } }: { readonly recordOf: Int32Array; readonly reports: Place },
): Promise<GroupColumn> {
  const from = file.groups[nth]?.from ?? 0
  const read = await file.read(column, nth)
  const { places, values } = read
  const printed = emptyColumn(values.length)
  for (let place = 0; place < values.length; place++) readValue(printed, place, values[place], read, cell)
  if (count === places.length) return placesTold({ places, printed })
  const ofReports = new Int32Array(count)
  for (let i = 0; i < count; i++) ofReports[i] = places[(recordOf[first + i] ?? 0) - from] ?? NOTHING
  return placesTold({ places: ofReports, printed })
}

function readValue(
  printed: CellColumn,
  place: number,
  value: unknown,
  { areNumbers, text }: Pick<ParquetValues, 'areNumbers' | 'text'>,
  cell: CellId,
): void {
  // What is read as text is read the same way, more slowly.
  if (areNumbers && typeof value === 'number' && value >= 0 && Number.isSafeInteger(value)) {
    printed.states[place] = STATE.number
    // No -0, which texts do not know.
    printed.numbers[place] = value === 0 ? 0 : value
  } else readCell(printed, place, text(value), cell)
}

/** The same column, with one place for each plain number, and one for all that is blank and all that is absent: a file may hold a value at each row. */
export function placesTold({ places, printed }: GroupColumn): GroupColumn {
  const { numbers, states } = printed
  // What is no number by its state: -1 is a number that a cell can print.
  const ofNumbers = new Map<number, number>()
  const ofStates = new Map<number, number>()
  let isTold = true
  const placeOf = Int32Array.from(states, (state, place) => {
    if (state === STATE.mark || state === STATE.numberInWords) return place
    const [same, key] = state === STATE.number ? [ofNumbers, numbers[place] ?? 0] : [ofStates, state]
    const known = same.get(key)
    if (known === undefined) same.set(key, place)
    else isTold = false
    return known ?? place
  })
  return isTold ? { places, printed } : { places: places.map((place) => placeOf[place] ?? NOTHING), printed }
}

/** What a report prints; blank is absent where its form lacks the cell. */
export function cellIn({ places, printed }: GroupColumn, report: number, isLacked: boolean): Cell {
  const place = places[report] ?? NOTHING
  const cell = place === NOTHING ? BLANK : cellAt(printed, place)
  return isLacked && cell.state === 'blank' ? ABSENT : cell
}

/** A cell of all reports, blank where the file holds nothing. */
export async function readWholeCell(file: ParquetFile, cell: CellOfFile, recordOf: Int32Array): Promise<CellColumn> {
  const into = emptyColumn(recordOf.length)
  let first = 0
  for (const nth of file.groups.keys()) {
    const reports = reportsIn(file, nth, recordOf, first)
    const { places, printed } = await readGroupColumn(file, cell, nth, { recordOf, reports })
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? NOTHING
      const state = place === NOTHING ? STATE.blank : (printed.states[place] ?? STATE.blank)
      into.states[first + i] = state
      if (place !== NOTHING) into.numbers[first + i] = printed.numbers[place] ?? NaN
      const says = printed.printed.size > 0 ? printed.printed.get(place) : undefined
      if (says) into.printed.set(first + i, says)
    }
    first += reports.count
  }
  return into
}
