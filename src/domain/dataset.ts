import type { Agency, AgencyKey } from './report.ts'
import type { FileProblem, Ledger, Rejection } from './problem.ts'
import type { HeadPlace, Mapping } from './mapping.ts'
import type { Part } from './part.ts'
import type { Corrections, Review } from './review.ts'

/** The same agency and year twice: the first (or, if the reader says so, the last) is counted, never both. */
export interface Duplicate {
  readonly agency: AgencyKey
  readonly year: number
  readonly kept: { readonly file: string; readonly line: number }
  readonly left: { readonly file: string; readonly line: number }
  /** Cells, told figures and facts of the head (form, scope, published) in which the two differ; 0 means an exact copy. */
  readonly differing: number
}

/** What a file is; all but the first three are report documents, one a file. */
export type FileFormat = 'csv' | 'parquet' | 'xlsx' | 'html' | 'docx' | 'text' | 'pdf'

/** What became of one file. */
export interface FileReading {
  readonly name: string
  readonly bytes: number
  readonly format: FileFormat | null
  /** Encoding used; `guessed` when neither a byte-order mark nor the reader said so. Null for Parquet. */
  readonly encoding: { readonly name: string; readonly guessed: boolean } | null
  readonly delimiter: string | null
  readonly header: readonly string[]
  /** The rows or lines that were taken for the head, from 1, where they can be others. */
  readonly headerLines?: readonly number[]
  /** How many columns, the first ones, the head is not over: agency and year as the sheets of a workbook tell them. */
  readonly toldBySheets?: number
  /** The head is of columns: one report a column. */
  readonly isSideways?: boolean
  /** Where the reader says that the head is. */
  readonly head?: HeadPlace
  /** The sheets of a workbook that hold something. */
  readonly sheets?: readonly string[]
  /** How many reports in the official layout were found on them. */
  readonly reportSheets?: number
  /** The one of them that the reader has chosen. */
  readonly sheet?: string
  /** First rows, as text. */
  readonly preview: readonly (readonly string[])[]
  readonly mapping: Mapping | null
  readonly ledger: Ledger | null
  readonly rejected: readonly Rejection[]
  readonly problems: readonly FileProblem[]
  /** What the reader chose to take of it; all, where there is none. */
  readonly part?: Part
  /** Of a report document: how far it is checked. */
  readonly document?: DocumentState
}

/** What was read of a report document, what is doubtful about it, and what its reader did about that. */
export interface DocumentState extends Review {
  /** Cells of the form that were found in it. */
  readonly cells: number
  /** Texts that may not be of their cell. */
  readonly uncertain: number
  /** Equations of the form that the record breaks. */
  readonly broken: number
  /** Of agency and year, those that it does not tell. */
  readonly lacking: number
  /** What followed from a corrected agency: its code and place, looked up anew. */
  readonly followed?: Corrections
  /** What else is in doubt: who and when, rows that were not found, digits that were split. */
  readonly findings: number
  /** All of these as the document was read, before any correction: by them documents are put in order. */
  readonly doubts: number
  /** SHA-256 of its bytes, first 12 hex digits; empty where a file is read outside of a dataset. */
  readonly fingerprint: string
}

/** What is open, in figures; the reports themselves are in the engine. */
export interface Dataset {
  /** `embedded` for the dataset that comes with the page. */
  readonly origin: 'embedded' | 'hosted' | 'opened'
  readonly files: readonly FileReading[]
  readonly reports: number
  readonly agencies: readonly Agency[]
  readonly years: readonly number[]
  readonly duplicates: readonly Duplicate[]
  /** Reports whose dataset does not say whether they are own or area-wide. */
  readonly scopeUnstated: number
  /** Reports that no agency has published: they are simulated, to try the page with. */
  readonly simulated: number
  /** SHA-256 of all files in order, first 12 hex digits. */
  readonly fingerprint: string
}
