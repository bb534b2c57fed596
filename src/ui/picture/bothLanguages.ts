import type { Palette } from '../chart/palette.ts'
import type { ShownFigure } from '../figures.ts'
import { figuresHtml, pageOf, stylesOf, type PageFigure } from './pageParts.ts'
import { LANGS } from './text.ts'

/** A figure as one HTML file in two languages, the first one first. */
export function bothLanguages(first: ShownFigure, second: ShownFigure, palette: Palette): string {
  const { lang, title } = first.words
  const figures = [first, second].map((figure): PageFigure => ({
    id: figure.words.lang,
    figure,
    heading: 'h1',
    number: '',
    note: '',
    folded: null,
  }))
  const body = figuresHtml(figures, palette).map(
    (html, i) => `<section lang="${LANGS[figures[i]?.figure.words.lang ?? lang]}">${html}</section>`,
  )
  return pageOf(lang, title, stylesOf(lang, figures, palette), body)
}
