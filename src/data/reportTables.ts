import type { Cell, CellId } from '../domain/cell.ts'
import { ALL_CELLS, hasCell } from '../domain/forms/cells.ts'
import { STATE, type CellColumns } from './cellColumns.ts'
import type { ReportSet } from './combine.ts'
import { encodeTable, type Column, type EngineTable } from './engine/arrow.ts'
import type { ReportHead } from './fileReports.ts'

/** The wide table: one row a report, NULL where no number is printed. */
export function reportTable(reports: ReportSet, derived: readonly Column[]): EngineTable {
  const { heads, cells } = reports
  const nothing = new Float64Array(heads.length).fill(NaN)
  const numbers = ALL_CELLS.map((cell) => number(cell, cells.get(cell)?.numbers ?? nothing))
  return encodeTable('report', [...headColumns(heads), ...numbers, ...derived])
}

const number = (name: string, values: Float64Array): Column => ({ name, type: 'number', values })

function headColumns(heads: readonly ReportHead[]): Column[] {
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
    text('file', (head) => head.file),
    integer('line', (head) => head.line),
    told('text.received', (head) => head.told.received),
    told('text.reviews', (head) => head.told.reviews),
    told('text.suits', (head) => head.told.suits),
  ]
}

interface Marks {
  readonly report: number[]
  readonly cell: CellId[]
  readonly state: string[]
  readonly text: (string | null)[]
  readonly unit: (string | null)[]
}

/** The narrow table: marks, numbers printed among words, and cells that a report lacks although its form has them. */
export function markTable({ heads, cells }: ReportSet): EngineTable {
  const marks: Marks = { report: [], cell: [], state: [], text: [], unit: [] }
  for (const cell of ALL_CELLS) {
    const forms = new Map<string, boolean>()
    for (const { form } of heads) if (!forms.has(form)) forms.set(form, hasCell(form, cell))
    const column = cells.get(cell)
    for (const [report, { form }] of heads.entries()) {
      const state = column?.states[report] ?? STATE.absent
      if (state === STATE.absent && forms.get(form) === true) put(marks, report, cell, { state: 'absent' })
      else if (state >= STATE.numberInWords) put(marks, report, cell, printedAt(cells, cell, report))
    }
  }
  return encodeTable('mark', [
    { name: 'report', type: 'integer', values: Int32Array.from(marks.report) },
    { name: 'cell', type: 'text', values: marks.cell },
    { name: 'state', type: 'text', values: marks.state },
    { name: 'text', type: 'text', values: marks.text },
    { name: 'unit', type: 'text', values: marks.unit },
  ])
}

function printedAt(cells: CellColumns, cell: CellId, report: number): Cell {
  const found = cells.get(cell)?.printed.get(report)
  if (!found) throw new Error(`cell ${cell} of report ${report} has words, but none were kept`)
  return found
}

function put(marks: Marks, report: number, cell: CellId, says: Cell): void {
  marks.report.push(report)
  marks.cell.push(cell)
  marks.state.push(says.state)
  marks.text.push('raw' in says ? (says.raw ?? null) : null)
  marks.unit.push('unit' in says ? (says.unit ?? null) : null)
}

/** Which reports are units of which area reports of the same year. */
export function coveredTable(pairs: readonly { readonly report: number; readonly area: number }[]): EngineTable {
  return encodeTable('covered', [
    { name: 'report', type: 'integer', values: Int32Array.from(pairs, ({ report }) => report) },
    { name: 'area', type: 'integer', values: Int32Array.from(pairs, ({ area }) => area) },
  ])
}
