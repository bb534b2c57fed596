import { textColumns } from './csv.ts'
import { recordTaker } from './csvRecords.ts'
import { sniff } from './dialect.ts'
import { encodingName } from './encoding.ts'
import { eachRecord } from './records.ts'
import type { ReadOptions, SourceBytes, TableRead } from './table.ts'

/** What a text seems to hold, by its beginning and by glances into it: no more than a few megabytes are read. */
export interface Glance {
  /** Its first records. */
  readonly sample: TableRead
  /** About how many records it has. */
  readonly records: number
  /** The fields of a column in records from all over it. */
  readonly fields: (column: number) => readonly string[]
}

const BEGINNING = 2 ** 22
const GLANCES = 60
const GLANCE = 2 ** 16

/** Null where it is no table. */
export function glanceCsv({ name, bytes }: SourceBytes, options: ReadOptions): Glance | null {
  const encoding = encodingName(bytes, options.encoding)
  if (typeof encoding !== 'string') return null
  const decoder = new TextDecoder(encoding)
  const first = decoder.decode(bytes.subarray(0, BEGINNING))
  const dialect = sniff(first)
  const { columns, sink } = textColumns()
  const taker = recordTaker({ file: name, dialect, isLossy: false, head: options.head }, sink)
  for (const record of dialect.records) taker.take(first, record)
  const taken = taker.done()
  if (!taken) return null
  const seen: (readonly string[])[] = []
  let length = 0
  for (let i = 0; i < GLANCES; i++) {
    // At an even place: characters of two bytes begin there.
    const at = 2 * Math.floor((i * bytes.length) / GLANCES / 2)
    const text = decoder.decode(bytes.subarray(at, at + GLANCE))
    // What is cut at its ends is no whole record.
    const whole = text.slice(text.indexOf(dialect.newline) + 1, text.lastIndexOf(dialect.newline) + 1)
    eachRecord(whole, dialect, ({ fields, start, end }) => {
      if (fields.length !== dialect.width) return true
      seen.push(fields)
      length += end - start
      return true
    })
  }
  const bytesALetter = Math.min(bytes.length, BEGINNING) / Math.max(1, first.length)
  const records = seen.length === 0 ? 0 : Math.round(bytes.length / ((length / seen.length) * bytesALetter))
  const known = { format: 'csv', encoding: { name: encoding, guessed: true }, delimiter: dialect.delimiter } as const
  return {
    sample: { ...known, ...taken, columns },
    records,
    fields: (column) => seen.map((fields) => fields[column] ?? ''),
  }
}
