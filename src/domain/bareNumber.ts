const ZERO = 48
const NINE = 57
/** More digits may not be exact in a number. */
const MOST_DIGITS = 15

/** The whole number that a text of bare digits is, NaN for all else: most cells, read without a pattern. */
export function bareNumber(text: string): number {
  if (text.length > MOST_DIGITS) return NaN
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < ZERO || code > NINE || (code === ZERO && i === 0 && text.length > 1)) return NaN
    value = value * 10 + code - ZERO
  }
  return value
}
