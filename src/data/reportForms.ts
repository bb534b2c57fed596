import type { CellId } from '../domain/cell.ts'
import { cellOfHeader } from '../domain/forms/labels.ts'
import { formOf } from '../domain/forms/forms.ts'
import { absentCells, recogniseForm } from '../domain/forms/recognise.ts'
import type { ReportForm } from '../domain/report.ts'
import { STATE, type CellColumns } from './cellColumns.ts'
import { NO_REPORT, type FileReports } from './fileReports.ts'

/**
 * Settles which form each report uses, and with it which empty cells are absent: those the form has not, and those that
 * the report says it does not print. What is printed stays, whatever the form; a form that lacks a figure above or below
 * 0 is not the report's, and by its words the figure would be in no sum and no class.
 */
export function settleForms(reports: FileReports, absentText: (record: number) => string): FileReports {
  const { cells, reportOf } = reports
  const told = new Map<number, string>()
  for (const [record, report] of reportOf.entries()) {
    const text = absentText(record)
    if (report !== NO_REPORT && text !== '') told.set(report, text)
  }
  const heads = reports.heads.map((head, report) => {
    const form = head.form === '' || isBelied(cells, report, head.form) ? formOfLayout(cells, report) : head.form
    const missing = formOf(form) ? absentOfForm(form) : absentCells(form, cellsWhere(cells, report, isPrinted))
    for (const cell of missing) leaveOut(cells, cell, report)
    const text = told.get(report)
    if (text !== undefined) for (const cell of namedCells(text)) leaveOut(cells, cell, report)
    return { ...head, form }
  })
  return { ...reports, heads }
}

const isPrinted = (state: number) => state >= STATE.number
const isThere = (state: number) => state !== STATE.absent

/** Whether the report prints a figure that the form it is said to use has no cell for; exports fill such cells with 0. */
function isBelied(cells: CellColumns, report: number, formId: ReportForm): boolean {
  const form = formOf(formId)
  if (!form) return false
  for (const cell of absentOfForm(form.id)) {
    const value = cells.get(cell)?.numbers[report] ?? NaN
    if (!Number.isNaN(value) && value !== 0) return true
  }
  return false
}

/** By what the report prints; where that tells nothing, by the cells it has, filled or not. */
function formOfLayout(cells: CellColumns, report: number): ReportForm {
  const printed = recogniseForm(cellsWhere(cells, report, isPrinted))
  if (printed !== '') return printed
  const layout = recogniseForm(cellsWhere(cells, report, isThere))
  // A file with the columns of every edition says nothing about one empty report.
  return layout === 'mixed' ? '' : layout
}

function cellsWhere(cells: CellColumns, report: number, is: (state: number) => boolean): Set<CellId> {
  const found = new Set<CellId>()
  for (const [cell, { states }] of cells) if (is(states[report] ?? STATE.absent)) found.add(cell)
  return found
}

function leaveOut(cells: CellColumns, cell: CellId, report: number): void {
  const column = cells.get(cell)
  if (column?.states[report] === STATE.blank) column.states[report] = STATE.absent
}

const FORM_ABSENT = new Map<ReportForm, ReadonlySet<CellId>>()

/** The cells that an edition does not have. */
export function absentOfForm(form: ReportForm): ReadonlySet<CellId> {
  let absent = FORM_ABSENT.get(form)
  if (!absent) FORM_ABSENT.set(form, (absent = absentCells(form, new Set())))
  return absent
}

/** The cells that a text names, one after the other. */
export const namedCells = (text: string): CellId[] =>
  text.split(/[\s,;，；、]+/).flatMap((name) => cellOfHeader(name) ?? [])
