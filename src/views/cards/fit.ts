import { wrapText } from '../../ui/chart/names.ts'

/** The text as far as it fits into so many lines, `width` px wide at this size of type; what is left out is told by `…`. */
export function fitting(text: string, lines: number, width: number, size: number): string {
  if (linesOf(text, width, size) <= lines) return text
  const signs = Array.from(text.trim())
  let [fits, tooLong] = [0, signs.length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (linesOf(cut(signs, middle), width, size) <= lines) fits = middle
    else tooLong = middle
  }
  return cut(signs, fits)
}

const cut = (signs: readonly string[], length: number) => `${signs.slice(0, length).join('').trimEnd()}…`

/** Into how many lines a text falls. */
export const linesOf = (text: string, width: number, size: number): number => wrapText(text, width, size).length

/** As many of the texts, in their order, as fit into so many lines together. */
export function fittingTexts(texts: readonly string[], lines: number, width: number, size: number): readonly string[] {
  const found: string[] = []
  let left = lines
  for (const text of texts) {
    left -= linesOf(text, width, size)
    if (left < 0) break
    found.push(text)
  }
  return found
}
