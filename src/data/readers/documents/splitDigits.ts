/**
 * The figures of a row whose digits ran together, such as `6856` for 6, 8, 5 and 6: split so that there are as many as the
 * row has columns and, in each of its groups of `width`, the first ones add up to the last, as the form's own sums say.
 * Null where no way or more than one does, and where a figure is no whole number.
 */
export function splitDigits(figures: readonly string[], width: number, groups = 1): readonly string[] | null {
  const columns = width * groups
  if (figures.length === 0 || figures.length >= columns || figures.some((figure) => !/^\d{1,20}$/u.test(figure)))
    return null
  const found: (readonly string[])[] = []
  let steps = 0
  /** Goes on behind `taken` with figure `at`, of which `offset` digits are used up. */
  const put = (taken: readonly string[], at: number, offset: number): void => {
    if (found.length > 1 || ++steps > MOST_STEPS) return
    if (taken.length % width === 0 && !isSum(taken.slice(-width))) return
    const figure = figures[at]
    if (figure === undefined) {
      if (taken.length === columns) found.push(taken)
      return
    }
    if (columns - taken.length < figures.length - at) return
    // None begins with a 0 but 0 itself.
    const last = figure[offset] === '0' ? offset + 1 : figure.length
    for (let end = offset + 1; end <= last; end++) {
      const isUsedUp = end === figure.length
      put([...taken, figure.slice(offset, end)], isUsedUp ? at + 1 : at, isUsedUp ? 0 : end)
    }
  }
  put([], 0, 0)
  const [only, ...others] = found
  return others.length === 0 && steps <= MOST_STEPS ? (only ?? null) : null
}

/** Real rows are told in some hundreds; a row that takes more is not told. */
const MOST_STEPS = 100_000

const isSum = (figures: readonly string[]) => {
  const numbers = figures.map(Number)
  return numbers.slice(0, -1).reduce((sum, number) => sum + number, 0) === (numbers.at(-1) ?? 0)
}
