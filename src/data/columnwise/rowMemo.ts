/** Rows of numbers, each different one once: in a country's reports the same few figures stand again and again. */
export class RowMemo {
  readonly #width: number
  /** One behind the other. */
  #rows: Float64Array
  #count = 0
  /** Places in `#rows`, by hash; 0 is free, so they are counted from 1. */
  #places = new Int32Array(1024)
  readonly #bits: Int32Array
  readonly #number: Float64Array

  constructor(width: number) {
    this.#width = width
    this.#rows = new Float64Array(width * 256)
    this.#number = new Float64Array(1)
    this.#bits = new Int32Array(this.#number.buffer)
  }

  /** The number of a row among the different ones, counted from 0; the next number where it has not been seen. */
  place(row: Float64Array): number {
    const mask = this.#places.length - 1
    let slot = this.#hash(row) & mask
    for (let known = this.#places[slot] ?? 0; known > 0; known = this.#places[slot] ?? 0) {
      if (this.#equals(known - 1, row)) return known - 1
      slot = (slot + 1) & mask
    }
    const place = this.#count++
    if (this.#rows.length < this.#count * this.#width) {
      const more = new Float64Array(this.#rows.length * 2)
      more.set(this.#rows)
      this.#rows = more
    }
    this.#rows.set(row, place * this.#width)
    this.#places[slot] = place + 1
    if (this.#count * 2 > this.#places.length) this.#grow()
    return place
  }

  #hash(row: Float64Array): number {
    let hash = 0
    for (const value of row) {
      this.#number[0] = value
      hash = Math.imul(hash ^ (this.#bits[0] ?? 0) ^ Math.imul(this.#bits[1] ?? 0, 0x9e3779b1), 0x85ebca6b)
      hash ^= hash >>> 15
    }
    return hash >>> 0
  }

  #equals(place: number, row: Float64Array): boolean {
    const start = place * this.#width
    for (let i = 0; i < this.#width; i++) if (this.#rows[start + i] !== row[i]) return false
    return true
  }

  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 2)
    const mask = this.#places.length - 1
    for (let place = 0; place < this.#count; place++) {
      let slot = this.#hash(this.#rows.subarray(place * this.#width, (place + 1) * this.#width)) & mask
      while ((this.#places[slot] ?? 0) > 0) slot = (slot + 1) & mask
      this.#places[slot] = place + 1
    }
  }
}
