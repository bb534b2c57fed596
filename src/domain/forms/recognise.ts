import type { CellId } from '../cell.ts'
import type { ReportForm } from '../report.ts'
import { ALL_CELLS, cellsOf, hasCell } from './cells.ts'
import { FORMS, formOf } from './forms.ts'

/**
 * The form of a report from the cells it prints, never from its year: real offices used the 2019 form for 2021 and 2022.
 * `mixed` where it prints cells that only one edition has of more than one edition, empty where it prints none such.
 */
export function recogniseForm(printed: ReadonlySet<CellId>): ReportForm {
  const found = FORMS.filter((form) => cellsOf(form).some((cell) => printed.has(cell) && editionsOf(cell).length === 1))
  return found.length > 1 ? 'mixed' : (found[0]?.id ?? '')
}

/**
 * The cells that a report does not have. A known form has its own. A mixed or unknown form has what all editions share,
 * and of the rest each row of which it prints something: an empty cell in such a row is blank, not absent.
 */
export function absentCells(formId: string, printed: ReadonlySet<CellId>): ReadonlySet<CellId> {
  if (formOf(formId)) return new Set(ALL_CELLS.filter((cell) => !hasCell(formId, cell)))
  return new Set(SPECIFIC_ROWS.filter((row) => !row.some((cell) => printed.has(cell))).flat())
}

const editionsOf = (cell: CellId) => FORMS.filter((form) => hasCell(form.id, cell)).map((form) => form.id)

/** Cells that not every edition has, put together by row and by the editions that have them. */
const SPECIFIC_ROWS = specificRows()

function specificRows(): CellId[][] {
  const rows = new Map<string, CellId[]>()
  for (const cell of ALL_CELLS) {
    const editions = editionsOf(cell)
    if (editions.length === FORMS.length) continue
    const key = [cell.slice(0, cell.lastIndexOf('.')), ...editions].join(' ')
    rows.set(key, [...(rows.get(key) ?? []), cell])
  }
  return [...rows.values()]
}
