import type { EChartsCoreOption } from 'echarts/core'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'

/** The texts of a drawing, in their order, as a reader sees them. */
export function textsOf(option: EChartsCoreOption, width: number, height = 400): string[] {
  const svg = drawSvg(option, PALETTES.light, { width, height })
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  )
}
