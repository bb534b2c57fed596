import { exportTable, type ExportColumn } from '../../domain/csv.ts'
import { downloadCsv } from '../download.ts'
import type { TableColumn } from './column.ts'

/** Saves the rows of a table as CSV, under its own heads. */
export function downloadTable<Row>(name: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): void {
  const exported = columns.map(({ header, value }): ExportColumn<Row> => [header, value])
  downloadCsv(`${name}.csv`, exportTable(rows, exported))
}
