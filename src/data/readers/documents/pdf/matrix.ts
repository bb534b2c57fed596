/** An affine transformation as PDF writes it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export interface Point {
  readonly x: number
  readonly y: number
}

export const apply = (by: Matrix, x: number, y: number): Point => ({
  x: by[0] * x + by[2] * y + by[4],
  y: by[1] * x + by[3] * y + by[5],
})

/** What pdf.js hands over as a matrix; null for anything else. */
export function asMatrix(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = numbersOf(value)
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? null
    : [a, b, c, d, e, f]
}

/** A list of numbers in whatever kind of array; empty where it is none, or one of them is not finite. */
export function numbersOf(value: unknown): readonly number[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : ArrayBuffer.isView(value) ? Object.values(value) : []
  const numbers = list.filter((one): one is number => typeof one === 'number' && Number.isFinite(one))
  return numbers.length === list.length ? numbers : []
}
