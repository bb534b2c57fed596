const PIECE = 2 ** 22

/** What a decoder makes of bytes, piece by piece; `onPiece` is told how many bytes lie behind. */
export function* decoded(
  bytes: Uint8Array,
  decoder: TextDecoder,
  onPiece?: (bytes: number) => void,
): Generator<string, void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const end = Math.min(at + PIECE, bytes.length)
    yield decoder.decode(bytes.subarray(at, end), { stream: true })
    onPiece?.(end)
  }
  yield decoder.decode()
}

/** Whether all bytes mean something in an encoding; a character that is cut at the very end does. */
export function decodesAs(bytes: Uint8Array, name: string): boolean {
  const decoder = new TextDecoder(name, { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    return true
  } catch {
    return false
  }
}
