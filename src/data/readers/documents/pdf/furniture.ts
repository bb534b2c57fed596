import { isHead } from '../heads.ts'
import { FIGURE } from '../runOn.ts'
import type { PrintedLine } from './lines.ts'

/** A page by what of it is text and where. */
export interface Margins {
  readonly height: number
  readonly lines: readonly PrintedLine[]
}

/** As far from the edge, in parts of the page, as headers, footers and page numbers stand. */
const MARGIN = 0.1
/** One number, or one of so many; two figures side by side are of a table. */
const NUMBER = /^[\s\-–—－~·.]*(?:第\s*)?\d{1,4}\s*页?(?:[\s,，]*(?:[/／]|of|共)\s*\d{1,4}\s*页?)?[\s\-–—－~·.]*$/iu

/** What stands over the rest of a table: （续表）. */
const CONTINUED = /^[（(]?\s*(?:接上表|上接|续\s*(?:上?\s*表)?)\s*\d*\s*[)）]?$/u

/** For each page its lines without page numbers, and without what stands at the same place on another page. */
export function withoutFurniture(pages: readonly Margins[]): readonly (readonly PrintedLine[])[] {
  const seen = new Map<string, number>()
  for (const { lines } of pages) for (const key of new Set(lines.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  return pages.map(({ lines, height }) =>
    lines.filter((line) => {
      const isAtEdge = line.y < height * MARGIN || line.y - line.size > height * (1 - MARGIN)
      if (CONTINUED.test(line.text)) return false
      return !isAtEdge || !(NUMBER.test(line.text) || (isTitle(line) && (seen.get(keyOf(line)) ?? 0) > 1))
    }),
  )
}

/** Words, and no row of a table: those repeat, too. */
const isTitle = ({ text, words }: PrintedLine) =>
  /\p{L}/u.test(text) &&
  words.filter((word) => FIGURE.test(word.text)).length < 2 &&
  !isHead(words.map((word) => word.text))

/** Lines that differ in their numbers alone, at one height. */
const keyOf = ({ text, y }: PrintedLine) => `${Math.round(y / 4)} ${text.replaceAll(/\d+/gu, '#')}`
