import { eachRecord } from './records.ts'
import type { CsvRecord, Dialect } from './records.ts'

const DELIMITERS = [',', '\t', ';', '|'] as const
/** The dialect of a text is told by so many of its characters, the first ones. */
export const PREVIEW_LENGTH = 1_000_000
const PREVIEW_RECORDS = 500

/** How a text's fields are parted, and the number from 0 of the record that heads them. */
export interface Sniffed extends Dialect {
  readonly headerAt: number
  /** The first records. */
  readonly records: readonly CsvRecord[]
}

interface Candidate {
  readonly dialect: Dialect
  readonly records: readonly CsvRecord[]
  /** Share of the records that have `width` fields. */
  readonly agreement: number
}

/** Guesses the dialect from the first records; everything is then pinned for the whole text. */
export function sniff(text: string): Sniffed {
  const head = text.slice(0, PREVIEW_LENGTH)
  const newline = newlineOf(head)
  // Excel writes the delimiter it used above the header, and hides that line.
  const declared = /^sep=(.)\r?$/m.exec(head.slice(0, 8))?.[1]
  const delimiters = declared ? [declared] : DELIMITERS
  const quotes = head.includes('"') || !/(^|[,;\t|])'[^'\n]*'([,;\t|\r\n]|$)/m.test(head) ? ['"'] : ["'", '"']
  const candidates = quotes.flatMap((quote) =>
    delimiters.map((delimiter) => candidate(head, { delimiter, quote, newline, width: 0 })),
  )
  const best = candidates
    .filter(({ dialect, agreement }) => dialect.width > 1 && agreement >= 0.3)
    .toSorted((a, b) => b.agreement - a.agreement || b.dialect.width - a.dialect.width)[0]
  // A text of nothing but delimiters has no column either.
  const blank = candidates.find(({ records }) =>
    records.every(({ fields, isMalformed }) => !isMalformed && isBlank(fields)),
  )
  const chosen = best ?? blank ?? candidate(head, { delimiter: null, quote: '"', newline, width: 1 })
  const { records } = chosen
  return { ...chosen.dialect, records, headerAt: headerAt(chosen.records, chosen.dialect.width, declared ? 1 : 0) }
}

/** True where every field of the record is empty. */
export function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === '')
}

function newlineOf(head: string): '\n' | '\r' {
  const bare = head.replaceAll(/"[^"]*"/g, '')
  const lineFeeds = bare.split('\n').length - 1
  const returns = bare.split('\r').length - bare.split('\r\n').length
  return returns > lineFeeds ? '\r' : '\n'
}

function candidate(head: string, dialect: Dialect): Candidate {
  const records: CsvRecord[] = []
  eachRecord(head, dialect, (record) => {
    // A preview may end within a record.
    if (record.end < head.length || head.length < PREVIEW_LENGTH) records.push(record)
    return records.length < PREVIEW_RECORDS
  })
  const filled = records.filter(({ fields, isMalformed }) => isMalformed || !isBlank(fields))
  const counted = filled.filter(({ isMalformed }) => !isMalformed)
  const width = commonest(counted.map(({ fields }) => fields.length))
  const agreeing = counted.filter(({ fields }) => fields.length === width).length
  const isHeadAgreeing = counted[0]?.fields.length === width
  const agreement = (agreeing / Math.max(1, filled.length)) * (isHeadAgreeing ? 1 : 0.9)
  return { dialect: { ...dialect, width }, records, agreement }
}

/** The commonest count; of equally common ones the first seen. */
function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

/** Titles and notes above a table fill far fewer fields than its header. */
function headerAt(records: readonly CsvRecord[], width: number, from: number): number {
  const isHeader = ({ fields, isMalformed }: CsvRecord) => {
    if (isMalformed) return false
    const filled = fields.filter((field) => field.trim() !== '').length
    const isTitle = filled * 3 <= width || (filled === 1 && fields.length < width)
    return filled > 0 && !isTitle
  }
  const found = records.findIndex((record, index) => index >= from && isHeader(record))
  return found >= 0 ? found : records.findIndex(({ fields, isMalformed }) => !isMalformed && !isBlank(fields))
}
