import {
  type Data,
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
  Utf8,
  Vector,
} from 'apache-arrow'

export type Column =
  | { readonly name: string; readonly type: 'text'; readonly values: readonly (string | null)[] }
  | { readonly name: string; readonly type: 'integer'; readonly values: Int32Array }
  /** NaN is NULL. */
  | { readonly name: string; readonly type: 'number'; readonly values: Float64Array }

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
  readonly type: Float64 | Int32 | Dictionary<Utf8, Int32>
  slice(start: number, end: number): Data
}

function typeOf(column: EncodedColumn | undefined): EncodedColumn['type'] {
  if (!column) throw new Error('a field without a column')
  return column.type
}

function encodeColumn(column: Column): EncodedColumn {
  if (column.type === 'text') return encodeText(column.values)
  if (column.type === 'integer') {
    const { values } = column
    const type = new Int32()
    return { type, slice: (start, end) => makeData({ type, nullCount: 0, data: values.subarray(start, end) }) }
  }
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

function utf8(values: readonly string[]): Data<Utf8> {
  const encoder = new TextEncoder()
  const encoded = values.map((value) => encoder.encode(value))
  const valueOffsets = new Int32Array(values.length + 1)
  encoded.forEach((bytes, i) => (valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + bytes.length))
  const data = new Uint8Array(valueOffsets[values.length] ?? 0)
  encoded.forEach((bytes, i) => data.set(bytes, valueOffsets[i]))
  return makeData({ type: new Utf8(), nullCount: 0, valueOffsets, data })
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
