import type { Level } from './report.ts'

/** `certain`: all that tells it agrees · `likely`: one thing alone tells it · `unsure`: what tells it differs, or is weak. */
export type Confidence = 'certain' | 'likely' | 'unsure'

/** Where a piece of evidence stands: the number of a block of the document, or beside its text. */
export type EvidencePlace = number | 'page title' | 'page head' | 'file name' | 'division list'

/** The words that tell something. */
export interface Evidence {
  readonly text: string
  readonly at: EvidencePlace
}

/** Something told of a report, how sure it is, and by what. */
export interface WhoField<Value> {
  readonly value: Value
  readonly confidence: Confidence
  readonly evidence: readonly Evidence[]
}

/** Whose report a document is, and of when; empty and null where nothing tells. */
export interface Who {
  readonly agency: WhoField<string>
  readonly year: WhoField<number | null>
  readonly level: WhoField<Level | ''>
  readonly kind: WhoField<string>
  /** The division's code where the agency is its government: six digits, of a township nine. */
  readonly code: WhoField<string>
  readonly province: WhoField<string>
  readonly city: WhoField<string>
  readonly county: WhoField<string>
  /** The division above a government, the division of a department. */
  readonly parent: WhoField<string>
  /** The address of the page, where the page says it. */
  readonly source: WhoField<string>
  /** As 2022-01-25. */
  readonly published: WhoField<string>
}

/** A figure that the text tells, with the sentence and the block that tell it. */
export interface ToldFigure {
  readonly value: number
  readonly sentence: string
  readonly at: number
}

/** Why something told of a report document is in doubt. */
export type DoubtReason =
  | 'wrongYear'
  | 'otherSignature'
  | 'publishedEarly'
  | 'unsureAgency'
  | 'unsureYear'
  | 'severalDivisions'
  | 'noDivisionList'
