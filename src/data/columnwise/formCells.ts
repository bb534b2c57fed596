import type { CellId } from '../../domain/cell.ts'
import { ALL_CELLS } from '../../domain/forms/cells.ts'
import { formOf } from '../../domain/forms/forms.ts'
import type { ReportForm } from '../../domain/report.ts'
import type { Absence } from '../absence.ts'
import { STATE } from '../cellColumns.ts'
import { absentOfForm } from '../reportForms.ts'
import type { ReportSet } from '../reportSet.ts'

const NONE: ReadonlySet<CellId> = new Set()

/** The cells that a form does not have: what is empty there is absent. None where the form is mixed or not known. */
export const lackedBy = (form: ReportForm): ReadonlySet<CellId> => (formOf(form) ? absentOfForm(form) : NONE)

/**
 * The sets of absent cells of reports of which only some cells have been read: those in which a report may print what its
 * form lacks, or may say that it lacks what its form has. All others are absent where the form or the file has them not.
 */
export function absenceByForm({ heads, cells }: ReportSet, inFile: ReadonlySet<CellId>): Absence {
  const read = [...cells]
  const numbers = new Map<string, number>()
  const patterns: CellId[][] = []
  const patternOf = Int32Array.from(heads, ({ form }, report) => {
    const lacks = read.filter(([, { states }]) => states[report] === STATE.absent).map(([cell]) => cell)
    const key = `${form} ${lacks.join(' ')}`
    const number = numbers.get(key) ?? patterns.length
    if (number === patterns.length) {
      numbers.set(key, number)
      const isAbsent = (cell: CellId) =>
        cells.has(cell) ? lacks.includes(cell) : !inFile.has(cell) || lackedBy(form).has(cell)
      patterns.push(ALL_CELLS.filter(isAbsent))
    }
    return number
  })
  return { patternOf, patterns }
}
