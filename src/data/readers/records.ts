import Papa from 'papaparse'
import type { ParseError, ParseStepResult } from 'papaparse'

/** How the fields of a text are parted. */
export interface Dialect {
  /** Null where the file has one column. */
  readonly delimiter: string | null
  readonly quote: string
  readonly newline: '\n' | '\r'
  /** Fields of most records. */
  readonly width: number
}

export interface CsvRecord {
  readonly fields: string[]
  /** Where the record stands in the text; `end` is behind its line end. */
  readonly start: number
  readonly end: number
  /** Line from 1 on which it begins. */
  readonly line: number
  readonly isMalformed: boolean
}

// A file of text holds no NUL (it would be refused), so nothing is parted by it.
const NEVER = '\0'

/** How often the text may be read again behind malformed quotes, in lengths of the text. */
const REREADS = 4

/** How far a text is read that comes in parts. */
interface Begun {
  /** Line on which the next record begins. */
  line: number
  /** Characters that may still be read again. */
  rereads: number
}

/**
 * Calls `visit` for each record until it returns false. After malformed quotes reading goes on with the next line, so that
 * one stray quote does not swallow the records behind it.
 */
export function eachRecord(text: string, dialect: Dialect, visit: (record: CsvRecord) => boolean): void {
  recordsOf({ text, isLast: true }, dialect, { line: 1, rereads: REREADS * text.length }, visit)
}

/** The same for a text of so many characters that comes in pieces; `visit` is told the part in which a record stands. */
export function eachRecordOf(
  pieces: Iterable<string>,
  length: number,
  dialect: Dialect,
  visit: (record: CsvRecord, part: string) => void,
): void {
  const begun = { line: 1, rereads: REREADS * length }
  let part = ''
  // A record that reaches over many pieces is tried again only when twice as much of it is there.
  let enough = 0
  const read = (isLast: boolean) => {
    const text = part
    const end = recordsOf({ text, isLast }, dialect, begun, (record) => {
      visit(record, text)
      return true
    })
    part = text.slice(end)
    enough = 2 * part.length
  }
  for (const piece of pieces) {
    part += piece
    if (part.length >= enough) read(false)
  }
  read(true)
}

interface Part {
  readonly text: string
  /** Otherwise a record that reaches its end is left to be read with what follows. */
  readonly isLast: boolean
}

/** Where the records end that were visited. */
function recordsOf(
  { text, isLast }: Part,
  dialect: Dialect,
  begun: Begun,
  visit: (record: CsvRecord) => boolean,
): number {
  const at = { position: 0, isWanted: true }
  const pass = (fields: string[], end: number, isMalformed: boolean) => {
    at.isWanted = visit({ fields, start: at.position, end, line: begun.line, isMalformed })
    begun.line += lineEnds(text, at.position, end)
    at.position = end
  }
  /** Where the record before `end` really ends, if its quotes are malformed. */
  const malformedEnd = (fields: readonly string[], errors: readonly ParseError[], end: number) => {
    const next = text.indexOf(dialect.newline, at.position) + 1
    const isOneRecord = fields.length === dialect.width && errors.every((error) => error.code === 'InvalidQuotes')
    if (next === 0 || next >= end || isOneRecord || begun.rereads < end - next) return end
    begun.rereads -= end - next
    return next
  }
  while (at.isWanted && at.position < text.length) {
    const base = at.position
    const config = {
      delimiter: dialect.delimiter ?? NEVER,
      quoteChar: dialect.quote,
      newline: dialect.newline,
      step: ({ data, errors, meta }: ParseStepResult<string[][]>) => {
        const end = base + meta.cursor
        const fields = data[0] ?? []
        // The parser gives one more empty record behind the last line end.
        if (end === at.position) return
        if (end === text.length && !isLast) {
          at.isWanted = false
          return parser.abort()
        }
        if (errors.length === 0) {
          withoutCarriageReturn(text, at.position, end, fields, dialect)
          pass(fields, end, false)
        } else {
          pass([], malformedEnd(fields, errors, end), true)
        }
        if (!at.isWanted || at.position < end) parser.abort()
      },
    }
    const parser = new Papa.Parser(config)
    parser.parse(base === 0 ? text : text.slice(base), 0, false)
  }
  return at.position
}

/** The record as it stands in the file, without its line end. */
export function textOf(text: string, record: CsvRecord): string {
  return text.slice(record.start, record.end).replace(/\r?\n$|\r$/, '')
}

/** Lines end with \n or \r\n alike within one file, so \n parts the records and the \r before it is taken off here. */
function withoutCarriageReturn(text: string, start: number, end: number, fields: string[], dialect: Dialect): void {
  const last = fields.at(-1)
  if (dialect.newline !== '\n' || last === undefined || !last.endsWith('\r')) return
  const lineEnd = text[end - 1] === '\n' ? end - 1 : end
  const from = lineEnd - last.length
  // A quoted field may end with \r of its own: then it does not stand bare behind a delimiter.
  const isBare = text.startsWith(last, from) && (from === start || text[from - 1] === dialect.delimiter)
  if (isBare) fields[fields.length - 1] = last.slice(0, -1)
}

/** Line ends of any kind between two places. */
function lineEnds(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}
