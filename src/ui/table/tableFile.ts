import type { Asked, TakenTable } from '../../domain/asked.ts'
import { exportTable, type ExportColumn } from '../../domain/csv.ts'
import type { TableColumn } from './column.ts'

/** The rows of a table under its own heads, to take away, with the statements whose answers they were made of. */
export function tableFile<Row>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  queries: readonly Asked[],
): TakenTable {
  const exported = columns.map(({ header, value }): ExportColumn<Row> => [header, value])
  return { name, table: exportTable(rows, exported), queries }
}
