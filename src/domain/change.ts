import { sumOf } from './totals.ts'

/** Below this many cases before, a relative change is noise: the absolute one is shown. */
const FEWEST_BEFORE = 30

/** A change between two figures. `relative` is null with the reason in `why`; `absolute` is null only where one is unknown. */
export interface Change {
  readonly absolute: number | null
  readonly relative: number | null
  readonly why: 'blank' | 'fromZero' | 'fewBefore' | null
}

/** The change from `before` to `after`; from 0 it is not defined, from fewer than 30 it is absolute. */
export function change(before: number | null, after: number | null): Change {
  if (before === null || after === null) return { absolute: null, relative: null, why: 'blank' }
  const absolute = after - before
  if (before === 0) return { absolute, relative: null, why: 'fromZero' }
  if (before < FEWEST_BEFORE) return { absolute, relative: null, why: 'fewBefore' }
  return { absolute, relative: absolute / before, why: null }
}

/** One agency's figure in two years; null where it is not known. */
export interface Pair {
  readonly before: number | null
  readonly after: number | null
}

/** The change over the agencies known in both years alone: one that joins or leaves is no growth. */
export interface PairedChange extends Change {
  readonly before: number | null
  readonly after: number | null
  /** Agencies known in both years, of `of` known in either. */
  readonly compared: number
  readonly of: number
}

/** The change of a sum over agencies that reported in both years. */
export function pairedChange(pairs: readonly Pair[]): PairedChange {
  const both = pairs.filter((pair) => pair.before !== null && pair.after !== null)
  const before = sumOf(both.map((pair) => pair.before))
  const after = sumOf(both.map((pair) => pair.after))
  const of = pairs.filter((pair) => pair.before !== null || pair.after !== null).length
  return { ...change(before, after), before, after, compared: both.length, of }
}
