import type { ExportColumn } from '../domain/csv.ts'
import type { Look, WorkCell, Worksheet, WorkRow, WorkStyle } from '../domain/workbook.ts'

const style = (...looks: readonly Look[]): WorkStyle => ({ looks, format: null, indent: 0 })
const HEAD = style('head')
const FIGURE = style('end')
/** Styles of what is written in rows; cells of one style share it. */
export const PLAIN = style('name')
export const WRAPPED = style('wrapped')
export const TITLE = style('title')

export const rowOf = (cells: readonly (WorkCell | null)[]): WorkRow => ({ cells, outline: 0 })
export const headOf = (heads: readonly string[]): WorkRow => rowOf(heads.map((value) => ({ value, style: HEAD })))

/** A number at its cell's end, a text in its style; null where there is nothing. */
export function cellOf(value: string | number | null, text: WorkStyle): WorkCell | null {
  if (value === null || value === '') return null
  return { value, style: typeof value === 'number' ? FIGURE : text }
}

/** Records under their heads, one a row, the head and the first column in sight; `styleOf` tells how a column's texts stand. */
export function recordsSheet<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly ExportColumn<Row>[],
  widths: readonly number[],
  styleOf: (head: string) => WorkStyle = () => PLAIN,
): Worksheet {
  const styles = columns.map(([head]) => styleOf(head))
  const lines = rows.map((row) => rowOf(columns.map(([, of], i) => cellOf(of(row), styles[i] ?? PLAIN))))
  return {
    name,
    rows: [headOf(columns.map(([head]) => head)), ...lines],
    widths,
    frozen: { rows: 1, columns: 1 },
  }
}
