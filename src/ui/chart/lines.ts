import { formatInterval, formatNumber, formatPercent } from '../text/format.ts'
import type { LegendEntry } from './Legend.tsx'
import { SERIES_DASHES, SERIES_SHAPES, SERIES_TONES, SHAPE_SIGNS, type Palette, type Tone } from './palette.ts'
import { tip } from './tooltip.ts'

/** One year of a line; null where there is no figure, and `note` then says why. */
export interface LinePoint {
  readonly year: number
  readonly value: number | null
  /** For a rate: its 95 % interval, as shares. */
  readonly interval?: { readonly low: number; readonly high: number } | undefined
  readonly note?: string | undefined
  /** Said after the value when pointed at, such as both sides of a rate: `1,519 / 3,486`. */
  readonly beside?: string | undefined
  /** Few cases: drawn hollow and grey. */
  readonly muted?: boolean | undefined
}

export interface Line {
  readonly key: string
  readonly name: string
  readonly points: readonly LinePoint[]
  readonly tone?: Tone | undefined
}

export interface LinesModel {
  readonly years: readonly number[]
  readonly lines: readonly Line[]
  readonly measure: LinesMeasure
  /** A new form begins after this year: a vertical line with its words. */
  readonly break?: FormBreak | undefined
  /** Where there is more than one. */
  readonly breaks?: readonly FormBreak[] | undefined
  /** What hollow, grey points mean, for the legend. */
  readonly mutedName?: string | undefined
}

export interface FormBreak {
  readonly after: number
  readonly name: string
}

/**
 * What the values are. `count`: things, or their change in things. `share`: shares of 1, as points with intervals.
 * `per100`: plain quotients, shown for each hundred. `index`: 100 is the first year. `points`: differences of shares.
 * `growth`: relative changes, 0.125 for +12.5 %.
 */
export type LinesMeasure = 'count' | 'share' | 'per100' | 'index' | 'points' | 'growth'

/** Narrower than this a name has no room beside its line. */
const WIDE = 520

/** Whether the names of lines stand in a legend, not at the lines' ends. */
export function needsLegend({ lines: all }: LinesModel, width: number): boolean {
  return all.length > 6 || (all.length > 1 && width < WIDE)
}

/** What the legend of a chart of lines tells at this width; nothing where nothing needs to be told. */
export function lineLegend(model: LinesModel, width: number): readonly LegendEntry[] {
  const named = needsLegend(model, width) ? model.lines : []
  return named.map(({ key, name, tone }) => ({
    key,
    name,
    tone,
    index: model.lines.findIndex((one) => one.key === key),
  }))
}

/** Lines over years. Gaps stay gaps; names stand at the line's end; a single line carries its values. */
export function lines(model: LinesModel, palette: Palette, _width = 640) {
  const first = Math.min(...model.years)
  const last = Math.max(...model.years)
  const single = model.lines.length === 1
  const show = model.measure === 'share' ? formatPercent : formatNumber
  const lifts = nameLifts(model.lines)
  return {
    animation: false,
    grid: { left: 8, right: single ? 24 : 16 + nameWidth(model.lines), top: 32, bottom: 8, outerBoundsMode: 'same' },
    xAxis: {
      type: 'value',
      min: first - 0.5,
      max: last + 0.5,
      splitLine: { show: false },
      axisLine: { show: true, onZero: false },
      axisLabel: { customValues: [...model.years], formatter: (year: number) => String(year), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      splitNumber: 4,
      ...(model.measure === 'count' ? { minInterval: 1 } : {}),
      axisLabel: {
        formatter: (value: number) => (model.measure === 'share' ? `${Math.round(value * 100)} %` : show(value)),
      },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line', snap: true },
      formatter: (hovered: unknown) => yearTip(model, yearOf(hovered)),
    },
    series: model.lines.map((line, index) => series(model, line, index, palette, lifts.get(line.key) ?? 0)),
  }
}

function series(model: LinesModel, line: Line, index: number, palette: Palette, lift: number) {
  const single = model.lines.length === 1
  const color = palette[line.tone ?? at(SERIES_TONES, index)]
  const share = model.measure === 'share'
  const show = share ? formatPercent : formatNumber
  const end = line.points.findLast((point) => point.value !== null)
  // Intervals of several lines would cover each other in the same year.
  const aside = share ? (index - (model.lines.length - 1) / 2) * 0.1 : 0
  const byYear = new Map(line.points.map((point) => [point.year, point]))
  const marks = line.points.flatMap(({ year, value, interval }) =>
    value === null || !interval
      ? []
      : [[{ coord: [year + aside, interval.low] }, { coord: [year + aside, interval.high] }]],
  )
  return {
    id: line.key,
    name: line.name,
    type: 'line',
    color,
    symbol: at(SERIES_SHAPES, index),
    symbolSize: 7,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { width: share ? 1 : 2, type: single ? 'solid' : at(SERIES_DASHES, index), opacity: share ? 0.55 : 1 },
    emphasis: { disabled: true },
    data: model.years.map((year) => {
      const point = byYear.get(year)
      const value = point?.value ?? null
      const named = !single && point === end
      return {
        value: [year + aside, value],
        label: {
          show: value !== null && (single || named),
          position: single ? 'top' : 'right',
          distance: 8,
          color: single ? palette.ink : palette['ink-soft'],
          fontSize: 12,
          ...(named
            ? { width: NAME_LIMIT, overflow: 'truncate', offset: [0, -lift], rich: { sign: { color, fontSize: 10 } } }
            : {}),
          // A function, because braces in a name would be read as a template.
          formatter: () => (single ? show(value) : `{sign|${at(SHAPE_SIGNS, index)}} ${unstyled(line.name)}`),
        },
      }
    }),
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color, width: 2, type: 'solid', opacity: 0.7 },
      data: index === 0 && model.break ? [...marks, breakMark(model.break, palette)] : marks,
    },
  }
}

function breakMark({ after, name }: NonNullable<LinesModel['break']>, palette: Palette) {
  return {
    xAxis: after + 0.5,
    lineStyle: { color: palette['line-strong'], type: [3, 3], width: 1, opacity: 1 },
    label: { show: true, position: 'end', color: palette['ink-faint'], fontSize: 12, formatter: () => name },
  }
}

function yearTip(model: LinesModel, year: number): HTMLElement {
  const show = model.measure === 'share' ? formatPercent : formatNumber
  const rows = model.lines.flatMap(({ name, points }) => {
    const point = points.find((candidate) => candidate.year === year)
    if (!point) return []
    const interval = point.interval ? ` ${formatInterval(point.interval)}` : ''
    return [{ name, value: point.value === null ? (point.note ?? show(null)) : `${show(point.value)}${interval}` }]
  })
  return tip(String(year), rows)
}

/** The year under the pointer, out of what ECharts hands to a tooltip. */
function yearOf(hovered: unknown): number {
  const [one]: unknown[] = Array.isArray(hovered) ? hovered : [hovered]
  if (typeof one !== 'object' || one === null || !('value' in one) || !Array.isArray(one.value)) return Number.NaN
  return Math.round(Number(one.value[0]))
}

// Braces would be read as a style; a word joiner, which is not seen, keeps them text.
const unstyled = (name: string) => name.replaceAll('{', '{\u2060')

const NAME_LIMIT = 184
const SIGN_WIDTH = 18
const NAME_HEIGHT = 16
const PLOT_HEIGHT = 220

/** How far, in px, each line's name is lifted so that names at nearly the same value do not cover each other. */
function nameLifts(all: readonly Line[]): Map<string, number> {
  const ends = all.flatMap((line) => {
    const end = line.points.findLast((point) => point.value !== null)
    return end === undefined || end.value === null ? [] : [{ key: line.key, year: end.year, value: end.value }]
  })
  const top = Math.max(...all.flatMap(({ points }) => points.map(({ value }) => value ?? 0)), Number.MIN_VALUE)
  const lifts = new Map<string, number>()
  const highest = new Map<number, number>()
  for (const { key, year, value } of ends.toSorted((a, b) => a.value - b.value)) {
    const height = (value / top) * PLOT_HEIGHT
    const free = Math.max(height, (highest.get(year) ?? -NAME_HEIGHT) + NAME_HEIGHT)
    highest.set(year, free)
    lifts.set(key, Math.round(free - height))
  }
  return lifts
}

// Chinese characters are as wide as the type is high, Latin ones about half.
function nameWidth(all: readonly Line[]): number {
  const widths = all.map(({ name }) => Array.from(name).reduce((sum, sign) => sum + (sign > '\u2e80' ? 12 : 7), 0))
  return Math.min(NAME_LIMIT, SIGN_WIDTH + Math.max(0, ...widths))
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error(`no entry ${index} in a list of ${list.length}`)
  return found
}
