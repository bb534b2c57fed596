import type { FileFormat } from '../../domain/dataset.ts'
import type { HeadPlace } from '../../domain/mapping.ts'
import type { Ledger, FileProblem, Rejection, UnreadableReason } from '../../domain/problem.ts'
import type { DocumentRead } from './documents/documentRead.ts'

/** A file as it was opened. */
export interface SourceBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file as columns of text, and what became of each of its records. */
export interface TableRead {
  readonly format: FileFormat
  /** Null for Parquet. */
  readonly encoding: { readonly name: string; readonly guessed: boolean } | null
  /** Null for Parquet, and for a file of one column. */
  readonly delimiter: string | null
  /** Trimmed, otherwise as printed; names may repeat or be empty. */
  readonly header: readonly string[]
  /** Column by column, all of the same length. */
  readonly columns: readonly (readonly string[])[]
  /** Line from 1 on which each record kept begins; for Parquet the row from 1. */
  readonly lines: readonly number[]
  /** `loaded` counts the records kept here. */
  readonly ledger: Ledger
  readonly rejected: readonly Rejection[]
  /** What is to be told of the file although it is read. */
  readonly problems?: readonly FileProblem[]
  /** Of a report document, whose table has one record: the document itself. */
  readonly document?: DocumentRead
  /** Rows or lines that head the table, from 1, where the reader can choose others. */
  readonly headerLines?: readonly number[]
  /** How many columns, the first ones, the head is not over: agency and year as the sheets tell them. */
  readonly toldBySheets?: number
  /** One record a column: head and lines are columns of the sheet. */
  readonly isSideways?: boolean
  /** The sheets of a workbook that hold something, and the one of them that was chosen. */
  readonly sheets?: readonly string[]
  /** How many reports in the official layout were found on them. */
  readonly reportSheets?: number
  readonly sheet?: string
}

export type ReadResult =
  | { readonly ok: true; readonly table: TableRead }
  | { readonly ok: false; readonly problem: FileProblem & { readonly kind: 'unreadable' } }

/** How much of a rejected record is kept. */
export const RAW_LENGTH = 2_000

export interface ReadOptions {
  /** Any label that TextDecoder accepts; without it the encoding is guessed. */
  readonly encoding?: string
  /** The one sheet of a workbook to be read. */
  readonly sheet?: string
  readonly head?: HeadPlace
}

/** A whole file that cannot be read, and why. */
export function unreadable(file: string, reason: UnreadableReason, detail?: string): ReadResult {
  return { ok: false, problem: { kind: 'unreadable', file, reason, ...(detail === undefined ? {} : { detail }) } }
}
