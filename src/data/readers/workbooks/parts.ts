import { Inflate } from 'fflate'
import { TooLarge } from '../documents/document.ts'

/** A workbook whose parts do not fit together. */
export class Broken extends Error {}

/** A workbook that opens only with a password. */
export class Encrypted extends Error {}

/** What a zip's directory says of one part. */
interface Entry {
  readonly method: number
  readonly crc: number
  readonly folded: number
  readonly unfolded: number
  /** Where the part's own head begins. */
  readonly at: number
}

/** The parts of a workbook by their paths, which know no case. */
export interface Parts {
  has(path: string): boolean
  /** Hands over a part's text piece by piece. Throws `Broken` where it is not what the directory says, to the last bit. */
  read(path: string, take: (text: string) => void): void
}

/** Five million cells fill some 200 MB; what unfolds beyond this, in all its parts, is none of ours. */
const MOST_BYTES = 256 * 1024 * 1024
const PIECE = 1 << 16
const STORED = 0
const DEFLATED = 8

/**
 * The parts of a zip. Its directory is read here and not by fflate, which does not tell the check sums and does not
 * compare them: a digit that was changed on the way would go for a figure.
 */
export function partsOf(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directoryOf(view)
  let total = 0
  return {
    has: (path) => entries.has(path.toLowerCase()),
    read(path, take) {
      const entry = entries.get(path.toLowerCase())
      if (!entry) throw new Broken(`no ${path}`)
      total += entry.unfolded
      if (total > MOST_BYTES) throw new TooLarge(`${total} bytes unfolded`)
      const decoder = new TextDecoder('utf-8', { fatal: true })
      let [length, crc] = [0, ~0]
      unfold(foldedOf(view, entry), entry.method, (piece) => {
        length += piece.length
        if (length > entry.unfolded) throw new Broken(`${path} is longer than its directory says`)
        crc = checkSum(piece, crc)
        take(decoder.decode(piece, { stream: true }))
      })
      if (length !== entry.unfolded || ~crc >>> 0 !== entry.crc) throw new Broken(`${path} fails its check sum`)
      take(decoder.decode())
    },
  }
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const PART = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

function directoryOf(view: DataView): ReadonlyMap<string, Entry> {
  let end = view.byteLength - END_LENGTH
  const least = Math.max(0, end - LONGEST_COMMENT)
  while (end >= least && view.getUint32(end, true) !== END) end--
  if (end < least) throw new Broken('no directory')
  const entries = new Map<string, Entry>()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Broken('a directory that is cut short')
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = new TextDecoder()
      .decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, lengths[0]))
      .replaceAll('\\', '/')
      .toLowerCase()
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Encrypted(name)
    if (entries.has(name)) throw new Broken(`two parts ${name}`)
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      folded: view.getUint32(at + 20, true),
      unfolded: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return entries
}

function foldedOf(view: DataView, { at, folded }: Entry): Uint8Array {
  if (view.getUint32(at, true) !== PART) throw new Broken('a part that is not where its directory says')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return new Uint8Array(view.buffer, view.byteOffset + from, folded)
}

function unfold(folded: Uint8Array, method: number, take: (piece: Uint8Array) => void): void {
  if (method === STORED) return take(folded)
  if (method !== DEFLATED) throw new Broken(`compression ${method}`)
  const inflate = new Inflate(take)
  for (let at = 0; at < folded.length || at === 0; at += PIECE)
    inflate.push(folded.subarray(at, at + PIECE), at + PIECE >= folded.length)
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 as zip has it, before its last negation. */
function checkSum(bytes: Uint8Array, before: number): number {
  let crc = before
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return crc
}
