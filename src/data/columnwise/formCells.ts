import type { CellId } from '../../domain/cell.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import { formOf } from '../../domain/forms/forms.ts'
import type { ReportForm } from '../../domain/report.ts'
import type { Absence } from '../absence.ts'
import { STATE, type CellColumn, type CellColumns } from '../cellColumns.ts'
import { textAt, type CodedTexts } from '../readers/codedTexts.ts'
import { absentOfForm } from '../reportForms.ts'
import { differentRows } from '../differentRows.ts'

const NONE: ReadonlySet<CellId> = new Set()

/** The cells that a form does not have: what is empty there is absent. None where the form is mixed or not known. */
export const lackedBy = (form: ReportForm): ReadonlySet<CellId> => (formOf(form) ? absentOfForm(form) : NONE)

/**
 * The sets of absent cells of reports of which only some cells have been read: those in which a report may print what its
 * form lacks, or may say that it lacks what its form has. All others are absent where the form or the file has them not.
 */
export function absenceByForm(forms: CodedTexts, cells: CellColumns, inFile: ReadonlySet<CellId>): Absence {
  const read = [...cells]
  const isAbsent = read.map(([, column]) => absentIn(column))
  const { numberOf, firsts } = differentRows([forms.codes, ...isAbsent], forms.codes.length)
  const patterns = firsts.map((report) => {
    const lacks = new Set(read.flatMap(([cell], i) => (isAbsent[i]?.[report] === 1 ? cell : [])))
    const lackedByForm = lackedBy(textAt(forms, report))
    return ALL_CELLS.filter((cell) => (cells.has(cell) ? lacks.has(cell) : !inFile.has(cell) || lackedByForm.has(cell)))
  })
  return { patternOf: numberOf, patterns }
}

/** 1 for each report that lacks the cell. */
function absentIn({ states }: CellColumn): Int32Array {
  const absent = new Int32Array(states.length)
  for (let report = 0; report < states.length; report++) if (states[report] === STATE.absent) absent[report] = 1
  return absent
}
