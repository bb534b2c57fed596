import type { Palette } from '../chart/palette.ts'
import type { ShownFigure } from '../figures.ts'
import type { Lang } from '../text/texts.ts'
import { hasPicture, rowsOf } from './ofFigure.ts'
import { figureHtml, pageOf, stylesOf, type PageFigure } from './pageParts.ts'
import { escaped, LANGS } from './text.ts'

/** A briefing in one language. */
export interface BriefingPart {
  readonly lang: Lang
  readonly title: string
  /** Under the title, line by line: the day, the data. */
  readonly lines: readonly string[]
  /** Names the list of what is in it. */
  readonly contents: string
  /** Over a table that is folded away. */
  readonly table: (rows: number) => string
  readonly figures: readonly { readonly figure: ShownFigure; readonly note: string }[]
}

/** Figures with their notes, words, pictures and tables as one HTML file, in one language or in several one after the other. */
export function briefingPage(parts: readonly BriefingPart[], palette: Palette): string {
  const placed = parts.map((part) => ({ part, figures: part.figures.map((one, i) => pageFigure(one, i, part)) }))
  const [first] = parts
  if (!first) throw new Error('a briefing has no part')
  const styles = stylesOf(
    first.lang,
    placed.flatMap(({ figures }) => figures),
    palette,
  )
  const body = placed.flatMap(({ part, figures }) => [
    `<section lang="${LANGS[part.lang]}">`,
    `<h1>${escaped(part.title)}</h1>`,
    ...part.lines.map((line) => `<p class="note">${escaped(line)}</p>`),
    `<nav aria-label="${escaped(part.contents)}"><ol>`,
    ...figures.map(({ id, figure }) => `<li><a href="#${id}">${escaped(figure.words.title)}</a></li>`),
    '</ol></nav>',
    ...figures.map((figure) => figureHtml(figure, palette)),
    '</section>',
  ])
  return pageOf(first.lang, first.title, styles, body)
}

function pageFigure({ figure, note }: BriefingPart['figures'][number], i: number, part: BriefingPart): PageFigure {
  const rows = rowsOf(figure)
  // Where there is no picture, the table is what is to be seen.
  const folded = hasPicture(figure) ? part.table(rows) : null
  return { id: `${part.lang}-${i + 1}`, figure, heading: 'h2', number: `${i + 1}. `, note, folded }
}
