import { Inflate } from 'fflate'
import { TooLarge } from '../document.ts'

/** Pictures apart, a report's streams unfold to a few megabytes, most of them fonts. */
const MOST_UNFOLDED = 64 * 1024 * 1024
const PIECE = 16_384
/** Where the mark of a file's end must stand. */
const END = 2_048

/**
 * Throws where a file was cut off, or is not what was written: pdf.js reads on behind damage as well as it can, and a
 * figure that is lost or changed on the way would look like any other. Streams carry checksums, which it does not compare.
 */
export function checkWhole(bytes: Uint8Array): void {
  // One byte is one letter here, so that places are the same.
  const text = new TextDecoder('latin1').decode(bytes)
  if (!text.slice(-END).includes('%%EOF')) throw new Error('cut off: no end of file')
  const objects = new Set(Array.from(text.matchAll(/(\d{1,10})\s{1,9}\d{1,5}\s{1,9}obj\b/gu), ([, number]) => number))
  for (const [, list = ''] of text.matchAll(/\/Contents\s*(\[[^\]]{0,10000}\]|\d+ \d+ R)/gu))
    for (const [, number] of list.matchAll(/(\d+) \d+ R/gu))
      if (!objects.has(number)) throw new Error(`object ${number} is lost`)
  if (/\/Encrypt\b/u.test(text)) return
  let unfolded = 0
  for (const { dictionary, from, to } of streams(text)) {
    if (!/\/(?:FlateDecode|Fl)\b/u.test(dictionary) || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue
    if ((dictionary.match(/Decode\b/gu)?.length ?? 0) > 1 + (dictionary.match(/\/DecodeParms\b/gu)?.length ?? 0))
      throw new Error(`a stream at byte ${from} is packed more than once`)
    unfolded += checkedSize(bytes.subarray(from, to), from, MOST_UNFOLDED - unfolded)
  }
}

interface Stream {
  readonly dictionary: string
  readonly from: number
  readonly to: number
}

function* streams(text: string): Generator<Stream> {
  const begin = /\bstream\r?\n/gu
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const from = found.index + found[0].length
    const dictionary = text.slice(Math.max(text.lastIndexOf('obj', found.index), found.index - 4_096), found.index)
    const length = Number(/\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? NaN)
    const end = text.indexOf('endstream', from)
    if (end < 0) throw new Error(`a stream at byte ${from} does not end`)
    // A length that leads to no end is wrong, or another object's.
    const isLength = /^\s*endstream/u.test(text.slice(from + length, from + length + 16))
    const to = isLength ? from + length : end
    yield { dictionary, from, to }
    begin.lastIndex = Math.max(begin.lastIndex, to)
  }
}

/** How many bytes a stream unfolds to, if its checksum is right. */
function checkedSize(packed: Uint8Array, at: number, most: number): number {
  const unfold = (data: Uint8Array) => {
    let [size, a, b] = [0, 1, 0]
    const inflate = new Inflate((piece) => {
      size += piece.length
      if (size > most) throw new TooLarge(`unfolds to more than ${MOST_UNFOLDED} bytes`)
      for (let i = 0; i < piece.length;) {
        // So many can be added before a number grows too large to be exact.
        for (const end = Math.min(i + 2_048, piece.length); i < end; i++) b += a += piece[i] ?? 0
        a %= 65_521
        b %= 65_521
      }
    })
    for (let i = 0; i < data.length; i += PIECE) inflate.push(data.subarray(i, i + PIECE), i + PIECE >= data.length)
    return { size, sum: [b >> 8, b & 255, a >> 8, a & 255] }
  }
  try {
    const { size, sum } = unfold(packed.subarray(2))
    const tail = Array.from(packed.subarray(-12))
    const isRight = tail.some((_, i) => sum.every((byte, k) => tail[i + k] === byte))
    if (!isRight) throw new Error('its checksum differs')
    return size
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause
    throw new Error(`a stream at byte ${at} is damaged`, { cause })
  }
}
