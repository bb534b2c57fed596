import { closeSync, openSync, writeSync } from 'node:fs'
import { csvLine, csvPieces } from '../domain/csv.ts'
import type { FileColumn } from './columns.ts'
import type { RowFile } from './parquet.ts'

/** The same rows as CSV. */
export function csvRows(path: string, columns: readonly FileColumn[]): RowFile {
  const file = openSync(path, 'w')
  const write = (text: string) => {
    const bytes = Buffer.from(text)
    // The system may take less at once than it is given.
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  }
  for (const piece of csvPieces({ header: columns.map(({ name }) => name), rows: [] })) write(piece)
  return {
    async add(rows) {
      for (const row of rows) write(csvLine(row))
    },
    finish: async () => closeSync(file),
  }
}
