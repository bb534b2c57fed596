/**
 * The figures of a row whose digits ran together, such as `6856` for 6, 8, 5 and 6: split so that there are as many as the
 * row has columns and the first ones add up to the last, as the form's own sum says. Null where no way or more than one
 * does, and where a figure is no whole number.
 */
export function splitDigits(figures: readonly string[], columns: number): readonly string[] | null {
  if (figures.length === 0 || figures.length >= columns || figures.some((figure) => !/^\d{1,12}$/u.test(figure)))
    return null
  const found: (readonly string[])[] = []
  const put = (taken: readonly string[], rest: readonly string[]) => {
    if (found.length > 1) return
    const [first, ...more] = rest
    if (first === undefined) {
      if (taken.length === columns && isSum(taken)) found.push(taken)
      return
    }
    const most = columns - taken.length - more.length
    for (const pieces of waysToSplit(first, most)) put([...taken, ...pieces], more)
  }
  put([], figures)
  const [only, ...others] = found
  return others.length === 0 ? (only ?? null) : null
}

const isSum = (figures: readonly string[]) => {
  const numbers = figures.map(Number)
  return numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === numbers.at(-1)
}

/** A run of digits in at most so many pieces; none of them begins with a 0 but 0 itself. */
function waysToSplit(digits: string, most: number): readonly (readonly string[])[] {
  if (digits === '') return [[]]
  if (most < 1) return []
  return Array.from({ length: digits.length }, (_, i) => i + 1).flatMap((length) => {
    const first = digits.slice(0, length)
    if (first.length > 1 && first.startsWith('0')) return []
    return waysToSplit(digits.slice(length), most - 1).map((others) => [first, ...others])
  })
}
