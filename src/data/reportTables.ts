import type { Cell, CellId } from '../domain/cell.ts'
import type { FileReading } from '../domain/dataset.ts'
import { ALL_CELLS } from '../domain/forms/cells.ts'
import { nearAreas } from '../domain/nearAreas.ts'
import type { Coverings } from '../domain/once.ts'
import type { Absence } from './absence.ts'
import type { CellColumns } from './cellColumns.ts'
import { encodeTable, type Column, type EngineTable } from './engine/arrow.ts'
import type { ReportHead } from './fileReports.ts'
import { engineColumns, type HeadColumns, type KnownOfReports } from './headColumns.ts'
import type { ReportSet } from './reportSet.ts'

/** The wide table: one row a report, NULL where no number is printed. */
export function reportTable(
  heads: HeadColumns,
  cells: CellColumns,
  known: KnownOfReports,
  derived: readonly Column[],
): EngineTable {
  const nothing = new Float64Array(heads.agencyOf.length).fill(NaN)
  const numbers = ALL_CELLS.map((cell): Column => ({
    name: cell,
    type: 'number',
    values: cells.get(cell)?.numbers ?? nothing,
  }))
  return encodeTable('report', [...engineColumns(heads, known), ...numbers, ...derived])
}

/** Rows of the table `mark`. */
export interface Marks {
  readonly report: number[]
  readonly cell: CellId[]
  readonly state: string[]
  readonly text: (string | null)[]
  readonly unit: (string | null)[]
}

/** The narrow table: marks, and numbers printed among words. */
export function markTable({ cells }: ReportSet): EngineTable {
  const marks = noMarks()
  for (const cell of ALL_CELLS) {
    for (const [report, says] of cells.get(cell)?.printed ?? []) putMark(marks, report, cell, says)
  }
  return markRows(marks)
}

export const noMarks = (): Marks => ({ report: [], cell: [], state: [], text: [], unit: [] })

/** These rows as a table. */
export function markRows(marks: Marks): EngineTable {
  return encodeTable('mark', [
    { name: 'report', type: 'integer', values: Int32Array.from(marks.report) },
    { name: 'cell', type: 'text', values: marks.cell },
    { name: 'state', type: 'text', values: marks.state },
    { name: 'text', type: 'text', values: marks.text },
    { name: 'unit', type: 'text', values: marks.unit },
  ])
}

export function putMark(marks: Marks, report: number, cell: CellId, says: Cell): void {
  marks.report.push(report)
  marks.cell.push(cell)
  marks.state.push(says.state)
  marks.text.push('raw' in says ? (says.raw ?? null) : null)
  marks.unit.push('unit' in says ? (says.unit ?? null) : null)
}

/** The cells that reports do not have, by the number that `report.pattern` holds. */
export function absenceTable({ patterns }: Absence): EngineTable {
  const rows = patterns.flatMap((cells, pattern) => cells.map((cell) => ({ pattern, cell })))
  return encodeTable('absence', [
    { name: 'pattern', type: 'integer', values: Int32Array.from(rows, ({ pattern }) => pattern) },
    { name: 'cell', type: 'text', values: rows.map(({ cell }) => cell) },
  ])
}

/** Which reports are units of which area reports of the same year; `near` is 1 where none other stands between them. */
export function coveredTable({ report, area }: Coverings): EngineTable {
  const near = nearAreas({ report, area })
  return encodeTable('covered', [
    { name: 'report', type: 'integer', values: report },
    { name: 'area', type: 'integer', values: area },
    { name: 'near', type: 'narrow', values: near, there: allThere(near.length) },
  ])
}

/** The bitmap of values that are all there. */
const allThere = (rows: number) => new Uint8Array((rows + 7) >> 3).fill(0xff)

/** What is in doubt of whose report a document is, and of when: `said` by its title, `against` it the rest. */
export function doubtedTable(heads: readonly ReportHead[], files: readonly FileReading[]): EngineTable {
  const doubts = new Map(
    files.map(({ name, problems }) => [name, problems.filter((problem) => problem.kind === 'documentDoubt')]),
  )
  const rows = heads.flatMap(({ file }, report) => (doubts.get(file) ?? []).map((doubt) => ({ report, doubt })))
  return encodeTable('doubted', [
    { name: 'report', type: 'integer', values: Int32Array.from(rows, ({ report }) => report) },
    { name: 'reason', type: 'text', values: rows.map(({ doubt }) => doubt.reason) },
    { name: 'said', type: 'text', values: rows.map(({ doubt }) => doubt.said) },
    { name: 'against', type: 'text', values: rows.map(({ doubt }) => doubt.against) },
  ])
}
