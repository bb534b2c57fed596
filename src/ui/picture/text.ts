import { wrapName, wrapText } from '../chart/names.ts'
import { CHART_FONT } from '../chart/palette.ts'
import { unbroken } from '../text/format.ts'
import type { Lang } from '../text/texts.ts'

/** Text as SVG and HTML write it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export interface TextStyle {
  readonly size: number
  readonly leading: number
  readonly color: string
  readonly weight?: number
  /** Which end of the line stands at `x`; its start, where not said. */
  readonly anchor?: 'end' | 'middle'
}

/** A text in lines as full as can be, a number with its sign in one of them; an empty text takes none. */
export const linesIn = (text: string, width: number, size: number): readonly string[] =>
  text === '' ? [] : wrapText(unbroken(text), width, size).map(plain)

/** A short text of 12 px in lines of about the same length, so that no single character stands on one of its own. */
export const evenLinesIn = (text: string, width: number): readonly string[] =>
  text === '' ? [] : wrapName(unbroken(text), width).map(plain)

// What keeps a number and its sign together while lines are made is a plain space to whoever copies them.
const plain = (line: string): string => line.replaceAll('\u00a0', ' ')

/** One line of SVG text in a box `leading` high from `y`. */
export function textLine(line: string, x: number, y: number, style: TextStyle): string {
  const { size, leading, color, weight = 400, anchor } = style
  // The letters stand on a line some four fifths down from the top of their box.
  const foot = y + (leading - size) / 2 + size * 0.82
  const look = `${weight === 400 ? '' : ` font-weight="${weight}"`}${anchor === undefined ? '' : ` text-anchor="${anchor}"`}`
  return `<text x="${round(x)}" y="${round(foot)}" font-size="${size}"${look} fill="${color}">${escaped(line)}</text>`
}

/** Lines of SVG text from `y` downwards, and where the next thing may begin. */
export function textBlock(text: string, at: { x: number; y: number; width: number }, style: TextStyle) {
  const lines = linesIn(text, at.width, style.size)
  const svg = lines.map((line, i) => textLine(line, at.x, at.y + i * style.leading, style)).join('')
  return { svg, bottom: at.y + lines.length * style.leading }
}

export const round = (px: number): number => Math.round(px * 100) / 100

/**
 * As the page's own: in English a Latin typeface comes first, because quotation marks of a Chinese one are a whole square
 * wide. Where none of those is there, the Chinese one is asked for its narrow marks.
 */
export const FONTS: Readonly<Record<Lang, string>> = {
  zh: CHART_FONT,
  en: `-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, ${CHART_FONT}`,
}

export const LANGS: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

/** How all text of a picture is written. */
export const typeface = (lang: Lang): string =>
  `lang="${LANGS[lang]}" font-family="${escaped(FONTS[lang])}"${lang === 'en' ? ' style="font-variant-east-asian:proportional-width"' : ''}`
