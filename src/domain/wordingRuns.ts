import { inSetPhrases, normalised, RUN, type Normal } from './wording.ts'

/** From so many open documents on, set phrases are found by counting. */
export const COUNTED_FROM = 10
/** A run in more than this share of all open documents is a set phrase. */
export const SET_SHARE = 0.5
/** And only where it is of so many agencies: what one repeats every year is its own. */
export const SET_AGENCIES = 3

/** A text of one section, by whose it is. */
export interface RunText {
  readonly key: string
  readonly text: string
}

/** The runs of texts as numbers, the same run the same number in all of them. */
export interface Runs {
  readonly normals: readonly Normal[]
  /** Of each text the run that begins at each of its characters but the last twelve. */
  readonly runsOf: readonly Int32Array[]
  /** The characters of each text that belong to set phrases. */
  readonly isSet: readonly Uint8Array[]
  /** How many runs there are. */
  readonly count: number
  /** Runs that are set phrases. */
  readonly isSetRun: Uint8Array
}

/** The longest phrase that is one, in characters. */
export const LONGEST_PHRASE = 60

const FACTOR = 0x01000193
const HIGHEST = power(FACTOR, RUN - 1)

/** Numbers all runs; between two texts it pauses, so that a page can draw. */
export function* numberRuns(texts: readonly RunText[], documents: number): Generator<void, Runs> {
  const normals: Normal[] = []
  for (const { text } of texts) {
    normals.push(normalised(text))
    yield
  }
  const total = normals.reduce((sum, { text }) => sum + Math.max(0, text.length - RUN + 1), 0)
  const table = new RunTable(total)
  const runsOf: Int32Array[] = []
  const seenIn = new Int32Array(total).fill(-1)
  const texted = new Int32Array(total)
  for (const [i, { text }] of normals.entries()) {
    const runs = table.add(text)
    for (const run of runs) {
      if (seenIn[run] === i) continue
      seenIn[run] = i
      texted[run] = (texted[run] ?? 0) + 1
    }
    runsOf.push(runs)
    yield
  }
  const isSetRun = new Uint8Array(table.count)
  const isSet: Uint8Array[] = []
  if (documents >= COUNTED_FROM)
    markCommon(isSetRun, texts, runsOf, (run) => (texted[run] ?? 0) > documents * SET_SHARE)
  unmarkLong(isSetRun, runsOf)
  for (const [i, normal] of normals.entries()) {
    isSet.push(
      documents >= COUNTED_FROM ? inRuns(normal, runsOf[i] ?? new Int32Array(0), isSetRun) : inSetPhrases(normal),
    )
    yield
  }
  return { normals, runsOf, isSet, count: table.count, isSetRun }
}

/** Marks the runs that are common enough, and of agencies enough. */
function markCommon(
  marks: Uint8Array,
  texts: readonly RunText[],
  runsOf: readonly Int32Array[],
  isCommon: (run: number) => boolean,
): void {
  const agencies = new Map<number, Set<string>>()
  for (const [i, { key }] of texts.entries()) {
    for (const run of runsOf[i] ?? []) {
      if (marks[run] === 1 || !isCommon(run)) continue
      const known = agencies.get(run) ?? new Set()
      agencies.set(run, known.add(key))
      if (known.size >= SET_AGENCIES) marks[run] = 1
    }
  }
}

/** A phrase is short: where most reports share whole passages, just these are what is looked for. */
function unmarkLong(marks: Uint8Array, runsOf: readonly Int32Array[]): void {
  const long = new Set<number>()
  for (const runs of runsOf) {
    let from = 0
    for (let at = 0; at <= runs.length; at++) {
      if (at < runs.length && marks[runs[at] ?? 0] === 1) continue
      if (at - from + RUN - 1 > LONGEST_PHRASE) for (const run of runs.subarray(from, at)) long.add(run)
      from = at + 1
    }
  }
  for (const run of long) marks[run] = 0
}

function inRuns({ text }: Normal, runs: Int32Array, isSetRun: Uint8Array): Uint8Array {
  const isSet = new Uint8Array(text.length)
  for (let start = 0; start < runs.length; start++)
    if (isSetRun[runs[start] ?? 0] === 1) isSet.fill(1, start, start + RUN)
  return isSet
}

/** Runs by their characters: a hash finds the place, the characters themselves decide. */
class RunTable {
  count = 0
  readonly #mask: number
  /** By place in the table: the number of the run, from 1. */
  readonly #numbers: Int32Array
  /** By number of the run: the text it was first met in, and where. */
  readonly #text: Int32Array
  readonly #start: Int32Array
  readonly #texts: string[] = []

  constructor(most: number) {
    let size = 1024
    while (size < most * 2) size *= 2
    this.#mask = size - 1
    this.#numbers = new Int32Array(size)
    this.#text = new Int32Array(most)
    this.#start = new Int32Array(most)
  }

  add(text: string): Int32Array {
    const own = this.#texts.push(text) - 1
    const runs = new Int32Array(Math.max(0, text.length - RUN + 1))
    let hash = 0
    for (let i = 0; i < text.length; i++) {
      if (i >= RUN) hash = (hash - Math.imul(text.charCodeAt(i - RUN), HIGHEST)) | 0
      hash = (Math.imul(hash, FACTOR) + text.charCodeAt(i)) | 0
      const start = i - RUN + 1
      if (start >= 0) runs[start] = this.#numberOf(text, own, start, hash)
    }
    return runs
  }

  #numberOf(text: string, own: number, start: number, hash: number): number {
    let place = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    place = (place ^ (place >>> 13)) & this.#mask
    for (;;) {
      const number = (this.#numbers[place] ?? 0) - 1
      if (number < 0) break
      if (this.#isRun(number, text, start)) return number
      place = (place + 1) & this.#mask
    }
    this.#text[this.count] = own
    this.#start[this.count] = start
    this.#numbers[place] = ++this.count
    return this.count - 1
  }

  #isRun(number: number, text: string, start: number): boolean {
    const known = this.#texts[this.#text[number] ?? 0] ?? ''
    const from = this.#start[number] ?? 0
    for (let i = 0; i < RUN; i++) if (known.charCodeAt(from + i) !== text.charCodeAt(start + i)) return false
    return true
  }
}

function power(base: number, exponent: number): number {
  let product = 1
  for (let i = 0; i < exponent; i++) product = Math.imul(product, base)
  return product
}
