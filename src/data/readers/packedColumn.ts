import { bareNumber } from '../../domain/bareNumber.ts'
import { NOTHING, type CodedValues } from './parquetFlat.ts'

type Codes = Int8Array | Int16Array | Int32Array

/** Rows that are kept in one array: an odd one among them widens no other. */
export const PACKED_ROWS = 16_384

const BLANK = 0
const MOST_NUMBER = 2 ** 31 - 2
const WIDER = [Int16Array, Int32Array] as const

/** A column of texts in few bytes: bare numbers as numbers, all else by its place among the different texts. */
export class PackedColumn {
  readonly #parts: Codes[] = []
  readonly #texts: string[] = []
  readonly #places = new Map<string, number>()
  /** The part that is being filled, as far as it is, and the largest code that fits into it. */
  #part: Codes = new Int8Array(0)
  #filled = PACKED_ROWS
  #most = 0

  add(text: string): void {
    if (this.#filled === PACKED_ROWS) this.#begin()
    const at = this.#filled++
    if (text === '') return
    const code = this.#codeOf(text)
    if (code > this.#most || -code > this.#most) this.#widen(code)
    this.#part[at] = code
  }

  /** Whether all texts of a part are empty. */
  isEmpty(part: number): boolean {
    return this.#parts[part]?.every((code) => code === BLANK) ?? true
  }

  /** The bare numbers and texts of the first `most` rows of a part, each different one once. */
  coded(part: number, most = PACKED_ROWS): CodedValues {
    const rows = Math.min(most, part === this.#parts.length - 1 ? this.#filled : PACKED_ROWS)
    const codes = this.#parts[part]?.subarray(0, rows) ?? new Int8Array(0)
    const values: (string | number)[] = []
    const places = new Int32Array(codes.length).fill(NOTHING)
    const known = new Map<number, number>()
    // Most cells of a part hold what the one above holds.
    let last = BLANK
    let place = NOTHING
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] ?? BLANK
      if (code !== last) {
        last = code
        place = code === BLANK ? NOTHING : (known.get(code) ?? values.length)
        if (place === values.length) {
          known.set(code, place)
          values.push(code > 0 ? code - 1 : (this.#texts[-code - 1] ?? ''))
        }
      }
      places[i] = place
    }
    return { values, places }
  }

  #begin(): void {
    this.#take(new Int8Array(PACKED_ROWS), this.#parts.length)
    this.#filled = 0
  }

  #widen(code: number): void {
    const make = WIDER.find((one) => Math.abs(code) <= mostIn(one.BYTES_PER_ELEMENT))
    if (!make) throw new Error(`no array for ${code}`)
    this.#take(make.from(this.#part), this.#parts.length - 1)
  }

  #take(part: Codes, place: number): void {
    this.#part = this.#parts[place] = part
    this.#most = mostIn(part.BYTES_PER_ELEMENT)
  }

  /** Above 0 a number and one more, below 0 the place of a text. */
  #codeOf(text: string): number {
    const number = bareNumber(text)
    if (number < MOST_NUMBER) return number + 1
    const known = this.#places.get(text)
    if (known !== undefined) return -1 - known
    const own = ownText(text)
    this.#places.set(own, this.#texts.length)
    return -this.#texts.push(own)
  }
}

const mostIn = (bytes: number) => 2 ** (8 * bytes - 1) - 1

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The same text by itself: a piece of a longer one would keep all of that in memory. */
const ownText = (text: string) => decoder.decode(encoder.encode(text))
