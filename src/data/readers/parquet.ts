import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet'
import type { AsyncBuffer, Compressors, FileMetaData, SchemaElement } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { messageOf, type UnreadableReason } from '../../domain/problem.ts'
import { refusalOf } from './parquetLimits.ts'
import { parquetText } from './parquetText.ts'
import type { ParquetColumn } from './parquetText.ts'
import { unreadable } from './table.ts'
import type { ReadResult, SourceBytes } from './table.ts'

// The snappy of the package refuses the empty page that some writers leave for a column of nulls.
const { SNAPPY: snappy, ...others } = compressors
const DECOMPRESSORS: Compressors = {
  ...others,
  ...(snappy && { SNAPPY: (input, length) => (length === 0 ? new Uint8Array() : snappy(input, length)) }),
}

/** Reads Parquet without an engine: DuckDB-WASM would fetch its reader from the network. */
export async function readParquet({ name, bytes }: SourceBytes): Promise<ReadResult> {
  if (endsWith(bytes, 'PARE')) return unreadable(name, 'parquetEncrypted', 'encrypted footer')
  if (!endsWith(bytes, 'PAR1')) return unreadable(name, 'parquetBroken', 'cut short: PAR1 is not at its end')
  try {
    const metadata = parquetMetadata(bytes, { geoparquet: false })
    const refusal = refusalOf(metadata, bytes)
    if (refusal) return unreadable(name, refusal.reason, refusal.detail)
    return await readColumns(name, bytes, metadata)
  } catch (error) {
    // hyparquet throws plain errors, and of every kind, for what is wrong with a file.
    const detail = messageOf(error)
    return unreadable(name, reasonOf(detail), detail)
  }
}

function reasonOf(message: string): UnreadableReason {
  if (/compression codec/i.test(message)) return 'parquetCodec'
  if (/encrypt/i.test(message)) return 'parquetEncrypted'
  return 'parquetBroken'
}

async function readColumns(name: string, bytes: Uint8Array, metadata: FileMetaData): Promise<ReadResult> {
  const rows = Number(metadata.num_rows)
  const elements = parquetSchema(metadata).children.map((child) => child.element)
  const names = elements.map((element) => element.name)
  const repeated = names.find((column, index) => names.indexOf(column) !== index)
  if (repeated !== undefined) return unreadable(name, 'parquetBroken', `two columns are called ${repeated}`)
  if (names.length === 0) return unreadable(name, 'notATable')

  const file: AsyncBuffer = {
    byteLength: bytes.length,
    slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
  }
  const columns: string[][] = []
  // One column at a time: the values of all columns at once would be the largest thing in memory.
  for (const element of elements) {
    const { column, read } = await readColumn(file, metadata, element)
    if (read !== rows) return unreadable(name, 'parquetRows', `${element.name}: ${read} ≠ ${rows}`)
    columns.push(column)
  }
  return {
    ok: true,
    table: {
      format: 'parquet',
      encoding: null,
      delimiter: null,
      header: names.map((column) => column.trim()),
      columns,
      lines: Array.from({ length: rows }, (_, index) => index + 1),
      ledger: { records: rows, loaded: rows, rejected: 0, header: 0, skipped: 0, blank: 0 },
      rejected: [],
    },
  }
}

/** The texts of one column, and how many rows it really had. */
async function readColumn(file: AsyncBuffer, metadata: FileMetaData, element: SchemaElement) {
  const written: ParquetColumn = {
    name: element.name,
    isDate: element.converted_type === 'DATE' || element.logical_type?.type === 'DATE',
    scale: scaleOf(element),
  }
  const isDecimal = written.scale !== null
  const column: string[] = Array.from({ length: Number(metadata.num_rows) }, () => '')
  let read = 0
  await parquetRead({
    file,
    metadata: isDecimal ? withoutDecimal(metadata, element) : metadata,
    columns: [element.name],
    compressors: DECOMPRESSORS,
    utf8: !isDecimal,
    onChunk: ({ columnData, rowStart }) => {
      for (let index = 0; index < columnData.length; index++) {
        column[rowStart + index] = parquetText(columnData[index], written)
      }
      read += columnData.length
    },
  })
  return { column, read }
}

/** Digits behind the point of a plain decimal; null for all else. */
function scaleOf({ type, converted_type: converted, logical_type: logical, scale, repetition_type }: SchemaElement) {
  if (type === undefined || repetition_type === 'REPEATED') return null
  if (logical?.type === 'DECIMAL') return logical.scale
  return converted === 'DECIMAL' ? (scale ?? 0) : null
}

/** hyparquet turns decimals into floating point; as what they are stored in they come whole. */
function withoutDecimal(metadata: FileMetaData, decimal: SchemaElement): FileMetaData {
  const schema = metadata.schema.map((element) => {
    if (element !== decimal) return element
    const { converted_type: _decimal, logical_type: _precision, ...stored } = element
    return stored
  })
  return { ...metadata, schema }
}

function endsWith(bytes: Uint8Array, magic: string): boolean {
  return String.fromCharCode(...bytes.subarray(-4)) === magic
}
