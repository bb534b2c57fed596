import type { CellId } from './cell.ts'
import type { Label } from './forms/form.ts'
import type { FormTable } from './part.ts'
import type { FileSize, YearRows } from './room.ts'
import type { DoubtReason } from './reportDocument.ts'

/** Where in a file something was found. Lines and columns count from 1; `column` may also be a header. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: string | number
}

/** Why a record of a file was not loaded. */
export type RejectionReason =
  | 'fieldCount'
  | 'quote'
  | 'otherHeader'
  | 'noAgency'
  | 'totalRow'
  | 'noYear'
  | 'badYear'
  | 'unknownCell'
  | 'repeatedCell'
  | 'duplicateReport'
  | 'undecodable'
  | 'unknownRow'
  | 'leftOutByMapping'

/** A record that was not loaded: where, why, and its original text. */
export interface Rejection extends Place {
  readonly line: number
  readonly reason: RejectionReason
  /** The value that caused it, such as `20x4` for a bad year, or `5 ≠ 7` for a field count. */
  readonly found?: string
  /** The record as it stands in the file, cut at 2,000 characters. */
  readonly raw: string
}

/** Why a whole file could not be read. */
export type UnreadableReason =
  | 'empty'
  | 'notATable'
  | 'unknownKind'
  | 'encoding'
  | 'documentBroken'
  | 'notAReport'
  | 'severalReports'
  | 'pdfLocked'
  | 'pdfNoText'
  | 'workbookKind'
  | 'workbookEncrypted'
  | 'workbookBroken'
  | 'parquetEncrypted'
  | 'parquetCodec'
  | 'parquetBroken'
  | 'parquetRows'
  | 'tooLarge'
  | 'timeout'
  | 'crashed'
  | 'cancelled'
  | 'notFound'
  | 'otherOrigin'

/** What is not certain of a report document that is read all the same. */
export interface DocumentDoubt {
  readonly kind: 'documentDoubt'
  readonly file: string
  readonly reason: DoubtReason
  /** What the document says, and what speaks against it; empty where nothing does. */
  readonly said: string
  readonly against: string
}

/** A file that is too large for the memory there is, and of which a part may fit. */
export interface AwaitsRoom {
  readonly kind: 'awaitsRoom'
  readonly file: string
  readonly size: FileSize
  /** Bytes that there are. */
  readonly room: number
  /** What its rows are of, in order. */
  readonly years: readonly YearRows[]
}

/** What is wrong with a file. */
export type FileProblem =
  | ({ readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly detail?: string } & Place)
  | { readonly kind: 'noAgencyColumn'; readonly file: string; readonly header: readonly string[] }
  | { readonly kind: 'noYearColumn'; readonly file: string; readonly header: readonly string[] }
  | { readonly kind: 'noCells'; readonly file: string; readonly header: readonly string[] }
  | { readonly kind: 'awaitsAnswer'; readonly file: string; readonly header: readonly string[] }
  | AwaitsRoom
  /** Too large to be read whole, which it must be; both in bytes. */
  | { readonly kind: 'noRoom'; readonly file: string; readonly needed: number; readonly room: number }
  | { readonly kind: 'rowsNotFound' | 'digitsSplit'; readonly file: string; readonly rows: readonly Label[] }
  | { readonly kind: 'sheetsLeftOut'; readonly file: string; readonly sheets: readonly string[] }
  | { readonly kind: 'otherBytes'; readonly file: string }
  | DocumentDoubt

/** What an address or the browser can cause. */
export type PageProblem =
  | { readonly kind: 'addressPart'; readonly part: string; readonly value: string }
  | { readonly kind: 'addressFull' }
  | { readonly kind: 'engineStart'; readonly detail: string }
  | { readonly kind: 'engineCrashed'; readonly detail: string }
  /** The first figures came from results stored of other data than now lie at their address; all are computed anew. */
  | { readonly kind: 'storedOther'; readonly detail: string }
  | { readonly kind: 'queryFailed'; readonly detail: string }
  /** The hosted file that is open is another by now: what is read of it later would be of other data. */
  | { readonly kind: 'hostedChanged'; readonly detail: string }
  /** What is asked reads tables of the form that the reader chose not to load. */
  | { readonly kind: 'tablesLeftOut'; readonly tables: readonly FormTable[] }
  | { readonly kind: 'viewFailed'; readonly detail: string }

/** What a file, an address or the browser can cause; shown in both languages, counted, never thrown past the edge. */
export type Problem = FileProblem | PageProblem

export const isOfFile = (problem: Problem): problem is FileProblem => 'file' in problem

/** Problems of a file that is read and open, and awaits what the reader says of its columns and rows. */
export const isOfMapping = (kind: Problem['kind']): boolean =>
  kind === 'noAgencyColumn' || kind === 'noYearColumn' || kind === 'noCells' || kind === 'awaitsAnswer'

/** What is to be checked of a report document that is read and open. */
export const isOfDocument = (kind: Problem['kind']): boolean =>
  kind === 'rowsNotFound' || kind === 'digitsSplit' || kind === 'documentDoubt'

/** Problems of a file that is open and not read for want of memory. */
export const isOfRoom = (kind: Problem['kind']): boolean => kind === 'awaitsRoom' || kind === 'noRoom'

/** What is told of a file that is read and open; it is found anew whenever the file is. */
export const isOfOpenFile = (kind: Problem['kind']): boolean =>
  isOfMapping(kind) || isOfDocument(kind) || kind === 'sheetsLeftOut' || isOfRoom(kind)

/** The detail of a problem, from whatever was thrown. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

/** Every record of a file, by what became of it. Always: loaded + rejected + header + skipped + blank + leftOut = records. */
export interface Ledger {
  readonly records: number
  readonly loaded: number
  readonly rejected: number
  readonly header: number
  /** Records before the header, such as a title line. */
  readonly skipped: number
  readonly blank: number
  /** Left out as the reader chose, for want of memory. */
  readonly leftOut?: number
}

/** True when every record of the file is accounted for exactly once. */
export function isBalanced(ledger: Ledger): boolean {
  const { loaded, rejected, header, skipped, blank, leftOut = 0 } = ledger
  return loaded + rejected + header + skipped + blank + leftOut === ledger.records
}

/** A cell that a rule speaks of, with the value it printed. */
export interface CellValue {
  readonly cell: CellId
  readonly value: number
}
