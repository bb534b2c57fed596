import type { CellId } from '../domain/cell.ts'
import { cellOfHeader } from '../domain/forms/labels.ts'
import { formOf } from '../domain/forms/forms.ts'
import { absentCells, recogniseForm } from '../domain/forms/recognise.ts'
import type { ReportForm } from '../domain/report.ts'
import { STATE, type CellColumn, type CellColumns } from './cellColumns.ts'
import { coded, textAt, TextCodes, type CodedTexts } from './readers/codedTexts.ts'
import { NO_REPORT, type FileReports } from './fileReports.ts'

/** The reports of a file with the forms that they use. */
export function settleForms(reports: FileReports, absentText: (record: number) => string): FileReports {
  const { cells, reportOf } = reports
  const told = new Map<number, string>()
  for (const [record, report] of reportOf.entries()) {
    const text = absentText(record)
    if (report !== NO_REPORT && text !== '') told.set(report, text)
  }
  const forms = settledForms(
    coded(reports.heads, ({ form }) => form),
    cells,
    told,
  )
  return { ...reports, heads: reports.heads.map((head, report) => ({ ...head, form: textAt(forms, report) })) }
}

/**
 * Settles which form each report uses, and with it which empty cells are absent: those the form has not, and those that
 * the report says it does not print, as `told` has it. What is printed stays, whatever the form; a form that lacks a figure
 * above or below 0 is not the report's, and by its words the figure would be in no sum and no class.
 */
export function settledForms(forms: CodedTexts, cells: CellColumns, told: ReadonlyMap<number, string>): CodedTexts {
  const lacked = rememberingLacked(cells)
  const settled = new TextCodes()
  const codes = forms.codes.map((code, report) => {
    const said = forms.texts[code] ?? ''
    const form = said === '' || isBelied(lacked(said), report) ? formOfLayout(cells, report) : said
    if (formOf(form)) for (const column of lacked(form)) leaveOut(column, report)
    else {
      const missing = absentCells(form, cellsWhere(cells, report, isPrinted))
      for (const cell of missing) leaveOut(cells.get(cell), report)
    }
    const text = told.get(report)
    if (text !== undefined) for (const cell of namedCells(text)) leaveOut(cells.get(cell), report)
    return settled.code(form)
  })
  return { texts: settled.texts, codes }
}

/** The columns of the cells that an edition does not have; none where a form is no edition. */
function rememberingLacked(cells: CellColumns): (form: ReportForm) => readonly CellColumn[] {
  const known = new Map<ReportForm, readonly CellColumn[]>()
  return (form) => {
    const found =
      known.get(form) ?? (formOf(form) ? [...absentOfForm(form)].flatMap((cell) => cells.get(cell) ?? []) : [])
    known.set(form, found)
    return found
  }
}

const isPrinted = (state: number) => state >= STATE.number
const isThere = (state: number) => state !== STATE.absent

/** Whether the report prints a figure in one of these cells, which its form has not; exports fill such cells with 0. */
function isBelied(lacked: readonly CellColumn[], report: number): boolean {
  return lacked.some(({ numbers }) => {
    const value = numbers[report] ?? NaN
    return !Number.isNaN(value) && value !== 0
  })
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

function leaveOut(column: CellColumn | undefined, report: number): void {
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
