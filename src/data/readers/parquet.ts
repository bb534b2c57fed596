import { faultOf, openParquet, type ParquetFile } from './parquetFile.ts'
import { unreadable } from './table.ts'
import type { ReadResult, SourceBytes, TableRead } from './table.ts'

/** Reads a Parquet file whole, as texts. */
export async function readParquet({ name, bytes }: SourceBytes): Promise<ReadResult> {
  const opened = openParquet({ bytes })
  if (!opened.ok) return unreadable(name, opened.reason, opened.detail === '' ? undefined : opened.detail)
  try {
    return await readColumns(opened.file)
  } catch (error) {
    const { reason, detail } = faultOf(error)
    return unreadable(name, reason, detail)
  }
}

async function readColumns(file: ParquetFile): Promise<ReadResult> {
  const columns: string[][] = []
  // One column at a time: the values of all columns at once would be the largest thing in memory.
  for (const column of file.header.keys()) columns.push(await textsOf(file, column))
  return { ok: true, table: parquetTable(file, columns) }
}

/** These columns as the table of the file: all its rows, none of them rejected. */
export const parquetTable = ({ rows, header }: ParquetFile, columns: TableRead['columns']): TableRead => ({
  format: 'parquet',
  encoding: null,
  delimiter: null,
  header,
  columns,
  lines: Array.from({ length: rows }, (_, index) => index + 1),
  ledger: { records: rows, loaded: rows, rejected: 0, header: 0, skipped: 0, blank: 0 },
  rejected: [],
})

/** One column as texts, all its rows or the first of them. */
export async function textsOf(file: ParquetFile, column: number, to = file.rows): Promise<string[]> {
  const { values, text } = await file.read(column, { from: 0, to })
  return Array.from({ length: values.length }, (_, row) => text(values[row]))
}
