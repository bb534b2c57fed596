import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer'
import type { ExportCell, ExportTable } from '../../domain/csv.ts'

/** So many rows are read at once by those who read a part of the file. */
const ROWS_A_GROUP = 50_000

/**
 * A table as Parquet. A column that holds nothing but numbers holds them as numbers, with nulls for what is empty; any
 * other, as one with marks or with words around its numbers, holds each text as it is printed.
 */
export function parquetFile({ header, rows }: ExportTable): ArrayBuffer {
  const columnData = header.map((name, i) =>
    columnOf(
      name,
      rows.map((row) => row[i] ?? null),
    ),
  )
  return parquetWriteBuffer({ columnData, rowGroupSize: ROWS_A_GROUP })
}

const MOST_INT32 = 2 ** 31 - 1

function columnOf(name: string, values: readonly ExportCell[]): ColumnSource {
  const numbers = values.filter((value) => typeof value === 'number')
  const isText = numbers.length === 0 || values.some((value) => typeof value === 'string')
  if (isText) {
    const data = values.map((value) => (typeof value === 'number' ? String(value) : value))
    return { name, data, type: 'STRING', nullable: true }
  }
  const isSmall = numbers.every((value) => Number.isInteger(value) && Math.abs(value) <= MOST_INT32)
  return { name, data: [...values], type: isSmall ? 'INT32' : 'DOUBLE', nullable: true }
}
