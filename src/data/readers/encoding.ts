import type { UnreadableReason } from '../../domain/problem.ts'

/** The text of a file, without byte-order mark. */
export interface Decoded {
  readonly text: string
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

/** Decodes as the reader says, or by byte-order mark, or by guess. */
export function decode(bytes: Uint8Array, label?: string): Decoded | Undecodable {
  const name = label === undefined ? 'utf-8' : encodingOf(label)
  if (name === null) return { reason: 'encoding', detail: label ?? '' }
  const strict = decodeStrictly(bytes, name)
  const text = strict ?? new TextDecoder(name).decode(bytes)
  return { text: withoutMark(text), name, isGuessed: label === undefined, isLossy: strict === null }
}

/** The name of the encoding that a label means; null for a label nobody knows. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null // TextDecoder throws for a label it does not know
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

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '')
}
