import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import { init, use as register, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Palette } from './palette.ts'
import { chartTheme } from './theme.ts'

// The library keeps the widths of texts in plain objects: a thing named `__proto__` would reach through this accessor what
// all objects of the page share, and break whatever lists their properties. Nothing on the page uses it.
Reflect.deleteProperty(Object.prototype, '__proto__')

register([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
])

/** A chart in an element of the page. */
export function openChart(element: HTMLElement, palette: Palette): EChartsType {
  return init(element, chartTheme(palette), { renderer: 'svg' })
}

/** A chart as SVG text, without a page. */
export function drawSvg(option: EChartsCoreOption, palette: Palette, size: { width: number; height: number }): string {
  const chart = init(null, chartTheme(palette), { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption(option)
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
