import type { Cell, CellId } from '../domain/cell.ts'
import type { FileReading } from '../domain/dataset.ts'
import { ALL_CELLS } from '../domain/forms/cells.ts'
import type { Absence } from './absence.ts'
import { encodeTable, type Column, type EngineTable } from './engine/arrow.ts'
import type { ReportHead } from './fileReports.ts'
import type { ReportSet } from './reportSet.ts'

/** The wide table: one row a report, NULL where no number is printed. */
export function reportTable(reports: ReportSet, { patternOf }: Absence, derived: readonly Column[]): EngineTable {
  const { heads, cells } = reports
  const nothing = new Float64Array(heads.length).fill(NaN)
  const numbers = ALL_CELLS.map((cell) => number(cell, cells.get(cell)?.numbers ?? nothing))
  return encodeTable('report', [...headColumns(heads, patternOf), ...numbers, ...derived])
}

const number = (name: string, values: Float64Array): Column => ({ name, type: 'number', values })

/** What is there of each report before its cells. */
export function headColumns(heads: readonly ReportHead[], patternOf: Int32Array): Column[] {
  const text = (name: string, of: (head: ReportHead) => string): Column => ({
    name,
    type: 'text',
    values: heads.map(of),
  })
  const integer = (name: string, of: (head: ReportHead, id: number) => number): Column => ({
    name,
    type: 'integer',
    values: Int32Array.from(heads, of),
  })
  const told = (name: string, of: (head: ReportHead) => number | null): Column =>
    number(
      name,
      Float64Array.from(heads, (head) => of(head) ?? NaN),
    )
  return [
    integer('id', (_, id) => id),
    text('agency_key', (head) => head.key),
    { name: 'agency_no', type: 'integer', values: agencyNumbers(heads) },
    text('agency', (head) => head.name),
    text('code', (head) => head.code),
    text('province', (head) => head.province),
    text('city', (head) => head.city),
    text('county', (head) => head.county),
    text('level', (head) => head.level),
    text('kind', (head) => head.kind),
    text('parent', (head) => head.parent),
    text('form', (head) => head.form),
    text('scope', (head) => head.scope),
    integer('year', (head) => head.year),
    integer('scope_stated', (head) => (head.scopeStated ? 1 : 0)),
    text('source', (head) => head.source),
    text('published', (head) => head.published),
    text('corrected', (head) => head.corrected),
    text('file', (head) => head.file),
    integer('line', (head) => head.line),
    told('text.received', (head) => head.told.received),
    told('text.granted', (head) => head.told.granted),
    told('text.denied', (head) => head.told.denied),
    told('text.reviews', (head) => head.told.reviews),
    told('text.suits', (head) => head.told.suits),
    text('text.sentences', (head) => head.sentences),
    { name: 'pattern', type: 'integer', values: patternOf },
  ]
}

/** Each report's agency by its place in `dataset.agencies`: groups of a country's agencies are told by numbers. */
function agencyNumbers(heads: readonly ReportHead[]): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from(heads, ({ key }) => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  })
}

/** Rows of the table `mark`. */
interface Marks {
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

/** Which reports are units of which area reports of the same year. */
export function coveredTable(pairs: readonly { readonly report: number; readonly area: number }[]): EngineTable {
  return encodeTable('covered', [
    { name: 'report', type: 'integer', values: Int32Array.from(pairs, ({ report }) => report) },
    { name: 'area', type: 'integer', values: Int32Array.from(pairs, ({ area }) => area) },
  ])
}

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
