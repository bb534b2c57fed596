import { ABSENT, type CellId } from '../../domain/cell.ts'
import { DERIVED, type DerivedColumn } from '../../domain/derived.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import { cellAt, emptyColumn, STATE, type CellColumn, type CellColumns } from '../cellColumns.ts'
import { textAt, type CodedTexts } from '../codedTexts.ts'
import { encodeTable, type Column } from '../engine/arrow.ts'
import type { Supplied } from '../engine/supply.ts'
import { toldAt, type HeadColumns } from '../headColumns.ts'
import type { ParquetFile } from '../readers/parquetFile.ts'
import { markRows, noMarks, putMark } from '../reportTables.ts'
import { deriving, type Deriving } from './deriving.ts'
import { lackedBy } from './formCells.ts'
import { NarrowColumn } from './narrowColumn.ts'
import { readCells, reportsIn, type Place } from './readCells.ts'

/** What columns are read from. */
export interface ColumnsBehind {
  readonly file: ParquetFile
  /** The file's column of each cell that it has. */
  readonly columnOf: ReadonlyMap<CellId, number>
  readonly heads: Pick<HeadColumns, 'texts' | 'told'>
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
  const reports = behind.recordOf.length
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
interface Slice extends Place {
  readonly cells: CellColumns
}

interface Reading {
  readonly first: number
  readonly cells: readonly CellId[]
  /** The columns of the group before, which are read into again: a country's cells would otherwise be a million arrays. */
  readonly used: Map<CellId, CellColumn>
}

async function readGroup(behind: ColumnsBehind, nth: number, { first, cells, used }: Reading): Promise<Slice> {
  const { file, recordOf, heads } = behind
  const reports = reportsIn(file, nth, recordOf, first)
  const columns = new Map<CellId, CellColumn>()
  for (const cell of cells) {
    const whole = behind.read.get(cell)
    const column = behind.columnOf.get(cell)
    if (whole) columns.set(cell, cut(whole, reports))
    else if (column !== undefined) {
      const into = used.get(cell) ?? emptyColumn(largestOf(file))
      used.set(cell, into)
      into.printed.clear()
      await readCells(file, { cell, column }, nth, { recordOf, reports }, { into, at: 0 })
      leaveOut(cell, into, heads.texts.form, reports)
      // Which cells a report lacks was told by the footer.
      if (file.isEmpty(column, nth) && printsAny(into, reports.count)) throw new FooterWrong(cell)
      columns.set(cell, into)
    }
  }
  return { ...reports, cells: columns }
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

function cut({ numbers, states, printed }: CellColumn, { first, count }: Place): CellColumn {
  const inside = [...printed].filter(([report]) => report >= first && report < first + count)
  return {
    numbers: numbers.subarray(first, first + count),
    states: states.subarray(first, first + count),
    printed: new Map(inside.map(([report, says]) => [report - first, says])),
  }
}

/** What is blank there is absent in the reports whose form lacks the cell. */
function leaveOut(cell: CellId, { states }: CellColumn, { texts, codes }: CodedTexts, { first, count }: Place): void {
  const isLacked = texts.map((form) => lackedBy(form).has(cell))
  if (!isLacked.includes(true)) return
  for (let i = 0; i < count; i++) {
    if (states[i] === STATE.blank && isLacked[codes[first + i] ?? 0] === true) states[i] = STATE.absent
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
    subject.write(first + i, textAt(heads.texts.form, first + i), columns, i, {
      told: () => toldAt(heads, first + i),
      cell(cell) {
        const column = cells.get(cell)
        return column ? cellAt(column, i) : ABSENT
      },
    })
  }
}
