import type { FilePair } from '../../../data/queries/restated.ts'
import type { PairCounts } from '../../../domain/restated.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import type { Words } from './words.ts'

/** The finding as a sentence. */
export function titleOf(counts: PairCounts, cells: number, { first, second }: FilePair, words: Words): string {
  if (counts.both === 0) return first === second ? words.titleNoneWithin : words.titleNone
  if (counts.changed === 0) return words.titleEqual(formatNumber(counts.both))
  return words.titleChanged(formatNumber(counts.changed), formatNumber(cells))
}

/** How many reports both have, how many are the same, and what only one of the two has. */
export function sentencesOf(
  { both, equal, changed, onlyFirst, onlySecond }: PairCounts,
  cells: number,
  { first, second }: FilePair,
  words: Words,
): readonly string[] {
  const n = formatNumber
  const shared = words.sentence(n(both), n(equal), n(changed), n(cells))
  return first === second ? [shared] : [shared, words.only(first, n(onlyFirst), second, n(onlySecond))]
}
