import type { ColumnDecoder, DecodedArray, PageHeader } from 'hyparquet/src/types.js'
import { parquetHeader } from 'hyparquet/src/column.js'
import { convert } from 'hyparquet/src/convert.js'
import { decompressPage } from 'hyparquet/src/datapage.js'
import { readPlain } from 'hyparquet/src/plain.js'
import { onlyRun, readHybrid, WIDEST, type Span } from './hybrid.ts'
import { Interned } from './interned.ts'

/** Values of rows, each different one once as far as the file stores them so. */
export interface CodedValues {
  readonly values: ArrayLike<unknown>
  /** Where the value of each row stands in `values`; `NOTHING` where it has none. */
  readonly places: Int32Array
}

export const NOTHING = -1

/** A column of a row group as the footer describes it. */
export interface FlatChunk {
  /** From its first page on. */
  readonly bytes: Uint8Array
  readonly decoder: ColumnDecoder
  readonly rows: number
  readonly isNullable: boolean
}

/**
 * The values of the first `most` rows of a column without lists, whose numbers and texts are stored plainly or by
 * dictionary, as nearly all are: hyparquet makes an array of values for each step. Null for what is stored otherwise. Throws
 * where the file is broken.
 */
export function readFlat(chunk: FlatChunk, most = chunk.rows, interned?: Interned): CodedValues | null {
  const { bytes, decoder } = chunk
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 }
  const values =
    decoder.element.type === 'BYTE_ARRAY' && isText(decoder) ? (interned ?? new Interned()) : new Listed(decoder)
  const places = new Int32Array(chunk.rows).fill(NOTHING)
  let dictionary: Int32Array | null = null
  let rows = 0
  while (rows < most && reader.offset < bytes.length - 1) {
    const header = parquetHeader(reader)
    const stored = bytes.subarray(reader.offset, (reader.offset += header.compressed_page_size))
    if (header.dictionary_page_header) {
      const page = unpacked(stored, header.uncompressed_page_size, decoder)
      dictionary = plainPlaces(values, { page, from: 0, count: header.dictionary_page_header.num_values })
      continue
    }
    const body = bodyOf(stored, header, { chunk, most: most - rows, last: chunk.rows - rows })
    const coding = body && codingOf(body.encoding, dictionary)
    if (!body || !coding) return null
    const found = coding === 'plain' ? plainPlaces(values, body) : dictionaryPlaces(body, coding)
    if (!found) return null
    put(found, body.there, places.subarray(rows, rows + body.rows))
    rows += body.rows
  }
  return { values: values instanceof Interned ? values.texts : values.all(), places: places.subarray(0, rows) }
}

const unpacked = (bytes: Uint8Array, size: number, { codec, compressors }: ColumnDecoder) =>
  decompressPage(bytes, size, codec, compressors)

function codingOf(encoding: string, dictionary: Int32Array | null): 'plain' | Int32Array | null {
  if (encoding === 'PLAIN') return 'plain'
  return encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY' ? dictionary : null
}

const isText = ({ element, utf8 }: ColumnDecoder) =>
  element.converted_type === 'UTF8' ||
  element.logical_type?.type === 'STRING' ||
  (utf8 === true && element.converted_type === undefined && element.logical_type === undefined)

/** Values that are kept as they come. */
class Listed {
  readonly #decoder: ColumnDecoder
  readonly #parts: DecodedArray[] = []
  #count = 0

  constructor(decoder: ColumnDecoder) {
    this.#decoder = decoder
  }

  /** The places of these plain values among all. */
  add(page: Uint8Array, from: number, count: number): Int32Array {
    const { type, element } = this.#decoder
    const reader = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: from }
    const part = convert(readPlain(reader, type, count, element.type_length), this.#decoder)
    if (part.length !== count) throw new Error(`${part.length} values of ${count}`)
    this.#parts.push(part)
    const first = this.#count
    this.#count += count
    const places = new Int32Array(count)
    for (let i = 0; i < count; i++) places[i] = first + i
    return places
  }

  all(): ArrayLike<unknown> {
    const [only] = this.#parts
    return only && this.#parts.length === 1 ? only : this.#parts.flatMap((part) => Array.from<unknown>(part))
  }
}

/** Values of a page. */
interface Values {
  readonly page: Uint8Array
  /** Where they begin, and how many there are. */
  readonly from: number
  readonly count: number
}

function plainPlaces(values: Interned | Listed, { page, from, count }: Values): Int32Array {
  if (values instanceof Listed) return values.add(page, from, count)
  const places = new Int32Array(count)
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
  let at = from
  for (let i = 0; i < count; i++) {
    const start = at + 4
    at = start + view.getUint32(at, true)
    if (at > page.length) throw new Error('a text ends beyond its page')
    places[i] = values.place(page, start, at)
  }
  return places
}

function dictionaryPlaces({ page, from, count }: Values, dictionary: Int32Array): Int32Array | null {
  const codes = new Int32Array(count)
  if (count === 0) return codes
  const width = page[from] ?? 0
  if (width > WIDEST) return null
  readHybrid({ bytes: page, from: from + 1, to: page.length }, width, codes)
  for (let i = 0; i < count; i++) {
    const place = dictionary[codes[i] ?? 0]
    if (place === undefined) throw new Error('a value beyond its dictionary')
    codes[i] = place
  }
  return codes
}

/** A page of rows, of which not all need have a value. */
interface Body extends Values {
  readonly rows: number
  readonly encoding: string
  /** 1 for each row that has a value; null where all have. */
  readonly there: Int32Array | null
}

/** Which rows of a page are wanted: its first `most`; more than `last` it may not have. */
interface Part {
  readonly chunk: FlatChunk
  readonly most: number
  readonly last: number
}

/** A page in either way of writing it: the second leaves the levels as they are, and tells their length. */
function bodyOf(stored: Uint8Array, header: PageHeader, { chunk, most, last }: Part): Body | null {
  const { decoder, isNullable } = chunk
  const { data_page_header: first, data_page_header_v2: second, uncompressed_page_size: size } = header
  const all = first?.num_values ?? second?.num_values ?? 0
  if (all > last) throw new Error('more values than the footer says')
  const rows = Math.min(all, most)
  if (first) {
    const page = unpacked(stored, size, decoder)
    const from = isNullable ? 4 + new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0, true) : 0
    const levels = isNullable ? levelsOf({ bytes: page, from: 4, to: from }, rows) : allOf(rows)
    return { page, from, rows, encoding: first.encoding, ...levels }
  }
  if (!second) return null
  const [repeated, defined] = [second.repetition_levels_byte_length, second.definition_levels_byte_length]
  const values = stored.subarray(repeated + defined)
  const page = second.is_compressed === false ? values : unpacked(values, size - repeated - defined, decoder)
  const span = { bytes: stored, from: repeated, to: repeated + defined }
  const levels = isNullable ? levelsOf(span, rows) : allOf(rows)
  return { page, from: 0, rows, encoding: second.encoding, ...levels }
}

type Levels = Pick<Body, 'there' | 'count'>

const allOf = (rows: number): Levels => ({ there: null, count: rows })

function levelsOf(span: Span, rows: number): Levels {
  // Nearly every column has a value in each row, or in none.
  if (onlyRun(span, 1, rows) === 1) return allOf(rows)
  const there = new Int32Array(rows)
  readHybrid(span, 1, there)
  let count = 0
  for (let i = 0; i < rows; i++) count += there[i] ?? 0
  return { there: count === rows ? null : there, count }
}

function put(found: Int32Array, there: Int32Array | null, into: Int32Array): void {
  if (!there) return into.set(found)
  let next = 0
  for (let i = 0; i < there.length; i++) if (there[i] === 1) into[i] = found[next++] ?? NOTHING
}
