import { PALETTES, type Palette } from '../ui/chart/palette.ts'
import type { ShownFigure } from '../ui/figures.ts'
import { hasPicture, rowsOf } from '../ui/picture/ofFigure.ts'
import { figureHtml, stylesOf, type PageFigure } from '../ui/picture/pageParts.ts'
import { escaped, LANGS } from '../ui/picture/text.ts'

/** Words around a figure that stands alone. */
export interface StillWords {
  readonly open: string
  readonly live: string
  /** While the live figure is on its way, and where it does not come. */
  readonly loading: string
  readonly failed: string
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
    `<style>${stylesOf(lang, [part], palette).join('')}${aloneIn(palette)}:root { color-scheme: ${light}; }</style></head><body><main>`,
    figureHtml(part, palette),
    `<p class="foot"><button type="button">${escaped(words.live)}</button>`,
    `<a href="${escaped(page)}" target="_blank" rel="noopener">${escaped(words.open)}</a></p>`,
    // Filled by app/embed/standStill.ts, which has no words of its own.
    `<p class="status" role="status" data-loading="${escaped(words.loading)}" data-failed="${escaped(words.failed)}"></p>`,
    '</main></body></html>\n',
  ].join('\n')
}

/** In a frame, the page around it gives the room. */
const aloneIn = ({ ink, accent, ...palette }: Palette) => `
main { max-width: none; padding: 16px; }
main > figure { margin: 0; padding: 0; border: 0; }
.foot { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin-top: 12px; font-size: 0.8125rem; }
.foot a { color: ${accent}; }
.foot button { min-height: 32px; padding: 4px 12px; border: 1px solid ${palette['line-strong']}; border-radius: 4px; background: none; color: ${ink}; font: inherit; cursor: pointer; }
.foot button[aria-disabled=true] { border-color: ${palette.line}; color: ${palette['ink-faint']}; cursor: default; }
.status { margin: 8px 0 0; color: ${palette['ink-soft']}; font-size: 0.8125rem; white-space: pre-line; overflow-wrap: anywhere; }
.status:empty { margin: 0; }
`
