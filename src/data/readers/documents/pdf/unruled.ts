import type { Block } from '../document.ts'
import { FIGURE, withTables } from '../runOn.ts'
import type { PrintedLine, Word } from './lines.ts'

/** A place from the left to the right. */
interface Span {
  readonly left: number
  readonly right: number
}

/**
 * Lines of text with tables between that no lines rule: rows with a figure in each column show where the columns stand, and
 * a row with fewer has its figures there, and blanks beside them. Where a figure stands under no column the table is none.
 */
export function unruled(lines: readonly PrintedLine[]): readonly Block[] {
  const blocks = lines.map(({ text }): Block => ({ kind: 'text', text }))
  const places = new Map<number, readonly Span[] | null>()
  return withTables(blocks, (figures, width, groups, i) => {
    const columns = width * groups
    if (!places.has(columns)) places.set(columns, columnsOf(lines, columns))
    const own = (lines[i]?.words ?? []).slice(-figures.length)
    return placed(own, places.get(columns) ?? null)
  }).blocks
}

const figuresOf = ({ words }: PrintedLine) => words.slice(words.findLastIndex(({ text }) => !FIGURE.test(text)) + 1)

/** Where the columns stand, from the lines that have a figure in each; null where two of them overlap. */
function columnsOf(lines: readonly PrintedLine[], count: number): readonly Span[] | null {
  const full = lines.map(figuresOf).filter((figures) => figures.length === count)
  const spans = Array.from({ length: count }, (_, i): Span => {
    const words = full.flatMap((figures) => figures[i] ?? [])
    return { left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) }
  })
  return full.length > 0 && spans.every(({ left }, i) => left > (spans[i - 1]?.right ?? -Infinity)) ? spans : null
}

/** Each column's figure, or nothing; null where one stands under no column, or two under one. */
function placed(words: readonly Word[], columns: readonly Span[] | null): readonly string[] | null {
  if (!columns || words.some(({ isPlain }) => !isPlain)) return null
  const under = words.map((word) => columns.filter((column) => word.left <= column.right && word.right >= column.left))
  const own = under.map((found) => (found.length === 1 ? found[0] : undefined))
  if (own.includes(undefined) || new Set(own).size < own.length) return null
  return columns.map((column) => words[own.indexOf(column)]?.text ?? '')
}
