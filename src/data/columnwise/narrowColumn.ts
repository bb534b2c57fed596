import type { NarrowValues } from '../engine/arrow.ts'
import { NOTHING } from '../readers/parquetFlat.ts'

/** A column of numbers that takes as few bytes as its widest number so far needs; what is never set is NULL. */
export class NarrowColumn {
  #values: NarrowValues['values']
  readonly #there: Uint8Array

  constructor(rows: number) {
    this.#values = new Uint8Array(rows)
    this.#there = new Uint8Array((rows + 7) >> 3)
  }

  set(row: number, value: number): void {
    if (!fits(this.#values, value)) this.#values = widened(this.#values, value)
    this.#values[row] = value
    this.#there[row >> 3] = (this.#there[row >> 3] ?? 0) | (1 << (row & 7))
  }

  /** Of each row from `first` on the number at its place among those that are printed; NaN is none. What is printed is looked at once. */
  setPrinted(first: number, places: Int32Array, printed: Float64Array): void {
    for (const number of printed) {
      if (!Number.isNaN(number) && !fits(this.#values, number)) this.#values = widened(this.#values, number)
    }
    const [values, there] = [this.#values, this.#there]
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? NOTHING
      const number = place === NOTHING ? NaN : (printed[place] ?? NaN)
      if (Number.isNaN(number)) continue
      const row = first + i
      values[row] = number
      there[row >> 3] = (there[row >> 3] ?? 0) | (1 << (row & 7))
    }
  }

  done(): NarrowValues {
    return { values: this.#values, there: this.#there }
  }
}

const MOST_INT32 = 2 ** 31 - 1

function fits(values: NarrowValues['values'], value: number): boolean {
  if (values instanceof Float64Array) return true
  if (!Number.isInteger(value) || Object.is(value, -0)) return false
  if (values instanceof Int32Array) return Math.abs(value) <= MOST_INT32
  return value >= 0 && value <= (values instanceof Uint8Array ? 0xff : 0xffff)
}

/** The same numbers in the narrowest column that holds this one as well. */
function widened(values: NarrowValues['values'], value: number): NarrowValues['values'] {
  for (const make of [Uint16Array, Int32Array]) {
    const empty = new make(0)
    if (empty.BYTES_PER_ELEMENT > values.BYTES_PER_ELEMENT && fits(empty, value)) return make.from(values)
  }
  return Float64Array.from(values)
}
