import { textGuarded } from '../../domain/csv.ts'
import type { Rejection } from '../../domain/problem.ts'
import { cellOfHeader } from '../../domain/forms/labels.ts'
import type { HeadPlace } from '../../domain/mapping.ts'
import { isBlank, sniff, type Sniffed } from './dialect.ts'
import { decode } from './encoding.ts'
import { eachRecord, textOf } from './records.ts'
import type { CsvRecord } from './records.ts'
import { findHead, headNames } from './workbooks/head.ts'
import { linesOfRecords } from './workbooks/lines.ts'
import { RAW_LENGTH, unreadable } from './table.ts'
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
  const rejected: Rejection[] = []
  const lines: number[] = []
  let header: string[] | null = null
  let columns: string[][] = []
  let isBelowOther = false
  const head = options.head ?? mergedHead(dialect)
  const heads: (readonly string[])[] = []
  const headerLines: number[] = []
  const count = { records: 0, header: 0, skipped: 0, blank: 0 }

  const reject = (record: CsvRecord, reason: Rejection['reason'], found?: string) => {
    const raw = textOf(text, record).slice(0, RAW_LENGTH)
    rejected.push({ file: source.name, line: record.line, reason, raw, ...(found === undefined ? {} : { found }) })
  }

  const take = (record: CsvRecord) => {
    const { fields } = record
    if (record.isMalformed) return reject(record, 'quote')
    if (isBlank(fields)) return void count.blank++
    if (header === null) {
      if (head ? record.line < head.first : count.records - 1 < dialect.headerAt) return void count.skipped++
      if (head ? record.line < head.first + head.rows : heads.length === 0) {
        heads.push(fields)
        headerLines.push(record.line)
        return void count.header++
      }
      if (heads.length === 0) return void count.skipped++
      header = namesOf(heads, dialect.width)
      columns = header.map(() => [])
    }
    if (isLossy && text.slice(record.start, record.end).includes('\uFFFD')) return reject(record, 'undecodable')
    if (isRepeated(header, fields)) {
      isBelowOther = false
      return void count.header++
    }
    isBelowOther ||= isOtherHeader(header, fields)
    if (isBelowOther) return reject(record, 'otherHeader')
    const width = fields.length === dialect.width ? filledWidth(fields, header.length) : fields.length
    if (width !== header.length) return reject(record, 'fieldCount', `${width} ≠ ${header.length}`)
    for (const [index, column] of columns.entries()) column.push(textGuarded(fields[index] ?? ''))
    lines.push(record.line)
  }

  eachRecord(text, dialect, (record) => {
    count.records++
    take(record)
    return true
  })
  if (heads.length === 0) return unreadable(source.name, 'notATable')
  header ??= namesOf(heads, dialect.width)
  if (columns.length === 0) columns = header.map(() => [])
  return {
    ok: true,
    table: {
      format: 'csv',
      encoding: { name: decoded.name, guessed: decoded.isGuessed },
      delimiter: dialect.delimiter,
      header,
      columns,
      lines,
      headerLines,
      ledger: { ...count, loaded: lines.length, rejected: rejected.length },
      rejected,
    },
  }
}

/** A head of several lines, such as a spreadsheet leaves behind, where one line names no cell of the form. */
function mergedHead({ records, headerAt }: Sniffed): HeadPlace | null {
  const filled = records.filter(({ fields, isMalformed }) => !isMalformed && !isBlank(fields)).slice(0, PREVIEW_HEADS)
  const fields = records[headerAt]?.fields ?? []
  if (fields.some((name) => cellOfHeader(name) !== null)) return null
  const found = findHead(linesOfRecords(filled.map((record) => record.fields)))
  const first = found && filled[found.first]
  const last = found && filled[found.first + found.rows - 1]
  return first && last && found.known > 0 && last !== first
    ? { first: first.line, rows: last.line - first.line + 1 }
    : null
}

const PREVIEW_HEADS = 12

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const namesOf = (heads: readonly (readonly string[])[], width: number) =>
  heads.length > 1 ? headNames(heads) : headerOf(heads[0] ?? [], width)

/** The names as printed; unnamed columns at the end that no record has are none. */
function headerOf(fields: readonly string[], width: number): string[] {
  const names = fields.map((field) => field.replaceAll('\uFEFF', '').trim())
  while (names.length > width && names.at(-1) === '') names.pop()
  return names
}

/** Files put one behind the other repeat their header. A single name may as well be a value. */
function isRepeated(header: readonly string[], fields: readonly string[]): boolean {
  if (header.length < 2 || fields.length < header.length || fields[0]?.trim() !== header[0]) return false
  return fields.every((field, index) => field.replaceAll('\uFEFF', '').trim() === (header[index] ?? ''))
}

const FEWEST_NAMES = 3

/**
 * Another table's header below the first: files of two editions put one behind the other, or columns in another order.
 * Read by the first header, its figures would stand in the wrong columns.
 */
function isOtherHeader(header: readonly string[], fields: readonly string[]): boolean {
  // Millions of records begin with what is no name of a column.
  if (!header.includes(fields[0]?.trim() ?? '')) return false
  const filled = fields.map((field) => field.trim()).filter((field) => field !== '')
  const names = new Set(filled.filter((field) => isName(field) && header.includes(field)))
  return names.size >= FEWEST_NAMES && names.size * 2 >= filled.length
}

/** Figures and single letters are values as well as names. */
const isName = (text: string) => text.length > 1 && /\p{L}/u.test(text)

/**
 * How many fields a record of the usual width has: where all end with a delimiter, the empty ones behind the last column
 * are cut. One that is wider than the others may hold a bare 1,234, which moves every figure behind it by a column.
 */
function filledWidth(fields: readonly string[], most: number): number {
  let width = fields.length
  while (width > most && fields[width - 1] === '') width--
  return width
}
