import { ABSENT, type Cell } from '../../src/domain/cell.ts'
import { cellsOf } from '../../src/domain/forms/cells.ts'
import { formOf } from '../../src/domain/forms/forms.ts'
import { parseCell } from '../../src/domain/parseCell.ts'
import type { Told } from '../../src/domain/report.ts'

/** A report of a form that prints these cells; every other cell of the form prints `otherwise`. */
export function printed(
  cells: Readonly<Record<string, string>>,
  { form = 'cn-2021', otherwise = '', told = {} }: { form?: string; otherwise?: string; told?: Partial<Told> } = {},
) {
  const known = formOf(form)
  const ids = known ? cellsOf(known) : Object.keys(cells)
  return {
    form,
    told: { received: null, granted: null, denied: null, reviews: null, suits: null, ...told },
    cell: (id: string): Cell => (ids.includes(id) ? parseCell(cells[id] ?? otherwise, id) : ABSENT),
  }
}
