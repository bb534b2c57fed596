/** Bytes of a file: `from` up to `to`, which is not one of them. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/** A file's bytes, wherever they are. */
export interface ByteSource {
  readonly size: number
  /** All of them, where they are in memory. */
  readonly bytes: Uint8Array | null
  /** Rejects where not all of them come. */
  slice(from: number, to: number): Promise<Uint8Array>
  /** Has at hand what will be asked for, in few requests where it must be fetched; tells of each part that comes. */
  bring(extents: readonly Extent[], onPart: () => void): Promise<void>
}

const KNOWN = new WeakMap<Uint8Array, ByteSource>()

/** The bytes of a file that is in memory; the same source for the same bytes. */
export function inMemory(bytes: Uint8Array): ByteSource {
  const known = KNOWN.get(bytes)
  if (known) return known
  const source: ByteSource = {
    size: bytes.length,
    bytes,
    slice: async (from, to) => bytes.subarray(from, to),
    bring: async () => undefined,
  }
  KNOWN.set(bytes, source)
  return source
}
