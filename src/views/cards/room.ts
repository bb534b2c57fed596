import { linesOf } from './fit.ts'

/** The width of what a page holds, in px: A4 without its margins. */
export const INNER = 688
/** The size of the text of a card. */
export const SIZE = 12

/** What of a card takes more or less room, as texts or in numbers of lines. */
export interface Varying {
  readonly nameLines: number
  readonly factRows: number
  /** The note under the main figures; its line. */
  readonly note: string
  readonly legend: string
  /** What is said of the audit beside its findings. */
  readonly audited: string
  readonly foot: string
  readonly published: string
}

/** The height in px of a page, and of all on it that is the same on every card; as `cards.css` sets it. */
const [PAGE, SAME] = [1040, 756]
const [NAME_LINE, FACT_ROW, LINE] = [28, 18, 16]
/** The line that tells how many findings are not shown. */
const MORE = 19
/** The most lines that findings take: a card is no list. */
const MOST = 12

/**
 * How many lines are left for findings: all else on a card has its place, and nothing may run over. Texts are measured
 * generously, so what is left is the least.
 */
export function findingLines({ nameLines, factRows, note, legend, audited, foot, published }: Varying): number {
  const lines = [note, legend, audited, foot, published]
    .filter((text) => text !== '')
    .reduce((sum, text) => sum + linesOf(text, INNER, SIZE), 0)
  const left = PAGE - SAME - nameLines * NAME_LINE - factRows * FACT_ROW - lines * LINE - MORE
  return Math.min(MOST, Math.max(1, Math.floor(left / LINE)))
}
