import type { ChartDrawing, Drawing } from '../chart/drawing.ts'
import type { Palette } from '../chart/palette.ts'
import type { TableDrawing } from '../tableDrawing.ts'
import { chartBlock } from './chartBlock.ts'
import type { Placed } from './columnWidths.ts'
import type { Block } from './strips.ts'
import { tableBlock } from './tableBlock.ts'

/** The parts of a figure one under the other, each with its name where there are several. */
export function blocksOf(drawings: readonly Drawing[], at: Placed, palette: Palette): readonly Block[] {
  const isNamed = drawings.length > 1
  return drawings.map((drawing) =>
    isChart(drawing) ? chartBlock(drawing, at, isNamed, palette) : tableBlock(drawing, at, isNamed, palette),
  )
}

export const isChart = (drawing: Drawing): drawing is ChartDrawing => 'option' in drawing

/** Whether it is drawn as tiles, not as words and numbers alone. */
export const hasTiles = (drawing: TableDrawing): boolean => drawing.columns.some(({ align }) => align === 'tile')

/** Longer tables are not drawn: a hundred sheets tell less than a file. */
export const MOST_LINES = 2000

/** How many lines of tables there are to draw. */
export const lineCount = (drawings: readonly Drawing[]): number =>
  drawings.reduce((sum, drawing) => sum + (isChart(drawing) ? 0 : drawing.size), 0)
