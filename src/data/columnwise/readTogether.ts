import { ABSENT, type CellId } from '../../domain/cell.ts'
import { DERIVED, type DerivedColumn } from '../../domain/derived.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import { placesAmong } from '../../domain/numbered.ts'
import { STATE } from '../cellColumns.ts'
import { encodeTable, type Column } from '../engine/arrow.ts'
import type { Supplied } from '../engine/supply.ts'
import { NOTHING } from '../readers/parquetFlat.ts'
import { markRows, noMarks, putMark, type Marks } from '../reportTables.ts'
import { deriving, type Deriving } from './deriving.ts'
import { lackedBy } from './formCells.ts'
import { cellIn, readGroupColumn, reportsIn, type GroupColumn, type Place } from './groupColumn.ts'
import { numberAt, partOf, toldAt, type KeptTold } from './kept.ts'
import { NarrowColumn } from './narrowColumn.ts'
import type { ColumnsBehind } from './readColumns.ts'

export type Heads = Pick<ColumnsBehind, 'columns' | 'lookups'>

export const CELLS: ReadonlySet<string> = new Set(ALL_CELLS)
export const DERIVED_OF: ReadonlyMap<string, DerivedColumn> = new Map(DERIVED.map((column) => [column.name, column]))

interface Reading {
  readonly heads: Heads
  readonly onPart: () => void
  /** The id of each report that is read, which is its place where all are. */
  readonly idOf?: (report: number) => number
}

/** Columns of all reports that there are, read in one walk through the row groups. */
export async function readTogether(
  behind: ColumnsBehind,
  names: readonly string[],
  known: ReadonlySet<CellId>,
  { heads, onPart, idOf = (report) => report }: Reading,
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
  const unread = cells.flatMap((cell) => (behind.read.has(cell) ? [] : (behind.columnOf.get(cell) ?? [])))
  const places = placesIn(behind)
  await behind.file.bring(unread, { groups: [...places.keys()], onPart })
  for (const [group, place] of places) {
    const slice = await readGroup(behind, group, place, cells)
    for (const { cell, column } of asked) copyNumbers(slice, cell, column)
    for (const cell of marked) copyMarks(slice, cell, marks, idOf)
    for (const subject of subjects) derive(subject, behind, slice)
  }
  const columns: Column[] = [
    ...heads.columns,
    ...asked.map(({ cell, column }): Column => ({ name: cell, type: 'narrow', ...column.done() })),
    ...subjects.flatMap((subject) => subject.done()),
  ]
  return {
    columns: columns.map(({ name, type }, i) => ({
      name,
      isNarrow: type === 'narrow',
      isHead: i < heads.columns.length,
    })),
    lookups: heads.lookups,
    ipc: encodeTable('report part', columns).ipc,
    marks: markRows(marks),
    marked,
  }
}

/** The row groups in which there are reports, with these. */
function placesIn({ file, recordOf }: ColumnsBehind): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  let first = 0
  for (const nth of file.groups.keys()) {
    const reports = reportsIn(file, nth, recordOf, first)
    if (reports.count > 0) places.set(nth, reports)
    first += reports.count
  }
  return places
}

function bySubject(columns: readonly DerivedColumn[]): readonly (readonly DerivedColumn[])[] {
  const subjects = new Map<string, DerivedColumn[]>()
  for (const column of columns) subjects.set(column.subject, [...(subjects.get(column.subject) ?? []), column])
  return [...subjects.values()]
}

/** The reports of a row group, with some of their cells. */
interface Slice extends Place {
  readonly cells: ReadonlyMap<CellId, GroupColumn>
}

async function readGroup(behind: ColumnsBehind, nth: number, reports: Place, cells: readonly CellId[]): Promise<Slice> {
  const { file, recordOf } = behind
  const columns = new Map<CellId, GroupColumn>()
  for (const cell of cells) {
    const whole = behind.read.get(cell)
    const column = behind.columnOf.get(cell)
    if (whole) columns.set(cell, partOf(whole, reports))
    else if (column !== undefined) {
      const read = await readGroupColumn(file, { cell, column }, nth, { recordOf, reports })
      // Which cells a report lacks was told by the footer.
      if (file.isEmpty(column, nth) && printsAny(read)) throw new FooterWrong(cell)
      columns.set(cell, read)
    }
  }
  return { ...reports, cells: columns }
}

class FooterWrong extends Error {
  override readonly name = 'FooterWrong'

  constructor(cell: CellId) {
    super(`${cell} holds values where the footer says that it is empty`)
  }
}

const printsAny = ({ places, printed: { states } }: GroupColumn) =>
  places.some((place) => place !== NOTHING && (states[place] ?? 0) >= STATE.number)

function copyNumbers({ first, cells }: Slice, cell: CellId, to: NarrowColumn): void {
  const column = cells.get(cell)
  if (column) to.setPrinted(first, column.places, column.printed.numbers)
}

function copyMarks({ first, cells }: Slice, cell: CellId, to: Marks, idOf: (report: number) => number): void {
  const column = cells.get(cell)
  if (!column || column.printed.printed.size === 0) return
  for (const [i, place] of column.places.entries()) {
    const says = column.printed.printed.get(place)
    if (says) putMark(to, idOf(first + i), cell, says)
  }
}

function derive(subject: Deriving, { form, told }: ColumnsBehind, { first, count, cells }: Slice): void {
  const { texts, codes } = form
  const lacked = texts.map(lackedBy)
  const alike = [codes.subarray(first, first + count)]
  for (const cell of subject.cells) alike.push(cells.get(cell)?.places ?? NO_PLACES)
  if (subject.readsTold) alike.push(...toldCodes(told, { first, count }))
  subject.write({
    first,
    count,
    alike: alike.filter((places) => places !== NO_PLACES),
    formOf: (report) => texts[codes[report] ?? 0] ?? '',
    toldOf: (report) => toldAt(told, report),
    cellOf(cell, nth) {
      const column = cells.get(cell)
      return column ? cellIn(column, nth, lacked[codes[first + nth] ?? 0]?.has(cell) === true) : ABSENT
    },
  })
}

const NO_PLACES = new Int32Array(0)

/** What reports tell in words, by codes that tell apart what differs. */
const toldCodes = (told: KeptTold, { first, count }: Place): readonly Int32Array[] =>
  Object.values(told).map((numbers) => placesAmong(count, (i) => numberAt(numbers, first + i)))
