/** Text in GBK. Node decodes it but does not encode: the table of two-byte characters is read the other way round. */
export function gbk(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const pair = code < 0x80 ? [code] : GBK.get(character)
    if (!pair) throw new Error(`${character} is not in GBK`)
    bytes.push(...pair)
  }
  return Uint8Array.from(bytes)
}

const GBK = new Map<string, readonly number[]>()
const decoder = new TextDecoder('gbk')
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = decoder.decode(Uint8Array.of(lead, trail))
    if (!character.includes('\uFFFD') && !GBK.has(character)) GBK.set(character, [lead, trail])
  }
}

/** Text in little-endian UTF-16 with its byte-order mark. */
export const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')
