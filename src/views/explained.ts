import { createContext, useContext } from 'react'
import type { CorrectionsFileProblem, SavedReview } from '../domain/correctionsFile.ts'
import type { Explainable, Explanation, Explanations, Note } from '../domain/explanations.ts'

/** What became of a file with explanations and corrections. */
export type TakenRecords =
  | { readonly ok: true; readonly explanations: number; readonly documents: number }
  | { readonly ok: false; readonly reason: CorrectionsFileProblem }

/** The reader's notes on findings, and what can be done with them. */
export interface ExplainedControl {
  readonly all: Explanations
  /** Whether this browser keeps them for the next time; `failed` where it does not allow it. */
  readonly keeping: 'on' | 'off' | 'failed'
  of: (finding: Explainable) => Note | null
  /** Notes why a finding is as it is; an empty text takes the note back. */
  set: (finding: Explainable, text: string) => void
  remove: (finding: Explainable) => void
  /** Begins to keep notes and reviews in this browser, or clears what was kept. */
  setKeeping: (isOn: boolean) => void
  /** Takes notes of a file in beside those that are there. */
  add: (explanations: readonly Explanation[]) => void
  /** The text of a file with all notes, and with what was said of documents: of those given, or of those that are open. */
  file: (reviews?: readonly SavedReview[]) => string
  /** Takes in the notes of such a file, and what it says of documents that are open; where it cannot be read, nothing changes. */
  take: (text: string) => TakenRecords
}

/** Null until what keeps the notes has come, and outside of a page. */
export const ExplainedContext = createContext<ExplainedControl | null>(null)

export const useExplained = (): ExplainedControl | null => useContext(ExplainedContext)
