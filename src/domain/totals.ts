import { numberOf, type Cell } from './cell.ts'

/** Where a settled figure comes from. */
export type SettledFrom = 'printed' | 'recomputed' | 'summed' | 'none'

/**
 * What is wrong with a settled figure: the parts are all printed and add up to something else · some of what it sums is
 * blank or absent · the parts are not all printed and already exceed the printed total.
 */
export type TotalDoubt = 'partsDiffer' | 'incomplete' | 'partsExceed'

/** A total beside its parts; both numbers are kept, `value` is the one to use. Null is never zero. */
export interface Settled {
  readonly value: number | null
  readonly printed: number | null
  /** Sum of the printed parts; null where none is printed. */
  readonly parts: number | null
  readonly from: SettledFrom
  readonly doubt: TotalDoubt | null
}

/** The sum of what is known; null where nothing is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  let sum: number | null = null
  for (const value of values) if (value !== null) sum = (sum ?? 0) + value
  return sum
}

/** Sums of money carry cents that binary fractions cannot hold; counts are whole and lose nothing. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

/**
 * A printed 总计 compared with its parts. Equal: one number. Parts complete and different: their sum is used. No printed
 * total: the sum of the printed parts. Parts incomplete: the printed total stands, doubted where the parts exceed it.
 *
 * An absent part is not expected and adds nothing. It is not known to be zero either: where cells are absent (a file that
 * carries 自然人 and 总计 alone, or 自然人 alone), parts that fall short of a printed total say nothing against it, and
 * without one their sum is the least that it can be.
 */
export function settle(total: Cell, parts: readonly Cell[]): Settled {
  const printed = numberOf(total)
  let sum: number | null = null
  let numbers = 0
  let expected = 0
  for (const part of parts) {
    if (part.state !== 'absent') expected++
    if (part.state !== 'number') continue
    numbers++
    sum = (sum ?? 0) + part.value
  }
  const isComplete = numbers > 0 && numbers === expected
  if (printed === null) {
    if (sum === null) return { value: null, printed, parts: null, from: 'none', doubt: null }
    return { value: sum, printed, parts: sum, from: 'summed', doubt: numbers === parts.length ? null : 'incomplete' }
  }
  if (sum === null || isSame(sum, printed)) return { value: printed, printed, parts: sum, from: 'printed', doubt: null }
  const couldHoldTheRest = sum < printed && expected < parts.length
  if (isComplete && !couldHoldTheRest) {
    return { value: sum, printed, parts: sum, from: 'recomputed', doubt: 'partsDiffer' }
  }
  return { value: printed, printed, parts: sum, from: 'printed', doubt: sum > printed ? 'partsExceed' : null }
}
