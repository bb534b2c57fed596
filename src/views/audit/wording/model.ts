import type { SaidSection } from '../../../data/queries/wording.ts'
import type { LeastShare } from '../../../domain/question.ts'
import type { AgencyKey } from '../../../domain/report.ts'
import type { TextRange } from '../../../domain/wording.ts'
import type { WordingPair } from '../../../domain/wordingPairs.ts'

/** A pair as the list shows it. */
export interface PairRow extends WordingPair<SaidSection> {
  /** Names the pair in the address. */
  readonly id: string
  readonly name: string
  readonly otherName: string
  /** In hundredths, rounded down to a tenth: what is not wholly alike is never shown as 100. */
  readonly percent: number
}

/** The pairs from a share on, under the names of their agencies. */
export function pairRows(
  pairs: readonly WordingPair<SaidSection>[],
  least: LeastShare,
  names: ReadonlyMap<AgencyKey, string>,
): readonly PairRow[] {
  return pairs
    .filter(({ characters, own }) => characters * 100 >= least * own)
    .map((pair) => ({
      ...pair,
      id: ['alike', pair.section, pair.one.report, pair.other.report].join('-'),
      name: names.get(pair.one.key) ?? pair.one.key,
      otherName: names.get(pair.other.key) ?? pair.other.key,
      percent: Math.floor((pair.characters * 1_000) / pair.own) / 10,
    }))
}

export interface Piece {
  readonly text: string
  readonly repeats: boolean
}

/** A text cut where repeating begins and ends. */
export function piecesOf(text: string, ranges: readonly TextRange[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const range of ranges) {
    pieces.push({ text: text.slice(from, range.from), repeats: false })
    pieces.push({ text: text.slice(range.from, range.to), repeats: true })
    from = range.to
  }
  pieces.push({ text: text.slice(from), repeats: false })
  return pieces.filter((piece) => piece.text !== '')
}
