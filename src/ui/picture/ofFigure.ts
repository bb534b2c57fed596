import type { Palette } from '../chart/palette.ts'
import type { ShownFigure } from '../figures.ts'
import type { Lang } from '../text/texts.ts'
import { drawnAlone, framed, type Picture, type PictureWords } from './framed.ts'
import type { PictureSize } from './sizes.ts'

/** What a figure draws, where one chart is all of it: of several one alone would be half. */
const drawingOf = ({ drawings: [ask, ...others] }: ShownFigure) => (ask && others.length === 0 ? ask() : null)

/** The figure as a picture with its words; null where it has none, or it fits no sheet of this size. */
export function pictureOf(
  figure: ShownFigure,
  words: PictureWords,
  size: PictureSize,
  palette: Palette,
): Picture | null {
  const drawing = drawingOf(figure)
  return drawing && framed(drawing, words, size, palette)
}

/** The figure's picture without words, as SVG to stand in a page of text; null where it has none. */
export function pictureAlone(figure: ShownFigure, at: { width: number; lang: Lang }, palette: Palette): string | null {
  const drawing = drawingOf(figure)
  return drawing && drawnAlone(drawing, at, palette)
}
