/** Text in the encodings that TextEncoder does not write. */
export const ENCODINGS = ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'utf-16le with mark', 'gb18030'] as const
export type TestEncoding = (typeof ENCODINGS)[number]

export function encode(text: string, encoding: TestEncoding): Uint8Array {
  if (encoding === 'gb18030') return gbk(text)
  const marked = encoding.endsWith(' with mark') ? `\uFEFF${text}` : text
  if (encoding.startsWith('utf-8')) return new TextEncoder().encode(marked)
  const wide = Buffer.from(marked, 'utf16le')
  return new Uint8Array(encoding.startsWith('utf-16be') ? wide.swap16() : wide)
}

/** Every character of two bytes, by decoding all pairs. */
const pairs = new Map<string, readonly [number, number]>()
const gb18030 = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const char = gb18030.decode(new Uint8Array([lead, trail]))
    if (char.length === 1 && char !== '\uFFFD') pairs.set(char, [lead, trail])
  }
}

function gbk(text: string): Uint8Array {
  return new Uint8Array(
    Array.from(text).flatMap((char) => {
      if (char < '\x80') return [char.charCodeAt(0)]
      const pair = pairs.get(char)
      if (!pair) throw new Error(`no two bytes of GB18030 for ${char}`)
      return pair
    }),
  )
}
