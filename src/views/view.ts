import type { Dataset } from '../domain/dataset.ts'
import type { DocumentPage } from '../domain/documentPage.ts'
import type { FileSettings } from '../domain/mapping.ts'
import type { FileProblem } from '../domain/problem.ts'
import type { Question } from '../domain/question.ts'
import type { Scope } from '../domain/report.ts'
import type { Inquiry, Survey } from '../domain/survey.ts'
import type { Review } from '../domain/review.ts'

/** What every view is given: the question the address asks, what is open, and a way to ask something else. */
export interface ViewProps {
  readonly question: Question
  readonly dataset: Dataset
  readonly ask: (next: Question) => void
}

/** What the Data view can do with what is open; files are named by their place in `dataset.files`. */
export interface FileActions {
  readonly choices: { readonly duplicates: 'first' | 'last'; readonly scopeUnstated: Scope }
  /** Files that were opened and could not be read. */
  readonly refused: readonly FileProblem[]
  /** False while the dataset that comes with the page is itself open. */
  readonly canAddEmbedded: boolean
  set: (file: number, settings: FileSettings) => void
  /** Looks at files with the same header before they are read; rejects when aborted, or where they cannot be read. */
  survey: (files: readonly number[], inquiry: Inquiry, signal: AbortSignal) => Promise<Survey>
  close: (file: number) => void
  choose: (choices: Partial<FileActions['choices']>) => void
  /** Opens the dataset that comes with the page beside what is open. */
  addEmbedded: () => void
  /** Lets the reader choose files. */
  openFiles: () => void
  /** Saves what is open as one file: CSV with one report a row, CSV with one cell a row, or Parquet. */
  save: (as: 'wide' | 'long' | 'parquet') => void
}

/** What the Review view can do with open report documents; files are named by their place in `dataset.files`. */
export interface ReviewActions {
  /** The document as it is shown beside its record. */
  page: (file: number) => Promise<DocumentPage>
  /** Puts what was said of documents in force, all at once. */
  settle: (reviews: ReadonlyMap<number, Review>) => void
  /** Whether this browser keeps what is said of documents for the next time; `failed` where it does not allow it. */
  readonly keeping: 'on' | 'off' | 'failed'
  /** Keeps what was just said, where reviews are kept. */
  keep: (reviews: ReadonlyMap<number, Review>) => void
  /** Begins to keep reviews, with these, or clears what was kept. */
  setKeeping: (isOn: boolean, reviews: ReadonlyMap<number, Review>) => void
  openFiles: () => void
}
