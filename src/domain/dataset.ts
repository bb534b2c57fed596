import type { Agency, AgencyKey } from './report.ts'
import type { Ledger, Problem, Rejection } from './problem.ts'
import type { HeadPlace, Mapping } from './mapping.ts'

/** The same agency and year twice: the first (or, if the reader says so, the last) is counted, never both. */
export interface Duplicate {
  readonly agency: AgencyKey
  readonly year: number
  readonly kept: { readonly file: string; readonly line: number }
  readonly left: { readonly file: string; readonly line: number }
  /** Cells in which the two differ; 0 means an exact copy. */
  readonly differing: number
}

/** What a file is; the last three are report documents, one a file. */
export type FileFormat = 'csv' | 'parquet' | 'xlsx' | 'html' | 'docx' | 'text'

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
  /** The one of them that the reader has chosen. */
  readonly sheet?: string
  /** First rows, as text. */
  readonly preview: readonly (readonly string[])[]
  readonly mapping: Mapping | null
  readonly ledger: Ledger | null
  readonly rejected: readonly Rejection[]
  readonly problems: readonly Problem[]
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
  /** SHA-256 of all files in order, first 12 hex digits. */
  readonly fingerprint: string
}
