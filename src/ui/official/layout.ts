import type { CellId } from '../../domain/cell.ts'
import { hasCell } from '../../domain/forms/cells.ts'
import type { Form, Label } from '../../domain/forms/form.ts'
import { FORMS, formOf } from '../../domain/forms/forms.ts'
import type { Report } from '../../domain/report.ts'

/** A head of an official table, over columns or before rows, with the cells it spans. */
export interface Head {
  readonly label: Label
  /** Printed in front of the label: 一、 or （一） or 1. */
  readonly number?: string
  readonly columns: number
  readonly rows: number
}

/** A row of an official table: the heads that begin in it, from the outside in, then its cells. */
export interface LayoutRow {
  readonly heads: readonly Head[]
  readonly cells: readonly CellId[]
}

/** A printed table as a form lays it out. `corner` is the head over the row heads; null where rows have none. */
export interface Layout {
  readonly id: string
  readonly table: 2 | 3 | 4
  /** Printed over the table, such as 第二十条第（一）项; null where the section's title alone names it. */
  readonly heading: Label | null
  readonly corner: Head | null
  /** Rows of heads over the columns, without the corner. */
  readonly heads: readonly (readonly Head[])[]
  readonly rows: readonly LayoutRow[]
}

export type Printed = Pick<Report, 'form' | 'cell'>

/** The editions whose rows the reports print: their own, or every known one for a mixed or unknown form. */
export function editionsOf(reports: readonly Printed[]): readonly Form[] {
  const forms = reports.map((report) => formOf(report.form))
  return forms.includes(null) ? FORMS : FORMS.filter((form) => forms.includes(form))
}

/**
 * Whether a cell is drawn. A known form is drawn whole, with its absent cells; a mixed or unknown one as far as it prints.
 */
export function isDrawn(reports: readonly Printed[], cell: CellId): boolean {
  return reports.some((report) =>
    formOf(report.form) ? hasCell(report.form, cell) : report.cell(cell).state !== 'absent',
  )
}

/** A head over one column or before one row. */
export const head = (label: Label, number?: string): Head => ({
  label,
  ...(number === undefined ? {} : { number }),
  columns: 1,
  rows: 1,
})
