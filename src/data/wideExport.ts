import type { CellId } from '../domain/cell.ts'
import type { ExportCell, ExportTable } from '../domain/csv.ts'
import { ALL_CELLS } from '../domain/forms/cells.ts'
import { absentCells } from '../domain/forms/recognise.ts'
import { cellAt, STATE, type CellColumn, type CellColumns } from './cellColumns.ts'
import type { ReportHead } from './fileReports.ts'
import { exactly, type Writing } from './printedCell.ts'
import type { ReportSet } from './reportSet.ts'

type Field = readonly [header: string, value: (head: ReportHead) => ExportCell]

/** What is written of a report beside its cells, in this order. */
const HEAD: readonly Field[] = [
  ['agency', ({ name }) => name],
  ['year', ({ year }) => year],
  ['code', ({ code }) => code],
  ['province', ({ province }) => province],
  ['city', ({ city }) => city],
  ['county', ({ county }) => county],
  ['level', ({ level }) => level],
  ['kind', ({ kind }) => kind],
  ['parent', ({ parent }) => parent],
  ['form', ({ form }) => form],
  ['scope', ({ scope, scopeStated }) => (scopeStated ? scope : '')],
  ['source', ({ source }) => source],
  ['published', ({ published }) => published],
  ['text.received', ({ told }) => told.received],
  ['text.reviews', ({ told }) => told.reviews],
  ['text.suits', ({ told }) => told.suits],
]

/** Columns that most datasets do not have: written where a report says something there. */
const SELDOM: readonly Field[] = [
  ['text.granted', ({ told }) => told.granted],
  ['text.denied', ({ told }) => told.denied],
  ['text.sentences', ({ sentences }) => sentences],
  ['corrected', ({ corrected }) => corrected],
]

/** What is written of these reports beside their cells. */
export const headFields = (heads: readonly ReportHead[]): readonly Field[] => [
  ...HEAD,
  ...SELDOM.filter(([, value]) => heads.some((head) => (value(head) ?? '') !== '')),
]

/** The columns of the cells that some report has, in the order of the forms. */
export function presentColumns(cells: CellColumns): readonly { readonly cell: CellId; readonly column: CellColumn }[] {
  return ALL_CELLS.flatMap((cell) => {
    const column = cells.get(cell)
    return column?.states.some((state) => state !== STATE.absent) ? [{ cell, column }] : []
  })
}

/**
 * Reports in the wide form of a dataset, one a row, which opens again as what it was: each cell as it is printed, an empty
 * cell for a blank, and in `absent` the cells that a report does not have and its form does.
 */
export function wideExport({ heads, cells }: ReportSet, written: Writing = exactly): ExportTable {
  const columns = presentColumns(cells)
  const absentOf = (report: number, form: string): readonly CellId[] => {
    const states = columns.map(({ cell, column }) => [cell, column.states[report] ?? STATE.absent] as const)
    const holding = new Set(states.flatMap(([cell, state]) => (state >= STATE.number ? [cell] : [])))
    const implied = absentCells(form, holding)
    return states.flatMap(([cell, state]) => (state === STATE.absent && !implied.has(cell) ? [cell] : []))
  }
  const said = headFields(heads)
  return {
    header: [...said.map(([header]) => header), 'absent', ...columns.map(({ cell }) => cell)],
    rows: heads.map((head, report) => [
      ...said.map(([, value]) => value(head)),
      absentOf(report, head.form).join(' '),
      ...columns.map(({ column }) => written(cellAt(column, report))),
    ]),
  }
}
