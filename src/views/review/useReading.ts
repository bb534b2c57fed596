import { useMemo } from 'react'
import { changing, corrected } from '../../domain/corrections.ts'
import type { DocumentPage } from '../../domain/documentPage.ts'
import { documentReading, type DocumentReading } from '../../domain/documentReading.ts'
import type { FileProblem } from '../../domain/problem.ts'
import type { Corrections } from '../../domain/review.ts'
import { findingsIn, whoDoubts, type WhoDoubt } from '../../domain/whoDoubts.ts'
import type { Draft, ListedDocument } from './documents.ts'

/** A document with its corrections, as its dataset will have it. */
export interface Reading {
  readonly page: DocumentPage
  readonly record: Pick<DocumentPage, 'header' | 'values'>
  readonly reading: DocumentReading
  readonly corrections: Corrections
  /** The place that was looked up anew for a corrected agency. */
  readonly followed: Corrections
  readonly problems: readonly FileProblem[]
  /** What is in doubt of whose report it is and of when. */
  readonly who: readonly WhoDoubt[]
}

export function useReading(page: DocumentPage | null, document: ListedDocument | null): Reading | null {
  const corrections = document?.state.corrections
  const followed = document?.state.followed ?? NOTHING
  const problems = document?.problems
  return useMemo(
    () => (page && corrections && problems ? readingOf(page, { corrections, followed, problems }) : null),
    [page, corrections, followed, problems],
  )
}

const NOTHING: Corrections = {}

function readingOf(page: DocumentPage, said: Pick<Reading, 'corrections' | 'followed' | 'problems'>): Reading {
  const { corrections, followed, problems } = said
  const record = corrected(page, { ...followed, ...corrections })
  return {
    page,
    record,
    reading: documentReading(record),
    corrections,
    followed,
    problems,
    who: whoDoubts(page.tellings, problems, corrections),
  }
}

/** The document with another text in a column, or, with null, with what was read there; checked anew at once. */
export function withText(
  { page, corrections, followed, problems }: Reading,
  column: string,
  text: string | null,
  accepted: boolean,
): Draft {
  const { [column]: _, ...others } = corrections
  const next = changing(page, text === null ? others : { ...others, [column]: text })
  const { reading } = readingOf(page, {
    corrections: next,
    followed: column === 'agency' ? NOTHING : followed,
    problems,
  })
  return {
    corrections: next,
    accepted,
    ...countsOf(reading),
    findings: findingsIn(page.tellings, problems, next),
  }
}

const countsOf = ({ uncertain, flags, lacking }: DocumentReading) => ({
  uncertain: uncertain.length,
  broken: flags.length,
  lacking: lacking.length,
})
