import type { Dataset } from '../domain/dataset.ts'
import type { Question } from '../domain/question.ts'

/** What every view is given: the question the address asks, what is open, and a way to ask something else. */
export interface ViewProps {
  readonly question: Question
  readonly dataset: Dataset
  readonly ask: (next: Question) => void
}
