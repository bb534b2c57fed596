import type { DocumentState, FileReading } from './dataset.ts'
import { isOfDocument } from './problem.ts'

/** What is to be done with a document: something is in doubt, nothing is, or the reader took it as it stands. */
export type Standing = 'toCheck' | 'balanced' | 'accepted'

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
