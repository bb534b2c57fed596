import { CHART_FONT, SERIES_TONES, type Palette } from './palette.ts'

/** Our own look for every chart: hairline axes, no frames, no motion, paper colours. */
export function chartTheme(palette: Palette) {
  const axis = {
    axisLine: { lineStyle: { color: palette['line-strong'], width: 1 } },
    axisTick: { show: false },
    axisLabel: { color: palette['ink-faint'], fontSize: 12 },
    splitLine: { lineStyle: { color: palette.line, width: 1 } },
    splitArea: { show: false },
  }
  return {
    color: SERIES_TONES.map((tone) => palette[tone]),
    backgroundColor: 'transparent',
    animation: false,
    textStyle: { fontFamily: CHART_FONT, color: palette['ink-soft'], fontSize: 12 },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    tooltip: {
      backgroundColor: palette.surface,
      borderColor: palette['line-strong'],
      borderWidth: 1,
      padding: [8, 12],
      textStyle: { color: palette.ink, fontSize: 13, fontFamily: CHART_FONT },
      axisPointer: { lineStyle: { color: palette['line-strong'], width: 1 } },
      extraCssText: 'box-shadow: none; border-radius: 4px;',
    },
  }
}
