import type { UnreadableReason } from '../../domain/problem.ts'
import { decoded } from './decoded.ts'
import { guessEncoding, mayBeWide } from './guessEncoding.ts'

/** The text of a file, without byte-order mark. */
export interface Decoded {
  readonly text: string
  /** As TextDecoder names it, such as `gb18030`. */
  readonly name: string
  /** True where neither a byte-order mark nor the reader said so. */
  readonly isGuessed: boolean
  /** True where some bytes mean nothing in this encoding; they stand as U+FFFD. */
  readonly isLossy: boolean
}

export interface Undecodable {
  readonly reason: UnreadableReason
  readonly detail: string
}

/** Decodes as the reader says, else by byte-order mark, else by guess. */
export function decode(bytes: Uint8Array, label?: string): Decoded | Undecodable {
  const marked = markedEncoding(bytes)
  // Nearly all files are UTF-8, and show it by being read at once.
  const plain = label === undefined && marked === null && !mayBeWide(bytes) ? decodeStrictly(bytes, 'utf-8') : null
  const name = plain === null ? encodingName(bytes, label) : 'utf-8'
  if (typeof name !== 'string') return name
  const strict = plain ?? decodeStrictly(bytes, name)
  const text = strict ?? new TextDecoder(name).decode(bytes)
  // Two files put together may leave more than one mark, and only the first is known to the decoder.
  const bare = text.replace(/^\uFEFF+/, '')
  if (bare.includes('\0')) return { reason: 'unknownKind', detail: 'binary' }
  return { text: bare, name, isGuessed: label === undefined && marked === null, isLossy: strict === null }
}

/** The encoding of bytes, or why there is none. */
export function encodingName(bytes: Uint8Array, label: string | undefined): string | Undecodable {
  const name = label === undefined ? (markedEncoding(bytes) ?? guessEncoding(bytes)) : encodingOf(label)
  if (name === null) return { reason: 'encoding', detail: label ?? '' }
  if (name === 'utf-32') return { reason: 'encoding', detail: name }
  return name === 'binary' ? { reason: 'unknownKind', detail: name } : name
}

/** What is known of a text that is never in memory as a whole. */
export interface DecodedPieces extends Omit<Decoded, 'text'> {
  /** In characters. */
  readonly length: number
  /** The text from its beginning, piece by piece; `onPiece` is told how many bytes lie behind. */
  readonly pieces: (onPiece?: (bytes: number) => void) => Iterable<string>
}

/** The same in pieces. */
export function decodePieces(bytes: Uint8Array, label?: string): DecodedPieces | Undecodable {
  const name = encodingName(bytes, label)
  if (typeof name !== 'string') return name
  const strict = lengthOf(bytes, name, true)
  const length = strict ?? lengthOf(bytes, name, false)
  if (length === null) return { reason: 'unknownKind', detail: 'binary' }
  const isGuessed = label === undefined && markedEncoding(bytes) === null
  const isLossy = strict === null
  return { name, isGuessed, isLossy, length, pieces: (onPiece) => piecesOf(bytes, name, { onPiece }) }
}

/** How many characters a text has; null where it holds a zero, or some bytes mean nothing and none such may be. */
function lengthOf(bytes: Uint8Array, name: string, fatal: boolean): number | null {
  let length = 0
  try {
    for (const piece of piecesOf(bytes, name, { fatal })) {
      if (piece.includes('\0')) return null
      length += piece.length
    }
    return length
  } catch (error) {
    if (fatal) return null
    throw error
  }
}

interface Decoding {
  /** Whether bytes that mean nothing are an error. */
  readonly fatal?: boolean
  readonly onPiece?: ((bytes: number) => void) | undefined
}

function* piecesOf(
  bytes: Uint8Array,
  name: string,
  { fatal = false, onPiece }: Decoding = {},
): Generator<string, void> {
  let isBegun = false
  for (const piece of decoded(bytes, new TextDecoder(name, { fatal }), onPiece)) {
    const bare: string = isBegun ? piece : piece.replace(/^\uFEFF+/, '')
    isBegun ||= bare !== ''
    yield bare
  }
}

/** Null where some bytes mean nothing in the encoding. */
function decodeStrictly(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The name of the encoding that a label means; null for a label that nobody knows. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}
