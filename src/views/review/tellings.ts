import type { EvidenceWords, Telling } from '../../domain/documentPage.ts'
import type { Confidence } from '../../domain/reportDocument.ts'
import type { ReviewTexts } from './texts.ts'
import type { Reading } from './useReading.ts'

/** What tells a column of a document; null where the reader put something else there. */
export function tellingOf({ page, corrections, followed }: Reading, column: string): Telling | null {
  if (Object.hasOwn(corrections, column) || Object.hasOwn(followed, column)) return null
  return page.tellings[column] ?? null
}

/** How sure what was read in a column is; what something speaks against is not sure, however clearly it is printed. */
export function confidenceOf(read: Reading, column: string): Confidence | null {
  const telling = tellingOf(read, column)
  if (!telling) return null
  return read.who.some((doubt) => doubt.column === column) ? 'unsure' : telling.confidence
}

/** Words as they are shown as evidence, with where they stand. */
export const evidenceText = ({ text, where }: EvidenceWords, { review }: ReviewTexts) =>
  review.evidenceAt(text, review.where[where])
