import { MOST_CHARACTERS } from '../../../domain/reportSection.ts'
import { RUN, SHORTEST } from '../../../domain/wording.ts'
import type { WordingFound } from '../../../domain/wordingPairs.ts'
import { COUNTED_FROM } from '../../../domain/wordingRuns.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import type { Words } from './words.ts'

/** What was compared, and what could not be. */
export function sentencesOf(found: WordingFound, reports: number, words: Words): readonly string[] {
  const { documents, judged, short, cut, unlisted, compared } = found
  const n = formatNumber
  const wordless = reports - documents
  return [
    words.judged(n(documents), n(judged)),
    words.compared(n(compared.before), n(compared.neighbour)),
    ...(short > 0 ? [words.short(n(short), SHORTEST)] : []),
    ...(cut > 0 ? [words.cut(n(cut), n(MOST_CHARACTERS))] : []),
    ...(wordless > 0 ? [words.wordless(n(wordless))] : []),
    documents >= COUNTED_FROM ? words.counted : words.listed,
    ...(unlisted > 0 ? [words.unlisted(n(unlisted))] : []),
  ]
}

/** How it was compared. */
export const methodOf = (words: Words): readonly string[] => [words.measure(RUN), words.neighbours]
