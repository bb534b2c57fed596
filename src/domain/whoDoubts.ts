import { isOfDocument, type DocumentDoubt, type FileProblem } from './problem.ts'
import type { Confidence, DoubtReason } from './reportDocument.ts'
import type { Corrections } from './review.ts'

/** How sure what a document says of itself is, by the column of its record. */
export type Confidences = Readonly<Record<string, { readonly confidence: Confidence }>>

/** One thing in doubt of whose report a document is, or of when. */
export interface WhoDoubt {
  /** Where to look, and what to correct. */
  readonly column: string
  /** What speaks against it; null where it is only weakly told. */
  readonly problem: DocumentDoubt | null
}

/** What each doubt is about. */
const ABOUT: Readonly<Record<DoubtReason, string>> = {
  wrongYear: 'year',
  unsureYear: 'year',
  otherSignature: 'agency',
  unsureAgency: 'agency',
  publishedEarly: 'published',
  severalDivisions: 'code',
  noDivisionList: 'code',
}

/** Columns that are in doubt when they are weakly told, each after the one it hangs on. */
const TOLD_WEAKLY = ['agency', 'year', 'published', 'code', 'level', 'kind'] as const
/** Where these are weak with what they hang on, one doubt is enough. */
const HANGING: Readonly<Record<string, readonly string[]>> = {
  code: ['agency'],
  level: ['agency', 'code'],
  kind: ['agency', 'code', 'level'],
}

/** Whether the reader has put right what a doubt is about: the place follows the agency, and an early day may be of a wrong year. */
export function isSettledBy({ reason }: DocumentDoubt, corrections: Corrections): boolean {
  const about = ABOUT[reason]
  const causes = about === 'code' ? ['code', 'agency'] : about === 'published' ? ['published', 'year'] : [about]
  return causes.some((column) => Object.hasOwn(corrections, column))
}

/** What is told of a file without the doubts that its reader has settled. */
export const unsettledProblems = (problems: readonly FileProblem[], corrections: Corrections): readonly FileProblem[] =>
  problems.filter((problem) => problem.kind !== 'documentDoubt' || !isSettledBy(problem, corrections))

/** What is in doubt of whose report a document is and of when, without what the reader has corrected. */
export function whoDoubts(
  told: Confidences,
  problems: readonly FileProblem[],
  corrections: Corrections,
): readonly WhoDoubt[] {
  const doubts = unsettledProblems(problems, corrections).flatMap((problem): WhoDoubt[] =>
    problem.kind === 'documentDoubt' ? [{ column: ABOUT[problem.reason], problem }] : [],
  )
  for (const column of TOLD_WEAKLY) {
    const causes = [column, ...(HANGING[column] ?? [])]
    const isWeak =
      told[column]?.confidence === 'unsure' &&
      !causes.some((cause) => Object.hasOwn(corrections, cause)) &&
      doubts.every((doubt) => !causes.includes(doubt.column))
    if (isWeak) doubts.push({ column, problem: null })
  }
  return doubts
}

/** What is in doubt of a document beside its cells: who and when, and what its tables lack; no correction settles the latter. */
export function findingsIn(told: Confidences, problems: readonly FileProblem[], corrections: Corrections): number {
  const ofTables = problems.filter(({ kind }) => isOfDocument(kind) && kind !== 'documentDoubt')
  return ofTables.length + whoDoubts(told, problems, corrections).length
}
