/** Wider numbers would not fit beside what is left of a byte in 32 bits. */
export const WIDEST = 24

/** Where bytes are read, and up to where they may be. */
export interface Span {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
}

/**
 * Reads `into.length` numbers of so many bits as Parquet's run-length and bit-packed hybrid writes them. Throws where the
 * bytes end before.
 */
export function readHybrid({ bytes, from, to }: Span, width: number, into: Int32Array): void {
  const byteWidth = (width + 7) >> 3
  let at = from
  for (let done = 0; done < into.length;) {
    let header = 0
    for (let shift = 0, more = true; more; shift += 7) {
      if (at >= to || shift > 28) throw new Error('a run of numbers ends before its page does')
      const byte = bytes[at++] ?? 0
      header |= (byte & 0x7f) << shift
      more = byte >= 0x80
    }
    const isPacked = (header & 1) === 1
    const count = Math.min((header >>> 1) * (isPacked ? 8 : 1), into.length - done)
    if (count === 0) continue
    if (at >= to && width > 0) throw new Error('a run of numbers ends before its page does')
    if (isPacked) {
      unpack(bytes, at, width, into.subarray(done, done + count))
      at += (header >>> 1) * width
    } else {
      let value = 0
      for (let i = 0; i < byteWidth; i++) value |= (bytes[at++] ?? 0) << (i * 8)
      into.fill(value, done, done + count)
    }
    done += count
  }
}

/** The number that all of so many are, where one run holds them; null where it takes several, or they are packed. */
export function onlyRun({ bytes, from, to }: Span, width: number, count: number): number | null {
  let header = 0
  let at = from
  for (let shift = 0, more = true; more; shift += 7) {
    if (at >= to || shift > 28) return null
    const byte = bytes[at++] ?? 0
    header |= (byte & 0x7f) << shift
    more = byte >= 0x80
  }
  if ((header & 1) === 1 || header >>> 1 < count || at >= to || width > 8) return null
  return bytes[at] ?? 0
}

/** Numbers of so many bits behind each other, lowest bit first. Some writers leave out the end of the last eight. */
function unpack(bytes: Uint8Array, from: number, width: number, into: Int32Array): void {
  const mask = (1 << width) - 1
  let at = from
  let buffer = 0
  let bits = 0
  for (let i = 0; i < into.length; i++) {
    while (bits < width) {
      buffer |= (bytes[at++] ?? 0) << bits
      bits += 8
    }
    into[i] = buffer & mask
    buffer >>>= width
    bits -= width
  }
}
