import { exportTable, type ExportColumn, type NamedTable } from '../../domain/csv.ts'
import type { TableColumn } from './column.ts'

/** The rows of a table under its own heads, to take away. */
export function tableFile<Row>(name: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): NamedTable {
  const exported = columns.map(({ header, value }): ExportColumn<Row> => [header, value])
  return { name, table: exportTable(rows, exported) }
}
