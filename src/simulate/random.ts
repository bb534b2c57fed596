/** A stream of numbers that the same words make again, on any machine. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number
}

/** The stream of these words: each agency and year has its own, so that a part of the country is the same as in the whole. */
export function randomOf(words: string): Random {
  let state = hashOf(words)
  return {
    // Mulberry32.
    next() {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

/** FNV-1a, mixed once more, because codes that follow one another differ in their last bits alone. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

export const happens = (random: Random, share: number): boolean => random.next() < share

/** A whole number from 0 to `n` − 1. */
export const below = (random: Random, n: number): number => Math.floor(random.next() * n)

/** Normally distributed around 0, with a spread of 1. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

/** Half of these lie below the median; a spread of 1 makes a sixth of them larger than its 2.7-fold. */
export const skewed = (random: Random, median: number, spread: number): number =>
  median * Math.exp(spread * normal(random))

/** From here on, a bell is as good as the exact distribution, and takes one draw. */
const MANY = 40

/** How often something happened that happens so many times on average. */
export function countOf(random: Random, mean: number): number {
  if (mean > MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const end = Math.exp(-mean)
  let count = 0
  for (let left = random.next(); left > end; left *= random.next()) count++
  return count
}

/** How many of so many meet what each meets with this share. */
export function partOf(random: Random, whole: number, share: number): number {
  let part = 0
  for (let i = 0; i < whole; i++) if (happens(random, share)) part++
  return part
}

/** Draws places of a list by their weights. */
export function drawer(weights: readonly number[]): (random: Random) => number {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  const ends = weights.map((weight) => (sum += weight) / all)
  const last = weights.length - 1
  return (random) => {
    const drawn = random.next()
    let place = 0
    while (place < last && drawn >= (ends[place] ?? 1)) place++
    return place
  }
}
