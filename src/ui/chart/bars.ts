import { formatNumber } from '../text/format.ts'
import { headHeight, heads } from './heads.ts'
import { indexOf } from './hovered.ts'
import { LINE_HEIGHT, textWidth } from './names.ts'
import { SERIES_TONES, type Palette, type Tone } from './palette.ts'
import { layRows, type RowLayout } from './rows.ts'
import { tip } from './tooltip.ts'
import { uprightValues } from './uprightValues.ts'

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

const SIDEWAYS_BAR = 20
const ROW_GAP = 14
const EDGE = 12
/** Narrower than this a plot is a phone's. */
const NARROW = 480

/** Counts as bars from 0 with their values, side by side or stacked where there are several series. Rates are never bars: see `lines`. */
export function bars(model: BarsModel, palette: Palette, width = 640) {
  const layout = model.sideways ? layBars(model, width) : null
  const amounts = {
    type: 'value',
    min: 0,
    splitNumber: 4,
    minInterval: 1,
    axisLabel: { hideOverlap: true, formatter: (value: number) => formatNumber(value) },
  }
  const names = { type: 'category', data: [...model.categories], axisLabel: { hideOverlap: true } }
  return {
    animation: false,
    ...(layout
      ? { grid: sidewaysGrid(model, layout), xAxis: amounts, yAxis: sidewaysNames(model, layout, palette) }
      : {
          grid: { left: 8, right: rightOf(width), top: 24, bottom: 8, outerBoundsMode: 'same' },
          xAxis: names,
          yAxis: amounts,
        }),
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      formatter: (hovered: unknown) => {
        const index = indexOf(hovered)
        const rows = model.series.map(({ name, values }) => ({ name, value: formatNumber(values[index] ?? null) }))
        return tip(model.categories[index] ?? '', rows)
      },
    },
    series: [
      ...(layout?.isNarrow ? heads(layout, palette) : []),
      ...model.series.map((one, index) => barSeries(one, index, model, palette, width)),
      ...wholes(model, palette, width),
    ],
  }
}

/** The height in px that sideways bars need. */
export function barsHeight(model: Pick<BarsModel, 'categories' | 'series' | 'stackedTo'>, width: number): number {
  const layout = layBars(model, width)
  const all = SIDEWAYS_BAR * (model.stackedTo ? 1 : model.series.length)
  const row = layout.isNarrow ? headHeight(layout) + all : Math.max(layout.nameHeight, all)
  return SIDEWAYS_TOP + SIDEWAYS_FOOT + model.categories.length * (row + ROW_GAP)
}

const SIDEWAYS_TOP = 8
const SIDEWAYS_FOOT = 28

const layBars = ({ categories }: Pick<BarsModel, 'categories'>, width: number) =>
  layRows(
    categories.map((name) => ({ name, beside: '' })),
    width,
  )

function sidewaysGrid({ series, stackedTo }: BarsModel, { left }: RowLayout) {
  const values = stackedTo ?? series.flatMap((one) => one.values)
  // A value stands behind its bar, the longest beyond the plot.
  const right = EDGE + 8 + Math.max(0, ...values.map((value) => textWidth(formatNumber(value))))
  return { left, right, top: SIDEWAYS_TOP, bottom: SIDEWAYS_FOOT, outerBoundsMode: 'none' }
}

const sidewaysNames = ({ categories }: BarsModel, { isNarrow, names }: RowLayout, palette: Palette) => ({
  type: 'category',
  data: [...categories],
  // Read from top to bottom, as a table is.
  inverse: true,
  axisLine: { show: !isNarrow },
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
  { key, name, values, tone }: BarSeries,
  index: number,
  model: BarsModel,
  palette: Palette,
  width: number,
) {
  const isStacked = model.stackedTo !== undefined
  return {
    id: key,
    name,
    type: 'bar',
    ...(isStacked ? { stack: 'whole', itemStyle: { borderColor: palette.paper, borderWidth: 1 } } : {}),
    ...(model.sideways ? { barWidth: SIDEWAYS_BAR - 2, barGap: 0 } : { barMaxWidth: isStacked ? 56 : 40 }),
    color: palette[tone ?? SERIES_TONES[index % SERIES_TONES.length] ?? 'accent'],
    emphasis: { disabled: true },
    label: isStacked ? { show: false } : valueLabel(values, model, palette, width),
    data: values.map((value, at) => {
      const own = model.tones?.[at]
      return own === undefined ? value : { value, itemStyle: { color: palette[own] } }
    }),
    ...(index === 0 && model.break ? { markLine: breakLine(model.break, palette) } : {}),
  }
}

/** A part without height on top of each stack, which carries the whole's figure. */
function wholes(model: BarsModel, palette: Palette, width: number) {
  const { stackedTo } = model
  if (stackedTo === undefined) return []
  const label = valueLabel(stackedTo, model, palette, width)
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

/** On a phone the years need the room that the end of the plot has elsewhere. */
const rightOf = (width: number) => (width < NARROW ? EDGE : 56)

function valueLabel(values: readonly (number | null)[], model: BarsModel, palette: Palette, width: number) {
  const { sideways, series, stackedTo, categories } = model
  const isSingle = !sideways && (stackedTo !== undefined || series.length === 1)
  const written = isSingle ? uprightValues(values, columnOf(values, categories.length, width)) : null
  return {
    show: true,
    position: sideways ? 'right' : 'top',
    color: palette.ink,
    fontSize: 12,
    formatter: ({ dataIndex: at }: { dataIndex: number }) =>
      written?.has(at) === false ? '' : formatNumber(values[at] ?? null),
  }
}

/** The width of a bar and the air around it, in px. */
function columnOf(values: readonly (number | null)[], count: number, width: number): number {
  const ticks = textWidth(formatNumber(Math.max(0, ...values.map((value) => value ?? 0))))
  return (width - 2 * EDGE - ticks - rightOf(width)) / count
}
