import { LEAST_SHARES } from './question.ts'
import type { AgencyKey } from './report.ts'
import { SECTIONS, type Section } from './reportSection.ts'
import { repeatOf, RUN, shareOf, SHORTEST, type Repeat, type TextRange } from './wording.ts'
import { numberRuns, type Runs } from './wordingRuns.ts'

/** A section of an open document. */
export interface WordedSection {
  readonly report: number
  readonly key: AgencyKey
  readonly year: number
  /** What its neighbours share with it: a parent, or place and level; null where neither is known. */
  readonly group: string | null
  readonly section: Section
  readonly text: string
  readonly isCut: boolean
  /** Whether the filter leaves it in; a pair of which it leaves out both is not told. */
  readonly isSelected: boolean
}

/** `before`: the same agency's report of the year before · `neighbour`: another's of the same year. */
export type Against = 'before' | 'neighbour'

export interface WordingPair<Of extends WordedSection = WordedSection> {
  readonly against: Against
  readonly section: Section
  /** The section that is judged, and the one that it repeats. */
  readonly one: Of
  readonly other: Of
  readonly share: number
  readonly characters: number
  readonly own: number
  /** What repeats, in the text of either. */
  readonly ranges: readonly TextRange[]
  readonly otherRanges: readonly TextRange[]
}

export interface WordingFound<Of extends WordedSection = WordedSection> {
  /** From the lowest share that can be asked for, the most alike first. */
  readonly pairs: readonly WordingPair<Of>[]
  /** Pairs beyond those that are kept. */
  readonly unlisted: number
  readonly compared: Readonly<Record<Against, number>>
  /** Sections that are judged, and those that are too short. */
  readonly judged: number
  readonly short: number
  readonly cut: number
  readonly documents: number
}

const LOWEST = LEAST_SHARES[0] / 100
/** More pairs than anybody reads. */
export const MOST_PAIRS = 5_000

/** Every pair of sections that are alike; it pauses often, so that a page can draw. */
export function* wordingPairs<Of extends WordedSection>(sections: readonly Of[]): Generator<void, WordingFound<Of>> {
  const documents = new Set(sections.map(({ report }) => report)).size
  const pairs: WordingPair<Of>[] = []
  const compared = { before: 0, neighbour: 0 }
  let judged = 0
  for (const section of SECTIONS) {
    const texts = sections.filter((one) => one.section === section).toSorted((a, b) => a.year - b.year)
    const runs = yield* numberRuns(texts, documents)
    const found = yield* pairsIn(texts, runs)
    for (const pair of found.pairs) pairs.push(pair)
    compared.before += found.compared.before
    compared.neighbour += found.compared.neighbour
    judged += found.judged
  }
  const cut = sections.filter(({ isCut }) => isCut).length
  pairs.sort((a, b) => b.share - a.share || b.characters - a.characters)
  return {
    pairs: pairs.slice(0, MOST_PAIRS),
    unlisted: Math.max(0, pairs.length - MOST_PAIRS),
    compared,
    judged,
    short: sections.length - judged,
    cut,
    documents,
  }
}

/** How one text stands to another, seen from the one that is judged; null where they are not compared. */
function relation(one: WordedSection, other: WordedSection): Against | null {
  if (!one.isSelected && !other.isSelected) return null
  if (one.key === other.key) return other.year === one.year - 1 && one.isSelected ? 'before' : null
  if (one.year !== other.year) return null
  return one.group === null || other.group === null || one.group === other.group ? 'neighbour' : null
}

interface PairsFound<Of extends WordedSection> {
  readonly pairs: readonly WordingPair<Of>[]
  readonly compared: Record<Against, number>
  readonly judged: number
}

/** The pairs of one section's texts. Of two neighbours the one is judged that has more of the other. */
function* pairsIn<Of extends WordedSection>(texts: readonly Of[], runs: Runs): Generator<void, PairsFound<Of>> {
  const own = runs.isSet.map((isSet) => isSet.reduce((sum, one) => sum - one, isSet.length))
  const isJudged = own.map((length) => length >= SHORTEST)
  const holders = holdersOf(runs)
  const isThere = new Int32Array(runs.count)
  const pairs = new Map<number, WordingPair<Of>>()
  const compared = { before: 0, neighbour: 0 }
  for (const [i, one] of texts.entries()) {
    if (!isJudged[i]) continue
    const covered = coveredBy(runs.runsOf[i] ?? NONE, holders, texts.length)
    for (let j = 0; j < texts.length; j++) {
      const other = i === j || !isJudged[j] ? undefined : texts[j]
      const against = other ? relation(one, other) : null
      if (!other || !against) continue
      if (against === 'before' || i < j) compared[against]++
      // Most pairs have little in common, and are not looked at closer.
      if ((covered[j] ?? 0) < LOWEST * (own[i] ?? 0)) continue
      const repeat = repeatIn(runs, i, j, isThere)
      const share = shareOf(repeat)
      const id = Math.min(i, j) * texts.length + Math.max(i, j)
      if (share < LOWEST || share <= (pairs.get(id)?.share ?? 0)) continue
      const otherRanges = repeatIn(runs, j, i, isThere).ranges
      const { characters, ranges } = repeat
      pairs.set(id, {
        against,
        section: one.section,
        one,
        other,
        share,
        characters,
        own: repeat.own,
        ranges,
        otherRanges,
      })
    }
    yield
  }
  return { pairs: [...pairs.values()], compared, judged: isJudged.filter(Boolean).length }
}

const NONE = new Int32Array(0)

/** What of one text stands in another; `isThere` is a sheet for notes, and clean before and after. */
function repeatIn({ normals, runsOf, isSet, isSetRun }: Runs, one: number, other: number, isThere: Int32Array): Repeat {
  const [runs, others, set] = [runsOf[one] ?? NONE, runsOf[other] ?? NONE, isSet[one] ?? new Uint8Array(0)]
  for (const run of others) isThere[run] = 1 - (isSetRun[run] ?? 0)
  const repeat = repeatOf(
    normals[one] ?? { text: '', at: [], end: 0 },
    (start) => isThere[runs[start] ?? 0] === 1,
    (at) => set[at] === 1,
  )
  for (const run of others) isThere[run] = 0
  return repeat
}

/** The texts that hold each run, set phrases left out: those of run n stand from `from[n]` to before `from[n + 1]`. */
interface Holders {
  readonly from: Int32Array
  readonly texts: Int32Array
}

function holdersOf({ runsOf, isSetRun, count }: Runs): Holders {
  const last = new Int32Array(count).fill(-1)
  const from = new Int32Array(count + 1)
  const each = (visit: (run: number, text: number) => void) => {
    last.fill(-1)
    for (const [text, runs] of runsOf.entries()) {
      for (const run of runs) {
        if (last[run] === text || isSetRun[run] === 1) continue
        last[run] = text
        visit(run, text)
      }
    }
  }
  each((run) => (from[run + 1] = (from[run + 1] ?? 0) + 1))
  for (let run = 0; run < count; run++) from[run + 1] = (from[run + 1] ?? 0) + (from[run] ?? 0)
  const texts = new Int32Array(from[count] ?? 0)
  const next = from.slice(0, count)
  each((run, text) => {
    const at = next[run] ?? 0
    texts[at] = text
    next[run] = at + 1
  })
  return { from, texts }
}

/** By each other text, the characters of a text in runs that both have: those of set phrases at their edges count with them. */
function coveredBy(runs: Int32Array, { from, texts }: Holders, count: number): Int32Array {
  const covered = new Int32Array(count)
  /** Where the last run ends that the other text has. */
  const until = new Int32Array(count)
  // An iterator would make a pair of each of a million runs.
  for (let start = 0; start < runs.length; start++) {
    const run = runs[start] ?? 0
    const end = from[run + 1] ?? 0
    for (let at = from[run] ?? 0; at < end; at++) {
      const text = texts[at] ?? 0
      covered[text] = (covered[text] ?? 0) + start + RUN - Math.max(start, until[text] ?? 0)
      until[text] = start + RUN
    }
  }
  return covered
}
