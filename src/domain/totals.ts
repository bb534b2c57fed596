import { numberOf, type Cell } from './cell.ts'

/** Where a settled figure comes from. */
export type SettledFrom = 'printed' | 'recomputed' | 'summed' | 'none'

/**
 * What is wrong with a settled figure: the parts are all printed and add up to something else · some of what it sums is
 * blank · the parts are not all printed and already exceed the printed total.
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
  return values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null)
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
 * carries 自然人 and 总计 alone), parts that fall short of a printed total say nothing against it.
 */
export function settle(total: Cell, parts: readonly Cell[]): Settled {
  const printed = numberOf(total)
  const expected = parts.filter((part) => part.state !== 'absent')
  const sum = sumOf(expected.map(numberOf))
  const isComplete = expected.length > 0 && expected.every((part) => part.state === 'number')
  const settled = (value: number | null, from: SettledFrom, doubt: TotalDoubt | null): Settled => ({
    value,
    printed,
    parts: sum,
    from,
    doubt,
  })
  if (printed === null) {
    return sum === null ? settled(null, 'none', null) : settled(sum, 'summed', isComplete ? null : 'incomplete')
  }
  if (sum === null || isSame(sum, printed)) return settled(printed, 'printed', null)
  const couldHoldTheRest = sum < printed && expected.length < parts.length
  if (isComplete && !couldHoldTheRest) return settled(sum, 'recomputed', 'partsDiffer')
  return settled(printed, 'printed', sum > printed ? 'partsExceed' : null)
}
