import { sniff } from './dialect.ts'
import { recordTaker, type FieldSink } from './csvRecords.ts'
import { decode } from './encoding.ts'
import { eachRecord } from './records.ts'
import { unreadable } from './table.ts'
import type { ReadOptions, ReadResult, SourceBytes } from './table.ts'

/** A JavaScript string holds half a gigabyte at most. */
const MOST_BYTES = 500_000_000

/** Reads delimited text: the dialect is sniffed on the first records, then pinned for all. */
export function readCsv(source: SourceBytes, options: ReadOptions): ReadResult {
  if (source.bytes.length > MOST_BYTES) return unreadable(source.name, 'tooLarge', `${source.bytes.length} bytes`)
  const decoded = decode(source.bytes, options.encoding)
  if ('reason' in decoded) return unreadable(source.name, decoded.reason, decoded.detail)
  const { text, isLossy } = decoded
  if (text.trim() === '') return unreadable(source.name, 'empty')
  if (isJson(text)) return unreadable(source.name, 'unknownKind', 'json')

  const dialect = sniff(text)
  const { columns, sink } = textColumns()
  const taker = recordTaker({ file: source.name, dialect, isLossy, head: options.head }, sink)
  eachRecord(text, dialect, (record) => {
    taker.take(text, record)
    return true
  })
  const taken = taker.done()
  if (!taken) return unreadable(source.name, 'notATable')
  const encoding = { name: decoded.name, guessed: decoded.isGuessed }
  return { ok: true, table: { format: 'csv', encoding, delimiter: dialect.delimiter, columns, ...taken } }
}

/** The fields as texts, column by column. */
export function textColumns(): { readonly columns: string[][]; readonly sink: FieldSink } {
  const columns: string[][] = []
  const sink: FieldSink = {
    begin: (header) => columns.push(...header.map(() => [])),
    add: (column, field) => columns[column]?.push(field),
  }
  return { columns, sink }
}

/** Whether a text begins as JSON does. */
export const isBracketed = (text: string) => /^\s*[[{]/.test(text)

function isJson(text: string): boolean {
  if (!isBracketed(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
