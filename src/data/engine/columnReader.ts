import { DataType, type Vector } from 'apache-arrow'

/** Gives a column's value in a row of its batch. */
export type ColumnReader = (index: number) => unknown

/**
 * A column of one batch. Texts are decoded once each: a class or a form stands in thousands of rows, an agency's key in
 * as many as it has reports, and decoding is what reading an answer mostly takes.
 */
export function columnReader(vector: Vector): ColumnReader {
  const [data] = vector.data
  if (!data || vector.data.length !== 1 || !DataType.isUtf8(vector.type)) return (index) => vector.get(index)
  const { values, valueOffsets } = data
  if (!(values instanceof Uint8Array)) return (index) => vector.get(index)
  const text = textReader(values, valueOffsets)
  return data.nullCount === 0 ? text : (index) => (data.getValid(index) ? text(index) : null)
}

const DECODER = new TextDecoder()

function textReader(bytes: Uint8Array, offsets: Int32Array): (index: number) => string {
  const known = new Map<number, { readonly start: number; readonly length: number; readonly text: string }>()
  return (index) => {
    const start = offsets[index] ?? 0
    const length = (offsets[index + 1] ?? start) - start
    if (length === 0) return ''
    let hash = length
    for (let at = start; at < start + length; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0
    const same = known.get(hash)
    if (same?.length === length && isSame(bytes, same.start, start, length)) return same.text
    const text = DECODER.decode(bytes.subarray(start, start + length))
    known.set(hash, { start, length, text })
    return text
  }
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[one + i] !== bytes[other + i]) return false
  return true
}
