const SHOWN_DIGITS = 12

/** SHA-256 of all bytes in order, its first 12 hex digits: `cat files | sha256sum` says the same. */
export async function fingerprint(parts: readonly Uint8Array[]): Promise<string> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let end = 0
  for (const part of parts) {
    all.set(part, end)
    end += part.length
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, SHOWN_DIGITS)
}
