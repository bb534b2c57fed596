import { fileWriter, ParquetWriter, schemaFromColumnData, type BasicType, type ColumnSource } from 'hyparquet-writer'
import type { FileColumn } from './columns.ts'
import type { Print } from './printed.ts'

/** A file that grows by parts; the rows of a part are never divided. */
export interface RowFile {
  /** Ends the rows that stand together: a province in a year. */
  add(rows: readonly (readonly Print[])[], isLastOfYear: boolean): Promise<void>
  finish(): Promise<void>
}

/**
 * So many rows at least stand in a row group, or all that are left of a year: fewer, and the footer, which every reader
 * reads first, grows with each; more, and a reader of one province reads others along.
 */
const ROWS_A_GROUP = 12_000

/** Parquet by row groups: whole provinces of one year, each column with its least, its greatest, and its nulls. */
export function parquetRows(path: string, columns: readonly FileColumn[], rowsAGroup = ROWS_A_GROUP): RowFile {
  const emptied = () => columns.map((): Print[] => [])
  const sources = (data: readonly Print[][]) =>
    columns.map(({ name }, i): ColumnSource => ({ name, data: data[i] ?? [], offsetIndex: false }))
  const typed = columns.map(({ name, isText }): ColumnSource => {
    const type: BasicType = isText ? 'STRING' : 'INT32'
    return { name, data: [], type, nullable: true }
  })
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schemaFromColumnData({ columnData: typed }),
    createdBy: 'gongkai-lens simulate',
  })
  let group = emptied()
  let waiting = 0
  const write = async () => {
    if (waiting > 0) await writer.write({ columnData: sources(group), rowGroupSize: waiting })
    group = emptied()
    waiting = 0
  }
  return {
    async add(rows, isLastOfYear) {
      for (const row of rows) for (const [i, print] of row.entries()) group[i]?.push(print)
      waiting += rows.length
      if (waiting >= rowsAGroup || isLastOfYear) await write()
    },
    async finish() {
      await write()
      await writer.finish()
    },
  }
}
