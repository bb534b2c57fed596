import type { ChartDrawing } from '../chart/drawing.ts'
import type { Palette } from '../chart/palette.ts'
import { keyBlock } from './keys.ts'
import { stillChart } from './still.ts'
import type { Block } from './strips.ts'
import { round, textBlock } from './text.ts'

const NAME = { size: 13, leading: 20, weight: 600 }

/** A chart with its key above it; with its name, where it is one of several. */
export function chartBlock(
  drawing: ChartDrawing,
  { x, width }: { x: number; width: number },
  isNamed: boolean,
  palette: Palette,
): Block {
  const head = (y: number) => {
    const name = isNamed && drawing.name !== undefined && drawing.name !== ''
    const named = name ? textBlock(drawing.name, { x, y, width }, { ...NAME, color: palette.ink }) : null
    const key = keyBlock(drawing, { x, y: named?.bottom ?? y, width }, palette)
    return { svg: (named?.svg ?? '') + key.svg, bottom: key.bottom }
  }
  const above = head(0).bottom
  return {
    top: [],
    body: [
      {
        height: above + Math.round(drawing.height(width)),
        grows: true,
        draw: (y, height) =>
          head(y).svg +
          stillChart(drawing, { x, y: round(y + above), width, height: Math.floor(height - above) }, palette),
      },
    ],
  }
}
