import {
  type Data,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Uint16,
  Uint8,
  Utf8,
  Vector,
} from 'apache-arrow'

export type Column =
  | { readonly name: string; readonly type: 'text'; readonly values: readonly (string | null)[] }
  /** Texts by their places in a list of the different ones. */
  | { readonly name: string; readonly type: 'coded'; readonly values: Int32Array; readonly texts: readonly string[] }
  | { readonly name: string; readonly type: 'integer'; readonly values: Int32Array }
  /** NaN is NULL. */
  | { readonly name: string; readonly type: 'number'; readonly values: Float64Array }
  /** Numbers in as few bytes as they fit in. */
  | ({ readonly name: string; readonly type: 'narrow' } & NarrowValues)

export interface NarrowValues {
  readonly values: Uint8Array | Uint16Array | Int32Array | Float64Array
  /** A bit a value, the lowest of a byte first: 0 is NULL. */
  readonly there: Uint8Array
}

/** A table on its way into the engine: its name, and its rows as an Arrow IPC stream. */
export interface EngineTable {
  readonly name: string
  readonly ipc: Uint8Array
}

/** Rows in one record batch: smaller ones are slow in DuckDB-WASM, larger ones hold more memory at once. */
const BATCH = 65_536

export function encodeTable(name: string, columns: readonly Column[]): EngineTable {
  const rows = columns[0]?.values.length ?? 0
  const uneven = columns.find((column) => column.values.length !== rows)
  if (uneven) throw new Error(`column ${uneven.name} of ${name} has ${uneven.values.length} rows, others ${rows}`)
  const parts = columns.map(encodeColumn)
  const schema = new Schema(columns.map((column, i) => Field.new(column.name, typeOf(parts[i]), true)))
  const batches: RecordBatch[] = []
  for (let start = 0; start === 0 || start < rows; start += BATCH) {
    const end = Math.min(start + BATCH, rows)
    const children = parts.map((part) => part.slice(start, end))
    const data = makeData({ type: new Struct(schema.fields), length: end - start, nullCount: 0, children })
    batches.push(new RecordBatch(schema, data))
  }
  return { name, ipc: tableToIPC(new Table(schema, batches), 'stream') }
}

/** A column with its Arrow type, cut into batches on demand. */
interface EncodedColumn {
  readonly type: DataType
  slice(start: number, end: number): Data
}

function typeOf(column: EncodedColumn | undefined): EncodedColumn['type'] {
  if (!column) throw new Error('a field without a column')
  return column.type
}

function encodeColumn(column: Column): EncodedColumn {
  if (column.type === 'text') return encodeText(column.values)
  if (column.type === 'coded') return encodeCodes(column.values, column.texts)
  if (column.type === 'integer') {
    const { values } = column
    const type = new Int32()
    return { type, slice: (start, end) => makeData({ type, nullCount: 0, data: values.subarray(start, end) }) }
  }
  if (column.type === 'narrow') return encodeNarrow(column)
  const { values } = column
  const type = new Float64()
  return {
    type,
    slice(start, end) {
      const data = values.subarray(start, end)
      return makeData({ type, data, ...validity(data, Number.isNaN) })
    },
  }
}

function encodeNarrow({ values, there }: NarrowValues): EncodedColumn {
  return {
    type: narrowData(values, 0, 0, there).type,
    slice: (start, end) => narrowData(values, start, end, there),
  }
}

function narrowData(values: NarrowValues['values'], start: number, end: number, there: Uint8Array): Data {
  // Batches begin at whole bytes of the bitmap.
  const nullBitmap = there.subarray(start >> 3, (end + 7) >> 3)
  const valid = { nullCount: end - start - bitsIn(nullBitmap, end - start), nullBitmap }
  if (values instanceof Uint8Array) return makeData({ type: new Uint8(), data: values.subarray(start, end), ...valid })
  if (values instanceof Uint16Array)
    return makeData({ type: new Uint16(), data: values.subarray(start, end), ...valid })
  if (values instanceof Int32Array) return makeData({ type: new Int32(), data: values.subarray(start, end), ...valid })
  return makeData({ type: new Float64(), data: values.subarray(start, end), ...valid })
}

function bitsIn(bitmap: Uint8Array, length: number): number {
  let count = 0
  for (let i = 0; i < length; i++) count += ((bitmap[i >> 3] ?? 0) >> (i & 7)) & 1
  return count
}

const NULL_INDEX = -1

/** Text as numbers into a dictionary of the different values, which are few in nearly every column. */
function encodeText(values: readonly (string | null)[]): EncodedColumn {
  const places = new Map<string, number>()
  const indices = new Int32Array(values.length)
  values.forEach((value, row) => {
    if (value === null) {
      indices[row] = NULL_INDEX
      return
    }
    let place = places.get(value)
    if (place === undefined) places.set(value, (place = places.size))
    indices[row] = place
  })
  const type = new Dictionary(new Utf8(), new Int32())
  const dictionary = new Vector([utf8([...places.keys()])])
  return {
    type,
    slice(start, end) {
      const data = indices.subarray(start, end)
      return makeData({ type, data, dictionary, ...validity(data, (index) => index === NULL_INDEX) })
    },
  }
}

/** Codes in as few bytes as they fit in. */
function encodeCodes(codes: Int32Array, texts: readonly string[]): EncodedColumn {
  const dictionary = new Vector([utf8(texts)])
  if (texts.length <= 0x100) return codesIn(Uint8Array.from(codes), new Dictionary(new Utf8(), new Uint8()), dictionary)
  if (texts.length <= 0x10000)
    return codesIn(Uint16Array.from(codes), new Dictionary(new Utf8(), new Uint16()), dictionary)
  return codesIn(codes, new Dictionary(new Utf8(), new Int32()), dictionary)
}

function codesIn(
  codes: Uint8Array | Uint16Array | Int32Array,
  type: Dictionary<Utf8, Uint8 | Uint16 | Int32>,
  dictionary: Vector<Utf8>,
): EncodedColumn {
  return {
    type,
    slice: (start, end) => makeData({ type, nullCount: 0, data: codes.subarray(start, end), dictionary }),
  }
}

/** All texts are written at once: a call for each would take longer than writing them. */
function utf8(texts: readonly string[]): Data<Utf8> {
  const valueOffsets = new Int32Array(texts.length + 1)
  let end = 0
  for (let i = 0; i < texts.length; i++) {
    const length = utf8Length(texts[i] ?? '')
    if (length === null) return utf8OneByOne(texts)
    valueOffsets[i + 1] = end += length
  }
  const data = new Uint8Array(end)
  new TextEncoder().encodeInto(texts.join(''), data)
  return makeData({ type: new Utf8(), nullCount: 0, valueOffsets, data })
}

/** In how many bytes a text is written; null where half a character stands alone, which could find another half behind it. */
function utf8Length(text: string): number | null {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit < 0xd800 || unit >= 0xe000) bytes += 3
    else if (unit < 0xdc00 && isSecondHalf(text.charCodeAt(i + 1))) bytes += 2
    else if (isSecondHalf(unit) && i > 0 && isFirstHalf(text.charCodeAt(i - 1))) bytes += 2
    else return null
  }
  return bytes
}

const isFirstHalf = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isSecondHalf = (unit: number) => unit >= 0xdc00 && unit < 0xe000

function utf8OneByOne(texts: readonly string[]): Data<Utf8> {
  const encoder = new TextEncoder()
  const valueOffsets = new Int32Array(texts.length + 1)
  // Three bytes hold any unit of UTF-16.
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0) * 3)
  let end = 0
  for (const [i, text] of texts.entries()) {
    end += encoder.encodeInto(text, bytes.subarray(end)).written
    valueOffsets[i + 1] = end
  }
  return makeData({ type: new Utf8(), nullCount: 0, valueOffsets, data: bytes.subarray(0, end) })
}

/** Arrow's bitmap of the values that are there; none where all are. */
function validity(values: Float64Array | Int32Array, isNull: (value: number) => boolean) {
  const nullBitmap = new Uint8Array((values.length + 7) >> 3)
  let nullCount = 0
  for (let i = 0; i < values.length; i++) {
    if (isNull(values[i] ?? NaN)) nullCount++
    else nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7))
  }
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap }
}
