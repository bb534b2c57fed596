import { formatNumber } from '../text/format.ts'
import { SERIES_TONES, type Palette, type Tone } from './palette.ts'
import { tip } from './tooltip.ts'

export interface BarSeries {
  readonly key: string
  readonly name: string
  /** One a category; null where there is no figure, which draws no bar. */
  readonly values: readonly (number | null)[]
  readonly tone?: Tone | undefined
}

export interface BarsModel {
  /** Years, agencies, outcome groups: text from files is welcome. */
  readonly categories: readonly string[]
  readonly series: readonly BarSeries[]
  /** Names down the side, bars to the right: for names longer than a year. */
  readonly sideways?: boolean
  /** The parts of a whole one on the other; the whole, one a category, is written over them. */
  readonly stackedTo?: readonly (number | null)[]
  /** The tone of each category's bar where it is not its series' own, such as the agency looked at. */
  readonly tones?: readonly (Tone | undefined)[] | undefined
  /** An empty category that parts the others, such as where a new form begins, and its name. */
  readonly break?: { readonly at: number; readonly name: string }
}

/** Counts as bars from 0 with their values, side by side or stacked where there are several series. Rates are never bars: see `lines`. */
export function bars(model: BarsModel, palette: Palette) {
  const names = {
    type: 'category',
    data: [...model.categories],
    axisLabel: model.sideways ? { width: 160, overflow: 'truncate', interval: 0 } : { hideOverlap: true },
    // Read from top to bottom, as a table is.
    inverse: model.sideways === true,
  }
  const amounts = {
    type: 'value',
    min: 0,
    splitNumber: 4,
    minInterval: 1,
    axisLabel: { formatter: (value: number) => formatNumber(value) },
  }
  return {
    animation: false,
    grid: { left: 8, right: 56, top: 24, bottom: 8, outerBoundsMode: 'same' },
    xAxis: model.sideways ? amounts : names,
    yAxis: model.sideways ? names : amounts,
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (hovered: unknown) => {
        const index = indexOf(hovered)
        const rows = model.series.map(({ name, values }) => ({ name, value: formatNumber(values[index] ?? null) }))
        return tip(model.categories[index] ?? '', rows)
      },
    },
    series: [...model.series.map((one, index) => barSeries(one, index, model, palette)), ...wholes(model, palette)],
  }
}

function barSeries({ key, name, values, tone }: BarSeries, index: number, model: BarsModel, palette: Palette) {
  const isStacked = model.stackedTo !== undefined
  return {
    id: key,
    name,
    type: 'bar',
    ...(isStacked ? { stack: 'whole', itemStyle: { borderColor: palette.paper, borderWidth: 1 } } : {}),
    barMaxWidth: isStacked ? 56 : 40,
    color: palette[tone ?? SERIES_TONES[index % SERIES_TONES.length] ?? 'accent'],
    emphasis: { disabled: true },
    label: isStacked ? { show: false } : valueLabel(values, model, palette),
    data: [...values],
    ...(index === 0 && model.break ? { markLine: breakLine(model.break, palette) } : {}),
  }
}

/** A part without height on top of each stack, which carries the whole's figure. */
function wholes(model: BarsModel, palette: Palette) {
  const { stackedTo } = model
  if (stackedTo === undefined) return []
  const label = valueLabel(stackedTo, model, palette)
  return [
    {
      id: 'whole',
      type: 'bar',
      stack: 'whole',
      silent: true,
      label,
      data: stackedTo.map((_, i) => (i === model.break?.at ? null : 0)),
    },
  ]
}

const breakLine = ({ at, name }: NonNullable<BarsModel['break']>, palette: Palette) => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: palette['line-strong'], type: [3, 3], width: 1, opacity: 1 },
  label: { show: true, position: 'end', color: palette['ink-faint'], fontSize: 12, formatter: () => name },
  data: [{ xAxis: at }],
})

const valueLabel = (values: readonly (number | null)[], { sideways }: BarsModel, palette: Palette) => ({
  show: true,
  position: sideways ? 'right' : 'top',
  color: palette.ink,
  fontSize: 12,
  formatter: ({ dataIndex }: { dataIndex: number }) => formatNumber(values[dataIndex] ?? null),
})

/** The category under the pointer, out of what ECharts hands to a tooltip. */
function indexOf(hovered: unknown): number {
  const [one]: unknown[] = Array.isArray(hovered) ? hovered : [hovered]
  if (typeof one !== 'object' || one === null || !('dataIndex' in one)) return -1
  return Number(one.dataIndex)
}
