import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet'
import type { AsyncBuffer, Compressors, FileMetaData, SchemaElement, SchemaTree } from 'hyparquet'
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js'
import { compressors } from 'hyparquet-compressors'
import { messageOf, type UnreadableReason } from '../../domain/problem.ts'
import type { ByteSource } from './byteSource.ts'
import type { Interned } from './interned.ts'
import { NOTHING, readFlat, type CodedValues, type FlatChunk } from './parquetFlat.ts'
import { extentOf, pagesFault, pagesRefusal, refusalOf, type Refusal } from './parquetLimits.ts'
import { parquetText } from './parquetText.ts'
import type { ParquetColumn } from './parquetText.ts'

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
   * The values of a column in the first `most` rows of a row group, each as the file stores it and as text; of texts those
   * that are in `interned` are used again. Throws where the file is broken, and where the rows are not as many as the
   * footer says.
   */
  read(column: number, group: number, most?: number, interned?: Interned): Promise<ParquetValues>
  /** Has at hand the bytes of columns that will be read; of all row groups, where none are named. */
  bring(columns: readonly number[], bringing?: Bringing): Promise<void>
}

export interface Bringing {
  readonly groups?: readonly number[]
  /** Hears of each part that comes. */
  readonly onPart?: () => void
}

export interface ParquetValues extends CodedValues {
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

/** What was opened already: the footer of a country's file takes a while, and is looked at before the file is. */
const KNOWN = new WeakMap<ByteSource, Promise<Opened>>()

/** Opens Parquet by its footer, without an engine: DuckDB-WASM would fetch its reader from the network. */
export function openParquet(source: ByteSource): Promise<Opened> {
  const known = KNOWN.get(source) ?? openedAnew(source)
  KNOWN.set(source, known)
  return known
}

/** Behind the footer stand its length and the magic number. */
const BEHIND_FOOTER = 8

/** The footer with what stands behind it; the whole file where it is shorter than it says. */
export async function footerOf(source: ByteSource): Promise<Uint8Array> {
  const { size } = source
  const behind = await source.slice(Math.max(0, size - BEHIND_FOOTER), size)
  if (behind.length < BEHIND_FOOTER) return behind
  const length = BEHIND_FOOTER + new DataView(behind.buffer, behind.byteOffset).getUint32(0, true)
  return source.slice(Math.max(0, size - length), size)
}

async function openedAnew(source: ByteSource): Promise<Opened> {
  try {
    const end = await source.slice(Math.max(0, source.size - 4), source.size)
    if (endsWith(end, 'PARE')) return refused('parquetEncrypted', 'encrypted footer')
    if (!endsWith(end, 'PAR1')) return refused('parquetBroken', 'cut short: PAR1 is not at its end')
    const metadata = parquetMetadata(await footerOf(source), { geoparquet: false })
    // Of a file that is not at hand, pages are looked at when they come.
    const refusal = refusalOf(metadata, source.size) ?? (source.bytes && pagesRefusal(metadata, source.bytes))
    return refusal ? { ok: false, ...refusal } : opened(source, metadata)
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

function opened(source: ByteSource, metadata: FileMetaData): Opened {
  const columns = parquetSchema(metadata).children
  const names = columns.map(({ element }) => element.name)
  const repeated = names.find((column, index) => names.indexOf(column) !== index)
  if (repeated !== undefined) return refused('parquetBroken', `two columns are called ${repeated}`)
  if (names.length === 0) return refused('notATable')
  const groups = groupsOf(metadata)
  const placesOf = metadata.row_groups.map((group) => new Map(group.columns.map((chunk, i) => [nameOf(chunk), i])))
  const chunkOf = (column: number, group: number): ColumnMetaData | undefined =>
    metadata.row_groups[group]?.columns[placesOf[group]?.get(names[column] ?? '') ?? NOTHING]?.meta_data
  return {
    ok: true,
    file: {
      rows: Number(metadata.num_rows),
      header: names.map((name) => name.trim()),
      groups,
      isEmpty(column, group) {
        const chunk = chunkOf(column, group)
        const nulls = chunk?.statistics?.null_count
        return chunk !== undefined && nulls !== undefined && Number(nulls) === Number(chunk.num_values)
      },
      async read(column, nth, most, interned) {
        const [tree, group] = [columns[column], groups[nth]]
        if (!tree || !group) throw new Error(`no column ${column} in row group ${nth}`)
        const rows = Math.min(most ?? Infinity, group.to - group.from)
        const { element } = tree
        const written: ParquetColumn = {
          name: element.name,
          isDate: element.converted_type === 'DATE' || element.logical_type?.type === 'DATE',
          scale: scaleOf(element),
        }
        const chunk = chunkOf(column, nth)
        const flat = chunk && tree.children.length === 0 ? await flatChunk(source, chunk, tree, group) : null
        const found =
          (flat && readFlat(flat, rows, interned)) ??
          (await readOther(source, metadata, element, { from: group.from, to: group.from + rows }))
        if (found.places.length < rows) throw new RowsDiffer(`${element.name}: ${found.places.length} ≠ ${rows}`)
        const isDecimal = written.scale !== null
        return { ...found, areNumbers: !isDecimal && !written.isDate, text: (value) => parquetText(value, written) }
      },
      async bring(wanted, { groups: of = [...groups.keys()], onPart = () => undefined } = {}) {
        const chunks = of.flatMap((group) => wanted.flatMap((column) => chunkOf(column, group) ?? []))
        await source.bring(chunks.map(extentOf), onPart)
      },
    },
  }
}

type ColumnMetaData = NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>

const nameOf = ({ meta_data: data }: { readonly meta_data?: ColumnMetaData }) => data?.path_in_schema.join('.') ?? ''

function groupsOf({ row_groups: groups }: FileMetaData): readonly RowGroup[] {
  let from = 0
  return groups.map(({ num_rows: rows }) => ({ from, to: (from += Number(rows)) }))
}

/** A column of a row group as it can be read plainly; null for lists. */
async function flatChunk(
  source: ByteSource,
  chunk: ColumnMetaData,
  tree: SchemaTree,
  group: RowGroup,
): Promise<FlatChunk | null> {
  const { element } = tree
  if (element.repetition_type === 'REPEATED') return null
  const { from, to } = extentOf(chunk)
  const bytes = await source.slice(from, to)
  const fault = source.bytes ? null : pagesFault(chunk, bytes)
  if (fault !== null) throw new Error(fault)
  const isDecimal = scaleOf(element) !== null
  return {
    bytes,
    rows: group.to - group.from,
    isNullable: element.repetition_type !== 'REQUIRED',
    decoder: {
      pathInSchema: chunk.path_in_schema,
      type: chunk.type,
      element: isDecimal ? asStored(element) : element,
      schemaPath: [tree],
      codec: chunk.codec,
      parsers: DEFAULT_PARSERS,
      compressors: DECOMPRESSORS,
      utf8: !isDecimal,
    },
  }
}

/** The values of a column in some rows, read as hyparquet reads all that can be in a file. */
async function readOther(
  source: ByteSource,
  metadata: FileMetaData,
  element: SchemaElement,
  { from, to }: RowGroup,
): Promise<CodedValues> {
  const file: AsyncBuffer = {
    byteLength: source.size,
    slice: async (start, end = source.size) => new Uint8Array(await source.slice(start, end)).buffer,
  }
  const isDecimal = scaleOf(element) !== null
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
  const isNothing = (value: unknown) => value === null || value === undefined
  return { values, places: Int32Array.from({ length: values.length }, (_, i) => (isNothing(values[i]) ? NOTHING : i)) }
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
function asStored({ converted_type: _decimal, logical_type: _precision, ...stored }: SchemaElement): SchemaElement {
  return stored
}

const withoutDecimal = (metadata: FileMetaData, decimal: SchemaElement): FileMetaData => ({
  ...metadata,
  schema: metadata.schema.map((element) => (element === decimal ? asStored(element) : element)),
})

function endsWith(bytes: Uint8Array, magic: string): boolean {
  return String.fromCharCode(...bytes.subarray(-4)) === magic
}
