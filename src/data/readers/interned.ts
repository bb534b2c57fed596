import type { Span } from './hybrid.ts'

/** Texts, each different one once, found by their UTF-8: decoding all of a column would take longer than finding them. */
export class Interned {
  readonly #texts: string[] = []
  #count = 0
  /** Behind each other, with where each ends. */
  #bytes = new Uint8Array(1 << 12)
  #ends = new Int32Array(1 << 7)
  /** Places in `texts`, by hash; 0 is free, so they are counted from 1. */
  #slots = new Int32Array(1 << 8)
  #hashes = new Int32Array(1 << 7)

  /** All of them by their places; those that were found since the last time are decoded together. */
  get texts(): readonly string[] {
    const from = this.#texts.length
    if (from < this.#count) {
      const start = from === 0 ? 0 : (this.#ends[from - 1] ?? 0)
      const ends = this.#ends.subarray(from, this.#count)
      for (const text of decoded(this.#bytes.subarray(start, ends.at(-1)), start, ends)) this.#texts.push(text)
    }
    return this.#texts
  }

  /** The place in `texts` of what stands at these bytes. */
  place(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let known = this.#slots[slot] ?? 0; known > 0; known = this.#slots[slot] ?? 0) {
      if (this.#hashes[known - 1] === hash && this.#equals(known - 1, bytes, from, to)) return known - 1
      slot = (slot + 1) & mask
    }
    return this.#add(slot, hash, { bytes, from, to })
  }

  #equals(place: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
    if ((this.#ends[place] ?? 0) - start !== to - from) return false
    for (let i = 0; i < to - from; i++) if (this.#bytes[start + i] !== bytes[from + i]) return false
    return true
  }

  #add(slot: number, hash: number, { bytes, from, to }: Span): number {
    const place = this.#count++
    const start = place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
    const end = start + to - from
    this.#bytes = withRoom(this.#bytes, end)
    // Short texts: a view of each, to copy it at once, would cost more than its bytes.
    for (let i = from; i < to; i++) this.#bytes[start + i - from] = bytes[i] ?? 0
    this.#ends = withRoom(this.#ends, place + 1)
    this.#ends[place] = end
    this.#hashes = withRoom(this.#hashes, place + 1)
    this.#hashes[place] = hash
    this.#slots[slot] = place + 1
    if (this.#count * 2 > this.#slots.length) this.#spread()
    return place
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let place = 0; place < this.#count; place++) {
      let slot = (this.#hashes[place] ?? 0) & mask
      while ((this.#slots[slot] ?? 0) > 0) slot = (slot + 1) & mask
      this.#slots[slot] = place + 1
    }
  }
}

/** Texts that stand behind each other, by where each ends: one call decodes them all, where none is broken. */
function decoded(bytes: Uint8Array, start: number, ends: Int32Array): readonly string[] {
  const texts: string[] = []
  const whole = wellFormed(bytes, start, ends)
  if (whole === null) {
    const decoder = new TextDecoder()
    for (let i = 0, from = 0; i < ends.length; i++) {
      const to = (ends[i] ?? 0) - start
      texts.push(decoder.decode(bytes.subarray(from, to)))
      from = to
    }
    return texts
  }
  for (let i = 0, at = 0, unit = 0; i < ends.length; i++) {
    const from = unit
    for (const to = (ends[i] ?? 0) - start; at < to; at++) {
      const byte = bytes[at] ?? 0
      // What goes on with a character adds nothing; four bytes are two units of UTF-16.
      if (byte < 0x80 || byte >= 0xc0) unit += byte < 0xf0 ? 1 : 2
    }
    texts.push(whole.slice(from, unit))
  }
  return texts
}

/** The bytes as one text; null where they are no UTF-8, or one of the texts begins as no text of its own does. */
function wellFormed(bytes: Uint8Array, start: number, ends: Int32Array): string | null {
  for (let i = 0; i < ends.length; i++) {
    const from = i === 0 ? 0 : (ends[i - 1] ?? 0) - start
    const byte = bytes[from] ?? 0
    const isInside = byte >= 0x80 && byte < 0xc0
    // A mark of the order of bytes is left out of a text.
    if (isInside || (byte === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf)) return null
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}

function withRoom<Values extends Uint8Array | Int32Array>(values: Values, length: number): Values
function withRoom(values: Uint8Array | Int32Array, length: number): Uint8Array | Int32Array {
  if (values.length >= length) return values
  const most = Math.max(length, values.length * 2)
  const more = values instanceof Uint8Array ? new Uint8Array(most) : new Int32Array(most)
  more.set(values)
  return more
}
