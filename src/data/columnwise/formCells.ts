import type { CellId } from '../../domain/cell.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import { formOf } from '../../domain/forms/forms.ts'
import type { ReportForm } from '../../domain/report.ts'
import type { Absence } from '../absence.ts'
import { STATE, type CellColumns } from '../cellColumns.ts'
import type { CodedTexts } from '../codedTexts.ts'
import { absentOfForm } from '../reportForms.ts'
import { RowMemo } from './rowMemo.ts'

const NONE: ReadonlySet<CellId> = new Set()

/** The cells that a form does not have: what is empty there is absent. None where the form is mixed or not known. */
export const lackedBy = (form: ReportForm): ReadonlySet<CellId> => (formOf(form) ? absentOfForm(form) : NONE)

/**
 * The sets of absent cells of reports of which only some cells have been read: those in which a report may print what its
 * form lacks, or may say that it lacks what its form has. All others are absent where the form or the file has them not.
 */
export function absenceByForm(forms: CodedTexts, cells: CellColumns, inFile: ReadonlySet<CellId>): Absence {
  const read = [...cells]
  const memo = new RowMemo(read.length + 1)
  const row = new Float64Array(read.length + 1)
  const patterns: CellId[][] = []
  const patternOf = forms.codes.map((code, report) => {
    row[0] = code
    for (const [i, [, { states }]] of read.entries()) row[i + 1] = states[report] === STATE.absent ? 1 : 0
    const number = memo.place(row)
    if (number === patterns.length) {
      const lacks = read.flatMap(([cell], i) => (row[i + 1] === 1 ? cell : []))
      const lackedByForm = lackedBy(forms.texts[code] ?? '')
      const isAbsent = (cell: CellId) =>
        cells.has(cell) ? lacks.includes(cell) : !inFile.has(cell) || lackedByForm.has(cell)
      patterns.push(ALL_CELLS.filter(isAbsent))
    }
    return number
  })
  return { patternOf, patterns }
}
