const PIECE = 2 ** 22

/** What a decoder makes of bytes, piece by piece; `onPiece` is told how many bytes lie behind each. */
export function* decodedBy(
  decoder: TextDecoder,
  bytes: Uint8Array,
  onPiece?: (bytes: number) => void,
): Generator<string, void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const end = Math.min(at + PIECE, bytes.length)
    yield decoder.decode(bytes.subarray(at, end), { stream: true })
    onPiece?.(end)
  }
  yield decoder.decode()
}

/** Whether all bytes mean something in an encoding. A character may be cut at the very end where that `isCut`. */
export function decodesStrictly(bytes: Uint8Array, name: string): boolean {
  const decoder = new TextDecoder(name, { fatal: true })
  try {
    for (const piece of decodedBy(decoder, bytes)) if (piece === '') continue
    return true
  } catch {
    return false
  }
}
