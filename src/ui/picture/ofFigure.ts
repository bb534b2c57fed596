import type { Drawing } from '../chart/drawing.ts'
import type { Palette } from '../chart/palette.ts'
import type { ShownFigure } from '../figures.ts'
import type { Lang } from '../text/texts.ts'
import { hasTiles, isChart, lineCount, MOST_LINES } from './blocks.ts'
import { drawnFile } from './drawnFile.ts'
import { drawnAlone, framed, type Picture, type PictureWords } from './framed.ts'
import { pageTables } from './pageTable.ts'
import type { PictureSize } from './sizes.ts'

/** What the figure's charts, grids and tables draw now. */
export const drawingsOf = ({ drawings }: ShownFigure): readonly Drawing[] => drawings.flatMap((ask) => ask() ?? [])

/** The figure as pictures with its words, on several sheets where it is long; none where it fits no sheet of this size. */
export function picturesOf(
  figure: ShownFigure,
  words: PictureWords,
  size: PictureSize,
  palette: Palette,
): readonly Picture[] {
  const shown = drawingsOf(figure)
  const file = figure.file?.()
  const drawn = shown.length > 0 || !file ? shown : [drawnFile(file)]
  return lineCount(drawn) > MOST_LINES ? [] : framed(drawn, words, size, palette)
}

const drawnParts = (figure: ShownFigure) =>
  drawingsOf(figure).filter((drawing) => isChart(drawing) || hasTiles(drawing))

/** Whether it is more than a table. */
export const hasPicture = (figure: ShownFigure): boolean => drawnParts(figure).length > 0

/** How many rows its tables have on a page. */
export const rowsOf = (figure: ShownFigure): number =>
  pageTables(drawingsOf(figure), figure.file?.() ?? null).reduce((sum, { rows }) => sum + rows.length, 0)

/** The figure's charts and tiles without words, as SVG to stand in a page of text; null where it has none. */
export function pictureAlone(figure: ShownFigure, at: { width: number; lang: Lang }, palette: Palette): string | null {
  const drawn = drawnParts(figure)
  return drawn.length === 0 ? null : drawnAlone(drawn, at, palette)
}
