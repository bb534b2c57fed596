import { inMemory } from './byteSource.ts'
import { TextCodes, type CodedTexts } from './codedTexts.ts'
import { Interned } from './interned.ts'
import { faultOf, openParquet, type ParquetFile } from './parquetFile.ts'
import { NOTHING } from './parquetFlat.ts'
import { unreadable } from './table.ts'
import type { ReadResult, SourceBytes, TableRead } from './table.ts'

/** Reads a Parquet file whole, as texts. */
export async function readParquet({ name, bytes }: SourceBytes): Promise<ReadResult> {
  const opened = await openParquet(inMemory(bytes))
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
  lines: numbersTo(rows),
  ledger: ledgerOf({ rows }),
  rejected: [],
})

/** The rows by their numbers from 1. */
function numbersTo(rows: number): readonly number[] {
  const numbers: number[] = []
  for (let row = 1; row <= rows; row++) numbers.push(row)
  return numbers
}

/** Each row is a record, and none is rejected before it is looked at. */
export const ledgerOf = ({ rows }: Pick<ParquetFile, 'rows'>): TableRead['ledger'] => ({
  records: rows,
  loaded: rows,
  rejected: 0,
  header: 0,
  skipped: 0,
  blank: 0,
})

/** One column as texts, all its rows or the first of them. */
export async function textsOf(file: ParquetFile, column: number, to = file.rows): Promise<string[]> {
  const { texts, codes } = await codedTexts(file, column, to)
  return Array.from(codes, (code) => texts[code] ?? '')
}

/** One column as texts, all its rows or the first of them; what is not there is the empty text. */
export async function codedTexts(file: ParquetFile, column: number, to = file.rows): Promise<CodedTexts> {
  return (await internedTexts(file, column, to)) ?? writtenTexts(file, column, to)
}

/** The same of a column whose texts the file stores as such, each once; null of others. */
async function internedTexts(file: ParquetFile, column: number, to: number): Promise<CodedTexts | null> {
  const interned = new Interned()
  const codes = new Int32Array(to)
  let hasAll = true
  for (const [nth, group] of file.groups.entries()) {
    if (group.from >= to) break
    const { values, places } = await file.read(column, nth, to - group.from, interned)
    if (values !== interned.texts) return null
    const own = places.subarray(0, to - group.from)
    codes.set(own, group.from)
    hasAll &&= !own.includes(NOTHING)
  }
  if (!hasAll) {
    const nothing = interned.place(new Uint8Array(), 0, 0)
    for (let row = 0; row < to; row++) if (codes[row] === NOTHING) codes[row] = nothing
  }
  return { texts: interned.texts, codes }
}

async function writtenTexts(file: ParquetFile, column: number, to: number): Promise<CodedTexts> {
  const known = new TextCodes()
  const codes = new Int32Array(to)
  for (const [nth, group] of file.groups.entries()) {
    if (group.from >= to) break
    const { values, places, text } = await file.read(column, nth, to - group.from)
    // Of each place in the values of a row group the code.
    const codeAt: number[] = []
    const rows = Math.min(places.length, to - group.from)
    for (let i = 0; i < rows; i++) {
      const place = places[i] ?? NOTHING
      codes[group.from + i] = place === NOTHING ? known.code('') : (codeAt[place] ??= known.code(text(values[place])))
    }
  }
  return { texts: known.texts, codes }
}
