import type { CellId } from './cell.ts'
import { ALL_CELLS } from './forms/cells.ts'
import { TOLD_FIELDS } from './mapping.ts'
import type { Corrections } from './review.ts'

/** In place of a text: the document does not print this at all. No form prints the word. */
export const NOT_PRINTED = 'absent'

/** Behind a text of which it is not certain that it is its cell's: with it the text is a mark, and no number. */
export const DOUBT = '？'

/** What a document says of itself and can be put right, before its cells. */
export const WHO_FIELDS = [
  'agency',
  'year',
  'code',
  'level',
  'kind',
  'province',
  'city',
  'county',
  'published',
] as const

/** The columns of a document's record that can be put right. */
export const CORRECTABLE: ReadonlySet<string> = new Set<string>([
  ...WHO_FIELDS,
  // Follows a corrected agency; it is in no list of its own.
  'parent',
  ...TOLD_FIELDS,
  ...ALL_CELLS,
])

/** The one record of a document: its columns, and what each says. */
export interface DocumentRecord {
  readonly header: readonly string[]
  readonly values: readonly string[]
}

/** What a column of a record says; null where the document does not print it. */
export function textOf({ header, values }: DocumentRecord, column: CellId): string | null {
  const at = header.indexOf(column)
  return at < 0 ? null : (values[at] ?? '')
}

/** The corrections that change a record: what says what was read is none. */
export function changing(read: DocumentRecord, corrections: Corrections): Corrections {
  const changed = Object.entries(corrections).filter(
    ([column, text]) => CORRECTABLE.has(column) && (textOf(read, column) ?? NOT_PRINTED) !== text,
  )
  return Object.fromEntries(changed)
}

/** The record as the reader corrected it; with it goes, in the column `corrected`, what was read in those places. */
export function corrected(read: DocumentRecord, corrections: Corrections): DocumentRecord {
  const changed = changing(read, corrections)
  if (Object.keys(changed).length === 0) return read
  const columns = [...new Set([...read.header, ...Object.keys(changed)])]
    .map((column) => [column, changed[column] ?? textOf(read, column) ?? ''] as const)
    .filter(([column, text]) => changed[column] === undefined || text !== NOT_PRINTED)
  const all = [...columns, ['corrected', correctedText(read, changed)] as const]
  return { header: all.map(([column]) => column), values: all.map(([, text]) => text) }
}

/**
 * What was read where the reader corrected it, as `app.granted.total=3？ agency=甲镇`: a blank has nothing behind the sign,
 * and what was not found at all has no sign. Spaces inside of a text are written as in an address.
 */
function correctedText(read: DocumentRecord, changed: Corrections): string {
  return Object.keys(changed)
    .map((column) => {
      const text = textOf(read, column)
      return text === null ? column : `${column}=${text.replaceAll(/[\s%]/gu, encodeURIComponent)}`
    })
    .join(' ')
}

/** What was read in the places that a dataset says were corrected; null for what was not found in the document. */
export function readCorrected(text: string): ReadonlyMap<string, string | null> {
  const parts = text.split(/\s+/u).filter((part) => part !== '')
  return new Map(
    parts.map((part) => {
      const sign = part.indexOf('=')
      return sign < 0 ? [part, null] : [part.slice(0, sign), unescaped(part.slice(sign + 1))]
    }),
  )
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A % of its own, in a file that was written by hand.
    return text
  }
}
