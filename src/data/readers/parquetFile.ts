import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet'
import type { AsyncBuffer, Compressors, FileMetaData, SchemaElement } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { messageOf, type UnreadableReason } from '../../domain/problem.ts'
import { refusalOf, type Refusal } from './parquetLimits.ts'
import { parquetText } from './parquetText.ts'
import type { ParquetColumn } from './parquetText.ts'
import type { SourceBytes } from './table.ts'

// The snappy of the package refuses the empty page that some writers leave for a column of nulls.
const { SNAPPY: snappy, ...others } = compressors
const DECOMPRESSORS: Compressors = {
  ...others,
  ...(snappy && { SNAPPY: (input, length) => (length === 0 ? new Uint8Array() : snappy(input, length)) }),
}

/** Rows that are stored together, counted from 0: `from` up to `to`, which is not one of them. */
export interface RowGroup {
  readonly from: number
  readonly to: number
}

/** A Parquet file whose footer has been read, and nothing else. */
export interface ParquetFile {
  readonly rows: number
  /** The columns' names, trimmed. */
  readonly header: readonly string[]
  readonly groups: readonly RowGroup[]
  /** Whether the footer says that a column holds nothing in a row group. */
  isEmpty(column: number, group: number): boolean
  /**
   * The values of a column in some rows, each as the file stores it and as text. Throws where the file is broken, and where
   * the rows are not as many as the footer says.
   */
  read(column: number, rows: RowGroup): Promise<ParquetValues>
}

export interface ParquetValues {
  readonly values: ArrayLike<unknown>
  /** Whether a number among them is the number that is meant: a decimal's digits and a date's days are not. */
  readonly areNumbers: boolean
  readonly text: (value: unknown) => string
}

/** What a column gives other rows than its footer counts. */
export class RowsDiffer extends Error {
  override readonly name = 'RowsDiffer'
}

type Opened = { readonly ok: true; readonly file: ParquetFile } | ({ readonly ok: false } & Refusal)

const refused = (reason: UnreadableReason, detail = ''): Opened => ({ ok: false, reason, detail })

/** Opens Parquet by its footer, without an engine: DuckDB-WASM would fetch its reader from the network. */
export function openParquet({ bytes }: Pick<SourceBytes, 'bytes'>): Opened {
  if (endsWith(bytes, 'PARE')) return refused('parquetEncrypted', 'encrypted footer')
  if (!endsWith(bytes, 'PAR1')) return refused('parquetBroken', 'cut short: PAR1 is not at its end')
  try {
    const metadata = parquetMetadata(bytes, { geoparquet: false })
    const refusal = refusalOf(metadata, bytes)
    return refusal ? { ok: false, ...refusal } : opened(bytes, metadata)
  } catch (error) {
    return { ok: false, ...faultOf(error) }
  }
}

/** What is wrong with a file: hyparquet throws plain errors, and of every kind. */
export function faultOf(error: unknown): Refusal {
  const detail = messageOf(error)
  if (error instanceof RowsDiffer) return { reason: 'parquetRows', detail }
  if (/compression codec/i.test(detail)) return { reason: 'parquetCodec', detail }
  if (/encrypt/i.test(detail)) return { reason: 'parquetEncrypted', detail }
  return { reason: 'parquetBroken', detail }
}

function opened(bytes: Uint8Array, metadata: FileMetaData): Opened {
  const elements = parquetSchema(metadata).children.map((child) => child.element)
  const names = elements.map((element) => element.name)
  const repeated = names.find((column, index) => names.indexOf(column) !== index)
  if (repeated !== undefined) return refused('parquetBroken', `two columns are called ${repeated}`)
  if (names.length === 0) return refused('notATable')
  const buffer: AsyncBuffer = {
    byteLength: bytes.length,
    slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
  }
  return {
    ok: true,
    file: {
      rows: Number(metadata.num_rows),
      header: names.map((name) => name.trim()),
      groups: groupsOf(metadata),
      isEmpty: (column, group) => isEmptyChunk(metadata, names[column] ?? '', group),
      async read(column, rows) {
        const element = elements[column]
        if (!element) throw new Error(`no column ${column}`)
        return readColumn(buffer, metadata, element, rows)
      },
    },
  }
}

function groupsOf({ row_groups: groups }: FileMetaData): readonly RowGroup[] {
  let from = 0
  return groups.map(({ num_rows: rows }) => ({ from, to: (from += Number(rows)) }))
}

function isEmptyChunk({ row_groups: groups }: FileMetaData, name: string, group: number): boolean {
  const chunk = groups[group]?.columns.find(({ meta_data: data }) => data?.path_in_schema.join('.') === name)?.meta_data
  const nulls = chunk?.statistics?.null_count
  return chunk !== undefined && nulls !== undefined && Number(nulls) === Number(chunk.num_values)
}

async function readColumn(
  file: AsyncBuffer,
  metadata: FileMetaData,
  element: SchemaElement,
  { from, to }: RowGroup,
): Promise<ParquetValues> {
  const written: ParquetColumn = {
    name: element.name,
    isDate: element.converted_type === 'DATE' || element.logical_type?.type === 'DATE',
    scale: scaleOf(element),
  }
  const isDecimal = written.scale !== null
  const chunks: Chunk[] = []
  await parquetRead({
    file,
    metadata: isDecimal ? withoutDecimal(metadata, element) : metadata,
    columns: [element.name],
    rowStart: from,
    rowEnd: to,
    compressors: DECOMPRESSORS,
    utf8: !isDecimal,
    onChunk: ({ columnData, rowStart }) => chunks.push({ values: columnData, from: rowStart }),
  })
  const values = together(chunks, { from, to })
  if (values.length !== to - from) throw new RowsDiffer(`${element.name}: ${values.length} ≠ ${to - from}`)
  return { values, areNumbers: !isDecimal && !written.isDate, text: (value) => parquetText(value, written) }
}

/** Values that follow each other, the first of them in this row. */
interface Chunk {
  readonly values: ArrayLike<unknown>
  readonly from: number
}

/**
 * The values of these rows: a page may begin before the first of them, and end behind the last. Values that do not follow
 * each other would be another report's.
 */
function together(chunks: readonly Chunk[], { from, to }: RowGroup): ArrayLike<unknown> {
  const [only] = chunks
  if (only && chunks.length === 1 && only.from === from && only.values.length <= to - from) return only.values
  const values: unknown[] = []
  for (const chunk of chunks.toSorted((a, b) => a.from - b.from)) {
    const start = from + values.length
    if (chunk.from > start) throw new RowsDiffer(`no values of the rows ${start} to ${chunk.from}`)
    const last = Math.min(chunk.values.length, to - chunk.from)
    for (let index = start - chunk.from; index < last; index++) values.push(chunk.values[index])
  }
  return values
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
