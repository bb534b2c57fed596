import { headHeight, heads } from './heads.ts'
import { indexOf } from './hovered.ts'
import type { LinesMeasure } from './lines.ts'
import { lineScale, type LineScale } from './lineScale.ts'
import { LINE_HEIGHT, textWidth } from './names.ts'
import { SERIES_TONES, type Palette, type Tone } from './palette.ts'
import { layRows, type RowLayout } from './rows.ts'
import { tip } from './tooltip.ts'

/** One figure of a row. */
export interface RowBar {
  /** Null where there is no figure, which draws no bar; `text` then says why. */
  readonly value: number | null
  /** Stands at the end of the bar. */
  readonly text: string
  /** What more it says when pointed at. */
  readonly note?: string | undefined
}

export interface RowBarsModel {
  readonly rows: readonly string[]
  /** Bars that stand beside each other in every row, one a row each. */
  readonly series: readonly { readonly key: string; readonly name: string; readonly bars: readonly RowBar[] }[]
  /** What all of them measure, on one axis. */
  readonly measure: LinesMeasure
}

const TOP = 8
const FOOT = 28
const EDGE = 12
const ROW_GAP = 12
/** Of a single series, and of several. */
const barHeight = (series: number) => (series === 1 ? 20 : 16)

/** The tone of the series at this place, for its key. */
export const barTone = (index: number): Tone => SERIES_TONES[index % SERIES_TONES.length] ?? 'accent'

/** Figures as bars from 0 to either side, row by row, each with its text. A press names the series and the row (index). */
export function rowBars(model: RowBarsModel, palette: Palette, width: number) {
  const { rows, series } = model
  const layout = layOut(model, width)
  const scale = lineScale(
    model.measure,
    series.flatMap(({ bars }) => bars.map(({ value }, year) => ({ year, value }))),
  )
  const right = EDGE + 8 + Math.max(0, ...series.flatMap(({ bars }) => bars.map(({ text }) => textWidth(text))))
  return {
    animation: false,
    grid: { left: layout.left, right, top: TOP, bottom: FOOT, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: scale.min,
      max: scale.max,
      interval: scale.interval,
      axisLabel: { hideOverlap: true, formatter: scale.tick },
    },
    yAxis: nameAxis(rows, layout, scale, palette),
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      formatter: (hovered: unknown) => {
        const index = indexOf(hovered)
        const lines = series.flatMap(({ name, bars }) => {
          const { text = '', note } = bars[index] ?? {}
          return [{ name, value: text }, ...(note === undefined ? [] : [{ name: note, value: '' }])]
        })
        return tip(rows[index] ?? '', lines)
      },
    },
    series: [
      ...(layout.isNarrow ? heads(layout, palette) : []),
      ...series.map((one, index) => barSeries(one, index, model, scale, palette)),
    ],
  }
}

/** The height in px that the rows need. */
export function rowBarsHeight(model: RowBarsModel, width: number): number {
  const layout = layOut(model, width)
  const bars = barHeight(model.series.length) * model.series.length
  const row = layout.isNarrow ? headHeight(layout) + bars : Math.max(layout.nameHeight, bars)
  return TOP + FOOT + model.rows.length * (row + ROW_GAP)
}

const layOut = ({ rows }: RowBarsModel, width: number) =>
  layRows(
    rows.map((name) => ({ name, beside: '' })),
    width,
  )

const nameAxis = (rows: readonly string[], { isNarrow, names }: RowLayout, { base }: LineScale, palette: Palette) => ({
  type: 'category',
  // By their places, for two rows may have one name.
  data: rows.map((_, index) => String(index)),
  // Read from top to bottom, as a table is.
  inverse: true,
  // Where bars go to both sides, the line is that of 0.
  axisLine: { show: !isNarrow && base === null, onZero: false },
  axisLabel: {
    show: !isNarrow,
    interval: 0,
    margin: 12,
    color: palette.ink,
    lineHeight: LINE_HEIGHT,
    formatter: (_: string, index: number) => (names[index] ?? []).join('\n'),
  },
})

function barSeries(
  { key, name, bars }: RowBarsModel['series'][number],
  index: number,
  model: RowBarsModel,
  scale: LineScale,
  palette: Palette,
) {
  const style = { color: palette['line-strong'], width: 1, type: 'solid', opacity: 1 }
  return {
    id: key,
    name,
    type: 'bar',
    barWidth: barHeight(model.series.length) - 2,
    barGap: 0,
    color: palette[barTone(index)],
    emphasis: { disabled: true },
    // Where there is no figure a bar without length carries the words that say why.
    data: bars.map(({ value, text }) => ({
      value: value ?? 0,
      label: {
        show: true,
        position: 'right',
        color: palette[value === null ? 'ink-faint' : 'ink'],
        fontSize: 12,
        formatter: () => text,
      },
    })),
    ...(index === 0 && scale.base !== null
      ? { markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: style, data: [{ xAxis: 0 }] } }
      : {}),
  }
}
