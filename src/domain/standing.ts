import type { DocumentState, FileReading } from './dataset.ts'
import { isOfDocument, type FileProblem } from './problem.ts'
import type { Corrections } from './review.ts'
import { whoDoubts, type Confidences } from './whoDoubts.ts'

/** What is to be done with a document: something is in doubt, nothing is, or the reader took it as it stands. */
export type Standing = 'toCheck' | 'balanced' | 'accepted'

/** What is in doubt of a document beside its cells: who and when, and what its tables lack; no correction settles the latter. */
export function findingsIn(told: Confidences, problems: readonly FileProblem[], corrections: Corrections): number {
  const ofTables = problems.filter(({ kind }) => isOfDocument(kind) && kind !== 'documentDoubt')
  return ofTables.length + whoDoubts(told, problems, corrections).length
}

/** How much of a document is still in doubt. */
export const doubtsIn = ({ uncertain, broken, lacking, findings }: DocumentState): number =>
  uncertain + broken + lacking + findings

export function documentStanding(state: DocumentState): Standing {
  if (state.accepted) return 'accepted'
  return doubtsIn(state) > 0 ? 'toCheck' : 'balanced'
}

/** The open report documents that nobody has accepted yet, and the files in doubt that cannot be reviewed. */
export interface Unchecked {
  readonly documents: number
  /** How many of them are in doubt. */
  readonly doubtful: number
  /** Files of several reports about which something is in doubt: the Data view says what. */
  readonly elsewhere: number
}

export function uncheckedIn(files: readonly FileReading[]): Unchecked {
  const standings = files.flatMap(({ document }) => (document ? [documentStanding(document)] : []))
  const doubtful = standings.filter((standing) => standing === 'toCheck').length
  return {
    documents: standings.filter((standing) => standing !== 'accepted').length,
    doubtful,
    elsewhere: files.filter(({ document, problems }) => !document && problems.some(({ kind }) => isOfDocument(kind)))
      .length,
  }
}
