import type { Glyph } from './print.ts'

/** Characters in a line that stand so near to each other that they were written as one. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly glyphs: readonly Glyph[]
  /** Whether its characters stand one beside the other, of one size and on one line; 5 and a raised 2 are not 52. */
  readonly isPlain: boolean
}

export interface PrintedLine {
  readonly words: readonly Word[]
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Baselines that differ by less than this part of the size are one, as where digits and Chinese meet. */
const ONE_LINE = 0.35
/** A wider gap, in parts of the size, parts two words. */
const WORD_GAP = 0.25
/** Digits of one number differ by no more than this, in parts of the size. */
const EVEN = 0.12

/** The lines that characters form, from above to below, each from the left to the right. */
export function linesOf(glyphs: readonly Glyph[]): readonly PrintedLine[] {
  const lines: Glyph[][] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    const [first] = line ?? []
    if (line && first && glyph.y - first.y <= ONE_LINE * Math.max(first.size, glyph.size)) line.push(glyph)
    else lines.push([glyph])
  }
  return lines.map((line) => lineOf(line.toSorted((a, b) => a.left - b.left)))
}

function lineOf(glyphs: readonly Glyph[]): PrintedLine {
  const parts: Glyph[][] = []
  let right = -Infinity
  for (const glyph of glyphs) {
    const word = parts.at(-1)
    const last = word?.at(-1)
    if (word && last && glyph.left - right <= WORD_GAP * Math.min(glyph.size, last.size)) word.push(glyph)
    else parts.push([glyph])
    right = Math.max(word?.at(-1) === glyph ? right : -Infinity, glyph.right)
  }
  const words = parts.map(wordOf)
  return {
    words,
    text: words.map(({ text }) => text).join(' '),
    left: words[0]?.left ?? 0,
    right: words.at(-1)?.right ?? 0,
    y: Math.max(...glyphs.map(({ y }) => y)),
    size: Math.max(...glyphs.map(({ size }) => size)),
  }
}

function wordOf(glyphs: readonly Glyph[]): Word {
  return {
    text: glyphs.map(({ text }) => text).join(''),
    left: Math.min(...glyphs.map(({ left }) => left)),
    right: Math.max(...glyphs.map(({ right }) => right)),
    glyphs,
    isPlain: glyphs.every((glyph, i) => {
      const next = glyphs[i + 1]
      return !next || !/\d/u.test(glyph.text + next.text) || isBeside(glyph, next)
    }),
  }
}

function isBeside(a: Glyph, b: Glyph): boolean {
  const overlap = a.right - b.left
  const isApart = overlap <= 0.3 * Math.min(a.right - a.left, b.right - b.left)
  const areDigits = /\d/u.test(a.text) && /\d/u.test(b.text)
  return isApart && (!areDigits || (Math.abs(a.y - b.y) <= EVEN * a.size && Math.abs(a.size - b.size) <= EVEN * a.size))
}
