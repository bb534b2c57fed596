import type { CellId } from './cell.ts'
import type { ColumnUse, Mapping } from './mapping.ts'
import type { RowAnswers, RowQuestion } from './rowQuestions.ts'
import type { RowRules } from './rowRules.ts'

/** What stands in a column, over all rows of the files that were looked at. */
export interface ColumnFacts {
  /** Different texts, blanks left out; counted up to a limit that is no column of names any more. */
  readonly distinct: number
  /** A few of them, the first ones. */
  readonly samples: readonly string[]
  readonly blanks: number
  readonly numbers: number
  /** Values that are neither blank nor a number. */
  readonly marks: number
  readonly min: number | null
  readonly max: number | null
}

/** Why a column is proposed for a use, or kept out of one: its name, or what stands in it. */
export type ProposalReason = 'name' | 'years' | 'names'

/** A use that is likely and not certain; it counts once the reader says so. */
export interface Proposal {
  readonly column: number
  readonly use: ColumnUse
  readonly reason: ProposalReason
  readonly isLikely: boolean
}

/** Why a column that sounds like a measure is none of this form's: it would be another quantity under its name. */
export type OtherQuantity = 'otherRegime' | 'internalReview' | 'timeliness' | 'deniedTotal' | 'backlog' | 'fees'

/** What a cell holds in all reports, an area report standing for its units. */
export interface FigureSum {
  readonly cell: CellId
  /** Null where no number is printed. */
  readonly sum: number | null
  readonly numbers: number
  readonly blanks: number
  readonly marks: number
}

/** What would be loaded. */
export interface SurveyOutcome {
  readonly reports: number
  readonly agencies: number
  readonly years: readonly number[]
  readonly rows: number
  /** Rows that the answers leave out, and rows that are no report for another reason. */
  readonly leftOut: number
  readonly rejected: number
  readonly sums: readonly FigureSum[]
  /** Reports in which received and carried in, less decided, can be compared with what is carried out; and of these, differing. */
  readonly balance: { readonly of: number; readonly differing: number }
}

/** What the page asks of files with the same header: how they would be read, before they are. */
export interface Inquiry {
  /** Null for a proposal. */
  readonly mapping: Mapping | null
  readonly answers: RowAnswers
}

/** A table as it was looked at before its first sum. */
export interface Survey {
  readonly rows: number
  readonly columns: readonly ColumnFacts[]
  /** The mapping asked about, or the proposed one. */
  readonly mapping: Mapping
  /** What becomes of the rows; null while a question about them has no answer. */
  readonly rules: RowRules | null
  readonly proposals: readonly Proposal[]
  /** What measure-like columns are instead, by column. */
  readonly others: readonly (OtherQuantity | null)[]
  /** None where the mapping asked about says itself what becomes of the rows. */
  readonly questions: readonly RowQuestion[]
  /** Null while the mapping lacks something or a question is open. */
  readonly outcome: SurveyOutcome | null
}
