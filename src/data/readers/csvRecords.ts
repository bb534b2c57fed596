import { textGuarded } from '../../domain/csv.ts'
import { cellOfHeader } from '../../domain/forms/labels.ts'
import type { HeadPlace } from '../../domain/mapping.ts'
import type { Ledger, Rejection } from '../../domain/problem.ts'
import { isBlank, type Sniffed } from './dialect.ts'
import { textOf, type CsvRecord } from './records.ts'
import { RAW_LENGTH } from './table.ts'
import { findHead, headNames } from './workbooks/head.ts'
import { linesOfRecords } from './workbooks/lines.ts'

/** Where the fields go of the records that are kept. */
export interface FieldSink {
  /** Called once, before any field. */
  begin(header: readonly string[]): void
  add(column: number, field: string): void
}

interface Asked {
  readonly file: string
  readonly dialect: Sniffed
  /** Whether U+FFFD stands for bytes that mean nothing. */
  readonly isLossy: boolean
  readonly head: HeadPlace | undefined
}

/** What became of the records of a text. */
export interface RecordsTaken {
  readonly header: readonly string[]
  readonly headerLines: readonly number[]
  /** Line from 1 on which each record kept begins. */
  readonly lines: readonly number[]
  readonly ledger: Ledger
  readonly rejected: readonly Rejection[]
}

export interface RecordTaker {
  /** Takes the next record, which stands in this text. */
  take(text: string, record: CsvRecord): void
  /** What became of all; null where nothing heads them. */
  done(): RecordsTaken | null
}

/** Takes the records of a delimited text one by one: those that head it, those that are kept, and those that are rejected. */
export function recordTaker({ file, dialect, isLossy, head: chosen }: Asked, sink: FieldSink): RecordTaker {
  const rejected: Rejection[] = []
  const lines: number[] = []
  let header: readonly string[] | null = null
  let isBelowOther = false
  const head = chosen ?? mergedHead(dialect)
  const heads: (readonly string[])[] = []
  const headerLines: number[] = []
  const count = { records: 0, header: 0, skipped: 0, blank: 0 }

  const begun = () => {
    if (header) return header
    header = namesOf(heads, dialect.width)
    sink.begin(header)
    return header
  }
  const reject = (text: string, record: CsvRecord, reason: Rejection['reason'], found?: string) => {
    const raw = textOf(text, record).slice(0, RAW_LENGTH)
    rejected.push({ file, line: record.line, reason, raw, ...(found === undefined ? {} : { found }) })
  }
  /** Whether a record stands above the rows of the table. */
  const isAbove = ({ fields, line }: CsvRecord) => {
    if (header) return false
    const isBefore = head ? line < head.first : count.records - 1 < dialect.headerAt
    const isHead = !isBefore && (head ? line < head.first + head.rows : heads.length === 0)
    if (isHead) {
      heads.push(fields)
      headerLines.push(line)
      count.header++
    } else if (isBefore || heads.length === 0) count.skipped++
    else return false
    return true
  }

  return {
    take(text, record) {
      const { fields } = record
      count.records++
      if (record.isMalformed) return reject(text, record, 'quote')
      if (isBlank(fields)) return void count.blank++
      if (isAbove(record)) return
      const names = begun()
      if (isLossy && text.slice(record.start, record.end).includes('\uFFFD')) return reject(text, record, 'undecodable')
      if (isRepeated(names, fields)) {
        isBelowOther = false
        return void count.header++
      }
      isBelowOther ||= isOtherHeader(names, fields)
      if (isBelowOther) return reject(text, record, 'otherHeader')
      const width = fields.length === dialect.width ? filledWidth(fields, names.length) : fields.length
      if (width !== names.length) return reject(text, record, 'fieldCount', `${width} ≠ ${names.length}`)
      for (let column = 0; column < width; column++) sink.add(column, textGuarded(fields[column] ?? ''))
      lines.push(record.line)
    },
    done() {
      if (heads.length === 0) return null
      const ledger = { ...count, loaded: lines.length, rejected: rejected.length }
      return { header: begun(), headerLines, lines, ledger, rejected }
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
