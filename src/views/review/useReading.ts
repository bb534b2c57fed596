import { useMemo } from 'react'
import { changing, corrected } from '../../domain/corrections.ts'
import type { DocumentPage } from '../../domain/documentPage.ts'
import { documentReading, type DocumentReading } from '../../domain/documentReading.ts'
import type { Corrections } from '../../domain/review.ts'
import type { Draft, ListedDocument } from './documents.ts'

/** A document with its corrections, as its dataset will have it. */
export interface Reading {
  readonly page: DocumentPage
  readonly record: Pick<DocumentPage, 'header' | 'values'>
  readonly reading: DocumentReading
  readonly corrections: Corrections
}

export function useReading(page: DocumentPage | null, document: ListedDocument | null): Reading | null {
  const corrections = document?.state.corrections
  return useMemo(() => (page && corrections ? readingOf(page, corrections) : null), [page, corrections])
}

function readingOf(page: DocumentPage, corrections: Corrections): Reading {
  const record = corrected(page, corrections)
  return { page, record, reading: documentReading(record), corrections }
}

/** The document with another text in a column, or, with null, with what was read there; checked anew at once. */
export function withText(
  { page, corrections }: Reading,
  column: string,
  text: string | null,
  accepted: boolean,
): Draft {
  const { [column]: _, ...others } = corrections
  const next = changing(page, text === null ? others : { ...others, [column]: text })
  const { reading } = readingOf(page, next)
  return { corrections: next, accepted, ...countsOf(reading) }
}

const countsOf = ({ uncertain, flags, lacking }: DocumentReading) => ({
  uncertain: uncertain.length,
  broken: flags.length,
  lacking: lacking.length,
})
