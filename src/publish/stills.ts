import { PALETTES } from '../ui/chart/palette.ts'
import type { ShownFigure } from '../ui/figures.ts'
import { hasPicture, rowsOf } from '../ui/picture/ofFigure.ts'
import { figureHtml, stylesOf, type PageFigure } from '../ui/picture/pageParts.ts'
import { escaped, LANGS } from '../ui/picture/text.ts'

/** Words around a figure that stands alone. */
export interface StillWords {
  readonly open: string
  /** Over a table that is folded away. */
  readonly table: (rows: number) => string
}

/** A figure in another site's page before the reader reaches for it: all that it says, as HTML without scripts. */
export function stillFile(figure: ShownFigure, page: string, words: StillWords, light: 'light' | 'dark'): string {
  const palette = PALETTES[light]
  const { lang, title } = figure.words
  const folded = hasPicture(figure) ? words.table(rowsOf(figure)) : null
  const part: PageFigure = { id: figure.name, figure, heading: 'h1', number: '', note: '', folded }
  return [
    `<!doctype html>\n<html lang="${LANGS[lang]}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${stylesOf(lang, [part], palette).join('')}${ALONE}:root { color-scheme: ${light}; }</style></head><body><main>`,
    figureHtml(part, palette),
    `<p class="note"><a href="${escaped(page)}" target="_blank" rel="noopener">${escaped(words.open)}</a></p>`,
    '</main></body></html>\n',
  ].join('\n')
}

/** In a frame, the page around it gives the room. */
const ALONE = `
main { max-width: none; padding: 16px; }
main > figure { margin: 0; padding: 0; border: 0; }
main > .note { margin-top: 12px; }
`
