import type { ChartDrawing } from '../chart/drawing.ts'
import { drawSvg } from '../chart/echarts.ts'
import type { Palette } from '../chart/palette.ts'

/** The chart as SVG at a place of a larger one, without what only a live page needs: half of it, for a chart of many marks. */
export function stillChart(
  drawing: ChartDrawing,
  at: { x: number; y: number; width: number; height: number },
  palette: Palette,
): string {
  const { x, y, width, height } = at
  return drawSvg(drawing.option(palette, width), palette, { width, height })
    .replace('<svg ', `<svg x="${x}" y="${y}" `)
    .replace(/<style[\s\S]*?<\/style>\s*/, '')
    .replaceAll(/ (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g, '')
    .replaceAll('></path>', '/>')
}
