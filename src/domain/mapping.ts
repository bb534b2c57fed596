import type { CellId } from './cell.ts'
import type { Part } from './part.ts'
import type { Corrections } from './review.ts'
import type { RowRules } from './rowRules.ts'

export const IDENTITY_FIELDS = [
  'agency',
  'year',
  'code',
  'province',
  'city',
  'county',
  'level',
  'kind',
  'parent',
  'form',
  'scope',
  'source',
  'published',
  'absent',
  'text.sentences',
  'corrected',
] as const
export type IdentityField = (typeof IDENTITY_FIELDS)[number]

export const TOLD_FIELDS = ['text.received', 'text.granted', 'text.denied', 'text.reviews', 'text.suits'] as const
export type ToldField = (typeof TOLD_FIELDS)[number]

/** How one column of a file is understood. `row` with `column`, or `cell`, and `value` occur in the long form alone. */
export type ColumnUse =
  | { readonly use: 'identity'; readonly field: IdentityField }
  | { readonly use: 'told'; readonly field: ToldField }
  | { readonly use: 'cell'; readonly cell: CellId }
  | { readonly use: 'cellName' | 'rowLabel' | 'columnLabel' | 'value' }
  | { readonly use: 'ignored'; readonly why: 'unknown' | 'repeated' | 'byReader' }

/** How a file's columns become reports. */
export interface Mapping {
  readonly shape: 'wide' | 'long'
  /** One a column, in the file's order. */
  readonly columns: readonly ColumnUse[]
  /** The year of every report of the file, where no column tells: from the file's name, or set by the reader. */
  readonly year: number | null
  /** Which rows are reports, as the reader answered; left out where nothing was asked yet. */
  readonly rows?: RowRules
  /** The day on which the reader confirmed it for another file with this header, from where it was taken. */
  readonly remembered?: string
}

/** What the reader has chosen for a file, over what was guessed. */
export interface FileSettings {
  readonly encoding?: string
  /** Undefined takes a choice back. */
  readonly mapping?: Mapping | undefined
  /** The one sheet of a workbook that is read. */
  readonly sheet?: string | undefined
  readonly head?: HeadPlace | undefined
  /** What is taken of a file that is too large for the memory there is. */
  readonly part?: Part | undefined
  /** Of a report document: what the reader put in place of what was read. */
  readonly corrections?: Corrections
  /** Of a report document: checked, and taken as it stands. */
  readonly accepted?: boolean
}

/** Where the head of a table is: its first row or line in the file, from 1, and how many it has. */
export interface HeadPlace {
  readonly first: number
  readonly rows: number
}
