import type { FileMetaData } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import type { UnreadableReason } from '../../domain/problem.ts'
import type { Extent } from './byteSource.ts'

export interface Refusal {
  readonly reason: UnreadableReason
  readonly detail: string
}

const MOST_ROWS = 20_000_000
/** A cell costs a pointer at least, even where a column of nulls takes a few bytes of the file. */
const MOST_CELLS = 100_000_000
const MOST_BYTES = 2 ** 30

/** Why the footer of a file of so many bytes is not to be trusted with memory; null where what it declares is sane. */
export function refusalOf(metadata: FileMetaData, bytes: number): Refusal | null {
  const rows = Number(metadata.num_rows)
  const chunks = metadata.row_groups.flatMap((group) => group.columns)
  if (rows < 0) return { reason: 'parquetBroken', detail: `${rows} rows declared` }
  if (rows > MOST_ROWS) return { reason: 'tooLarge', detail: `${rows} rows` }
  const cells = rows * metadata.schema.filter((element) => element.type !== undefined).length
  if (cells > MOST_CELLS) return { reason: 'tooLarge', detail: `${cells} cells` }
  if (chunks.some((chunk) => chunk.crypto_metadata !== undefined || chunk.encrypted_column_metadata !== undefined)) {
    return { reason: 'parquetEncrypted', detail: 'encrypted columns' }
  }
  let size = 0
  for (const { meta_data: chunk } of chunks) {
    if (chunk === undefined) return { reason: 'parquetBroken', detail: 'a column has no description' }
    size += Number(chunk.total_uncompressed_size)
    if (size > MOST_BYTES) return { reason: 'tooLarge', detail: `${size} bytes uncompressed` }
    const { from, to } = extentOf(chunk)
    if (from < 4 || to < from || to > bytes) {
      return { reason: 'parquetBroken', detail: `column ${nameOf(chunk)} lies outside the file` }
    }
  }
  const grouped = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0)
  if (grouped !== rows) return { reason: 'parquetRows', detail: `${grouped} ≠ ${rows}` }
  return null
}

/** Why the pages of a file are not to be trusted with memory. */
export function pagesRefusal({ row_groups: groups }: FileMetaData, bytes: Uint8Array): Refusal | null {
  for (const { meta_data: chunk } of groups.flatMap((group) => group.columns)) {
    if (!chunk) continue
    const { from, to } = extentOf(chunk)
    const detail = pagesFault(chunk, bytes.subarray(from, to))
    if (detail !== null) return { reason: 'parquetBroken', detail }
  }
  return null
}

type Chunk = NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>

const nameOf = (chunk: Chunk) => chunk.path_in_schema.join('.')

/** Where the pages of a column lie. Some writers set the offset of a dictionary that is not there to 0. */
export function extentOf(
  chunk: Pick<Chunk, 'dictionary_page_offset' | 'data_page_offset' | 'total_compressed_size'>,
): Extent {
  const from = Number(chunk.dictionary_page_offset) || Number(chunk.data_page_offset)
  return { from, to: from + Number(chunk.total_compressed_size) }
}

/** What is wrong with the pages of a column, which are these bytes: more values or bytes than the footer says. */
export function pagesFault(chunk: Chunk, bytes: Uint8Array): string | null {
  const name = nameOf(chunk)
  const { length } = bytes
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, length), offset: 0 }
  let values = 0
  while (reader.offset < length - 1 && values < Number(chunk.num_values)) {
    const page = parquetHeader(reader)
    const count =
      page.data_page_header?.num_values ??
      page.data_page_header_v2?.num_values ??
      page.dictionary_page_header?.num_values ??
      0
    if (count < 0 || page.compressed_page_size < 0) return `column ${name}: a page of negative size`
    if (page.uncompressed_page_size > MOST_BYTES || count > MOST_CELLS) return `column ${name}: a page beyond any size`
    if (page.dictionary_page_header === undefined) values += count
    reader.offset += page.compressed_page_size
  }
  return values > Number(chunk.num_values) ? `column ${name}: more values than its footer says` : null
}
