import { ABSENT, type CellId } from '../../domain/cell.ts'
import { DERIVED, type DerivedColumn } from '../../domain/derived.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import type { ReportForm } from '../../domain/report.ts'
import { cellAt, emptyColumn, STATE, type CellColumn, type CellColumns } from '../cellColumns.ts'
import { encodeTable, type Column } from '../engine/arrow.ts'
import type { Supplied } from '../engine/supply.ts'
import type { ReportHead } from '../fileReports.ts'
import type { ParquetFile } from '../readers/parquetFile.ts'
import { NOTHING } from '../readers/parquetFlat.ts'
import { markRows, noMarks, putMark } from '../reportTables.ts'
import { readCell } from '../textCells.ts'
import { deriving, type Deriving } from './deriving.ts'
import { lackedBy } from './formCells.ts'
import { NarrowColumn } from './narrowColumn.ts'

/** What columns are read from. */
export interface ColumnsBehind {
  readonly file: ParquetFile
  /** The file's column of each cell that it has. */
  readonly columnOf: ReadonlyMap<CellId, number>
  readonly heads: readonly Pick<ReportHead, 'form' | 'told'>[]
  /** The cells of all reports that were read already. */
  readonly read: CellColumns
  /** The row of each report, from 0 and ascending. */
  readonly recordOf: Int32Array
}

/** So many columns are in memory at once. */
const COLUMNS_AT_ONCE = 32

/**
 * Columns by their names, as `Supply` hands them over; of a derived one all that are computed with it. Throws where the
 * file is broken.
 */
export async function readColumns(
  behind: ColumnsBehind,
  names: readonly string[],
  marked: readonly CellId[],
  onReading: () => void = () => undefined,
): Promise<readonly Supplied[]> {
  const supplied: Supplied[] = []
  const known = new Set(marked)
  const all = [...new Set(names.flatMap(withItsSubject))]
  for (let i = 0; i < all.length; i += COLUMNS_AT_ONCE) {
    const part = await readTogether(behind, all.slice(i, i + COLUMNS_AT_ONCE), known)
    onReading()
    for (const cell of part.marked) known.add(cell)
    supplied.push(part)
  }
  return supplied
}

const CELLS: ReadonlySet<string> = new Set(ALL_CELLS)
const DERIVED_OF = new Map(DERIVED.map((column) => [column.name, column]))

function withItsSubject(name: string): readonly string[] {
  const subject = DERIVED_OF.get(name)?.subject
  return subject === undefined ? [name] : DERIVED.flatMap((one) => (one.subject === subject ? [one.name] : []))
}

async function readTogether(
  behind: ColumnsBehind,
  names: readonly string[],
  known: ReadonlySet<CellId>,
): Promise<Supplied> {
  const reports = behind.heads.length
  const unknown = names.find((name) => !CELLS.has(name) && !DERIVED_OF.has(name))
  if (unknown !== undefined) throw new Error(`no column ${unknown}`)
  const asked = names.filter((name) => CELLS.has(name)).map((cell) => ({ cell, column: new NarrowColumn(reports) }))
  const subjects = bySubject(names.flatMap((name) => DERIVED_OF.get(name) ?? [])).map((columns) =>
    deriving(columns, reports),
  )
  const cells = [...new Set([...asked.map(({ cell }) => cell), ...subjects.flatMap((subject) => subject.cells)])]
  const marks = noMarks()
  const marked = cells.filter((cell) => !known.has(cell))
  const used = new Map<CellId, CellColumn>()
  let first = 0
  for (const group of behind.file.groups.keys()) {
    const slice = await readGroup(behind, group, { first, cells, used })
    for (const { cell, column } of asked) copyNumbers(slice, cell, column)
    for (const cell of marked) {
      for (const [i, says] of slice.cells.get(cell)?.printed ?? []) putMark(marks, first + i, cell, says)
    }
    for (const subject of subjects) derive(subject, behind, slice)
    first += slice.count
  }
  const columns: Column[] = [
    ...asked.map(({ cell, column }): Column => ({ name: cell, type: 'narrow', ...column.done() })),
    ...subjects.flatMap((subject) => subject.done()),
  ]
  return {
    columns: columns.map(({ name, type }) => ({ name, isNarrow: type === 'narrow' })),
    ipc: encodeTable('report part', columns).ipc,
    marks: markRows(marks),
    marked,
  }
}

function bySubject(columns: readonly DerivedColumn[]): readonly (readonly DerivedColumn[])[] {
  const subjects = new Map<string, DerivedColumn[]>()
  for (const column of columns) subjects.set(column.subject, [...(subjects.get(column.subject) ?? []), column])
  return [...subjects.values()]
}

/** The reports of a row group, `first` and those behind it, with some of their cells. */
interface Slice {
  readonly first: number
  readonly count: number
  readonly cells: CellColumns
}

interface Reading {
  readonly first: number
  readonly cells: readonly CellId[]
  /** The columns of the group before, which are read into again: a country's cells would otherwise be a million arrays. */
  readonly used: Map<CellId, CellColumn>
}

async function readGroup(behind: ColumnsBehind, nth: number, { first, cells, used }: Reading): Promise<Slice> {
  const group = behind.file.groups[nth] ?? { from: 0, to: 0 }
  const { recordOf } = behind
  let end = first
  while (end < recordOf.length && (recordOf[end] ?? 0) < group.to) end++
  const slice = { first, count: end - first }
  const columns = new Map<CellId, CellColumn>()
  for (const cell of cells) {
    const whole = behind.read.get(cell)
    const column = behind.columnOf.get(cell)
    if (whole) columns.set(cell, cut(whole, slice))
    else if (column !== undefined) {
      const into = used.get(cell) ?? emptyColumn(largestOf(behind.file))
      used.set(cell, into)
      await readSlice(behind, { cell, column, into }, nth, slice)
      // Which cells a report lacks was told by the footer.
      if (behind.file.isEmpty(column, nth) && printsAny(into, slice.count)) throw new FooterWrong(cell)
      columns.set(cell, into)
    }
  }
  return { ...slice, cells: columns }
}

const largestOf = ({ groups }: ParquetFile) => Math.max(0, ...groups.map(({ from, to }) => to - from))

class FooterWrong extends Error {
  override readonly name = 'FooterWrong'

  constructor(cell: CellId) {
    super(`${cell} holds values where the footer says that it is empty`)
  }
}

function printsAny({ states }: CellColumn, count: number): boolean {
  for (let i = 0; i < count; i++) if ((states[i] ?? 0) >= STATE.number) return true
  return false
}

type Place = Pick<Slice, 'first' | 'count'>

function cut({ numbers, states, printed }: CellColumn, { first, count }: Place): CellColumn {
  const inside = [...printed].filter(([report]) => report >= first && report < first + count)
  return {
    numbers: numbers.subarray(first, first + count),
    states: states.subarray(first, first + count),
    printed: new Map(inside.map(([report, says]) => [report - first, says])),
  }
}

/** Reads a cell of the reports of a row group into a column, in the place of what it held before. */
async function readSlice(
  { file, recordOf, heads }: ColumnsBehind,
  { cell, column, into }: { readonly cell: CellId; readonly column: number; readonly into: CellColumn },
  nth: number,
  { first, count }: Place,
): Promise<void> {
  const from = file.groups[nth]?.from ?? 0
  const { values, places, areNumbers, text } = await file.read(column, nth)
  const { states, numbers, printed } = into
  printed.clear()
  const isLacked = lacking(cell)
  for (let i = 0; i < count; i++) {
    const place = places[(recordOf[first + i] ?? 0) - from] ?? NOTHING
    const value = place === NOTHING ? null : values[place]
    // What is read as text is read the same way, more slowly.
    if (areNumbers && typeof value === 'number' && value >= 0 && Number.isSafeInteger(value)) {
      states[i] = STATE.number
      // No -0, which texts do not know.
      numbers[i] = value === 0 ? 0 : value
      continue
    }
    if (value === null || value === undefined) states[i] = STATE.blank
    else readCell(into, i, text(value), cell)
    if (states[i] === STATE.blank && isLacked(heads[first + i]?.form ?? '')) states[i] = STATE.absent
  }
}

/** Whether a form lacks a cell. Reports that stand together use one form: the last answer is kept. */
function lacking(cell: CellId): (form: ReportForm) => boolean {
  let last: ReportForm | null = null
  let answer = false
  return (form) => {
    if (form !== last) answer = lackedBy((last = form)).has(cell)
    return answer
  }
}

function copyNumbers({ first, count, cells }: Slice, cell: CellId, to: NarrowColumn): void {
  const column = cells.get(cell)
  if (!column) return
  const { states, numbers } = column
  for (let i = 0; i < count; i++) {
    const state = states[i]
    if (state === STATE.number || state === STATE.numberInWords) to.set(first + i, numbers[i] ?? NaN)
  }
}

function derive(subject: Deriving, { heads }: ColumnsBehind, { first, count, cells }: Slice): void {
  const columns = subject.cells.map((cell) => cells.get(cell))
  for (let i = 0; i < count; i++) {
    const head = heads[first + i]
    if (!head) throw new Error(`no report ${first + i}`)
    subject.write(first + i, head, columns, i, (cell) => {
      const column = cells.get(cell)
      return column ? cellAt(column, i) : ABSENT
    })
  }
}
