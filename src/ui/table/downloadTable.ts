import { downloadCsv } from '../download.ts'
import type { TableColumn } from './column.ts'

/** Saves the rows of a table as CSV, under its own heads. */
export function downloadTable<Row>(name: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): void {
  downloadCsv(
    `${name}.csv`,
    columns.map((column) => column.header),
    rows.map((row) => columns.map((column) => column.value(row))),
  )
}
