/** What a reader puts in place of texts read from a document, by the column of its record; '' leaves a cell blank. */
export type Corrections = Readonly<Record<string, string>>

/** What a reader said of one document. */
export interface Review {
  readonly corrections: Corrections
  /** Checked, and taken as it stands. */
  readonly accepted: boolean
}
