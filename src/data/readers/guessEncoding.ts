import { decoded, decodesAs } from './decoded.ts'

/** The first bytes are enough to tell zero bytes apart; whether all bytes fit is looked at over the whole file. */
const SAMPLE = 65_536

/**
 * The likeliest encoding of text without a byte-order mark. `binary` and `utf-32` are no encodings we read.
 * Only UTF-8, UTF-16 and GB18030 (with GBK) are told apart; the rest comes out as windows-1252, for the reader to change.
 */
export function guessEncoding(bytes: Uint8Array): string {
  return wideEncoding(bytes.subarray(0, SAMPLE)) ?? utf8(bytes) ?? gb18030(bytes) ?? 'windows-1252'
}

/** Whether zero bytes stand among the first: without, they are of one byte a character, or of several that are none of them zero. */
export const mayBeWide = (bytes: Uint8Array) => bytes.subarray(0, SAMPLE).includes(0)

/** Text of one byte a character holds no zero byte; Latin letters, digits and separators in UTF-16 have one each. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (!bytes.includes(0)) return null
  const zeros = [0, 0, 0, 0]
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1
  const [a = 0, b = 0, c = 0, d = 0] = zeros
  const all = a + b + c + d
  const quarter = bytes.length / 4
  if (b + c > quarter && (a > quarter * 0.9 || d > quarter * 0.9)) return 'utf-32'
  // A line end or a comma stands in every record, so even Chinese text has some.
  if (all < bytes.length * 0.01) return 'binary'
  if (b + d > all * 0.95) return 'utf-16le'
  if (a + c > all * 0.95) return 'utf-16be'
  return 'binary'
}

const utf8 = (bytes: Uint8Array) => (decodesAs(bytes, 'utf-8') || isMostlyRight(bytes) ? 'utf-8' : null)

/** A few broken characters do not make long UTF-8 text anything else: runs of bytes seldom form UTF-8 by chance. */
function isMostlyRight(bytes: Uint8Array): boolean {
  let right = 0
  let wrong = 0
  for (const piece of decoded(bytes, new TextDecoder('utf-8'))) {
    for (const char of piece) {
      if (char === '\uFFFD') wrong++
      else if (char > '\x7F') right++
    }
  }
  return right >= 10 * wrong
}

const gb18030 = (bytes: Uint8Array) => (decodesAs(bytes, 'gb18030') && looksChinese(bytes) ? 'gb18030' : null)

/**
 * Chinese and Japanese text in GB18030 is nearly all GB2312: both bytes from A1, the first in its rows of signs, kana
 * and common characters. Accented Latin letters are followed by ASCII and fall outside.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let common = 0
  let other = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    const isGb2312 = trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7))
    if (isGb2312) common++
    else other++
  }
  return common > 0 && common >= 4 * other
}
