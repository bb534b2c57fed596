import type { Cell, CellId } from '../domain/cell.ts'
import { inertText, type ExportCell, type ExportTable } from '../domain/csv.ts'
import { ALL_CELLS } from '../domain/forms/cells.ts'
import { absentCells } from '../domain/forms/recognise.ts'
import { cellAt, STATE } from './cellColumns.ts'
import type { ReportHead } from './fileReports.ts'
import type { ReportSet } from './reportSet.ts'

type Field = readonly [header: string, value: (head: ReportHead) => ExportCell]

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

/**
 * Reports in the wide form of a dataset, one a row, which opens again as what it was: each cell as it is printed, an empty
 * cell for a blank, and in `absent` the cells that a report does not have and its form does.
 */
export function wideExport({ heads, cells }: ReportSet): ExportTable {
  const columns = ALL_CELLS.flatMap((cell) => {
    const column = cells.get(cell)
    return column?.states.some((state) => state !== STATE.absent) ? [{ cell, column }] : []
  })
  const absentOf = (report: number, form: string): readonly CellId[] => {
    const states = columns.map(({ cell, column }) => [cell, column.states[report] ?? STATE.absent] as const)
    const holding = new Set(states.flatMap(([cell, state]) => (state >= STATE.number ? [cell] : [])))
    const implied = absentCells(form, holding)
    return states.flatMap(([cell, state]) => (state === STATE.absent && !implied.has(cell) ? [cell] : []))
  }
  // Only reports read from documents are ever corrected here.
  const isCorrected = heads.some(({ corrected }) => corrected !== '')
  return {
    header: [
      ...HEAD.map(([header]) => header),
      'absent',
      ...(isCorrected ? ['corrected'] : []),
      ...columns.map(({ cell }) => cell),
    ],
    rows: heads.map((head, report) => [
      ...HEAD.map(([, value]) => value(head)),
      absentOf(report, head.form).join(' '),
      ...(isCorrected ? [head.corrected] : []),
      ...columns.map(({ column }) => printed(cellAt(column, report))),
    ]),
  }
}

/** What a cell prints; a number that a spreadsheet would take for a formula, such as `+5`, as its bare figure. */
function printed(cell: Cell): ExportCell {
  if (cell.state === 'mark') return cell.raw
  if (cell.state !== 'number') return null
  return cell.raw === undefined || inertText(cell.raw) !== cell.raw ? cell.value : cell.raw
}
