import type { FilePair } from '../../../data/queries/restated.ts'
import type { Dataset } from '../../../domain/dataset.ts'

/** Two files by their place in `dataset.files`. */
export interface PairPlace {
  readonly first: number
  readonly second: number
}

/** The files that can be held against others: all tables, and those documents whose report is there twice. */
export function comparable({ files, duplicates }: Dataset): readonly number[] {
  const twice = new Set(duplicates.flatMap(({ kept, left }) => [kept.file, left.file]))
  return [...files.keys()].filter((at) => {
    const file = files[at]
    return file !== undefined && (twice.has(file.name) || (file.document === undefined && file.ledger !== null))
  })
}

/**
 * The two files that are compared where the reader has not chosen: those of the first report that is there twice and
 * differs, in the files' order; else the first two. Null where there is nothing to compare.
 */
export function firstPair(dataset: Dataset): PairPlace | null {
  const { duplicates } = dataset
  const twice = duplicates.find(({ differing }) => differing > 0) ?? duplicates[0]
  if (twice) {
    const place = (name: string) => dataset.files.findIndex((file) => file.name === name)
    const [kept, left] = [place(twice.kept.file), place(twice.left.file)]
    return { first: Math.min(kept, left), second: Math.max(kept, left) }
  }
  const [first, second] = comparable(dataset)
  return first === undefined || second === undefined ? null : { first, second }
}

const MARK = 'pair'

/** How the choice stands among what is picked out in the view. */
export const pairMark = ({ first, second }: PairPlace): string => `${MARK} ${first} ${second}`

export const isPairMark = (chosen: string): boolean => chosen.startsWith(`${MARK} `)

/** The reader's choice, where it names files that are open. */
export function chosenPair(chosen: readonly string[], dataset: Dataset): PairPlace | null {
  const [, first = NaN, second = NaN] = chosen.find(isPairMark)?.split(' ').map(Number) ?? []
  const open = comparable(dataset)
  return open.includes(first) && open.includes(second) ? { first, second } : null
}

/** The names of the two. */
export function namesOf({ first, second }: PairPlace, { files }: Dataset): FilePair {
  return { first: files[first]?.name ?? '', second: files[second]?.name ?? '' }
}
