import type { Interval } from '../../domain/statistics.ts'
import { filled, hollow } from './dotLook.ts'
import { indexOf } from './hovered.ts'
import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'
import { notes, type Note } from './notes.ts'
import type { Palette, Tone } from './palette.ts'
import { layRows, type RowLayout } from './rows.ts'
import { amountAxis, amountScale, showAmount, showBounds } from './scale.ts'
import { tip } from './tooltip.ts'

export interface DotRow {
  readonly key: string
  readonly name: string
  /** Null where there is no figure; `beside` then says why. */
  readonly value: number | null
  readonly interval?: Interval | undefined
  /** Stands at the right of the row, such as `43.6 % · n = 3,486`. */
  readonly beside: string
  /** Few cases: hollow and grey. */
  readonly muted: boolean
  /** The row that is looked at. */
  readonly marked?: boolean | undefined
  readonly tone?: Tone | undefined
}

export interface DotsModel {
  readonly rows: readonly DotRow[]
  readonly measure: 'share' | 'count' | 'per100'
  /** What the rows are held against, such as the median: a vertical line with its name. */
  readonly line?: { readonly value: number; readonly name: string } | undefined
}

const TOP = 28
const FOOT = 28
const ROW = 28
const DOT_ROW = 16
const ROW_GAP = 12
const DOT = 10

/** Where a row's name and its dot stand, in px from the top of the plot. */
interface Place {
  readonly name: number
  readonly dot: number
  readonly bottom: number
}

/** One value a row as a dot on an axis from 0, with its interval. A press on series `rows` names the row (index). */
export function dots(model: DotsModel, palette: Palette, width: number) {
  const layout = layRows(model.rows, width)
  const places = placeRows(layout)
  const bottom = places.at(-1)?.bottom ?? ROW
  const values = model.rows.flatMap(({ value, interval }) => [value ?? 0, interval?.high ?? 0])
  const scale = amountScale([...values, model.line?.value ?? 0], model.measure)
  return {
    animation: false,
    grid: { left: layout.left, right: layout.right, top: TOP, bottom: FOOT, outerBoundsMode: 'none' },
    xAxis: amountAxis(scale, model.measure),
    // Down the side stand px, because names need rows of different heights.
    yAxis: { type: 'value', min: 0, max: bottom, inverse: true, show: false },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (hovered: unknown) => {
        const row = model.rows[indexOf(hovered)]
        if (!row) return ''
        return tip(row.name, [{ name: row.beside, value: row.interval ? showBounds(row.interval, model.measure) : '' }])
      },
    },
    series: [
      rowSeries(model, places, scale.max, palette),
      notes('_names', names(model, layout, places, palette), palette),
      notes('_beside', besides(model, layout, places, scale.max, palette), palette),
      ...(model.line ? [reference(model.line, model, scale.max, places, layout, palette)] : []),
    ],
  }
}

/** The height in px that the rows need. */
export function dotsHeight(rows: readonly DotRow[], width: number): number {
  return TOP + FOOT + (placeRows(layRows(rows, width)).at(-1)?.bottom ?? ROW)
}

function placeRows({ isNarrow, names: all }: RowLayout): Place[] {
  let top = 0
  return all.map((lines) => {
    const height = Math.max(1, lines.length) * LINE_HEIGHT
    const row = isNarrow ? height + DOT_ROW + ROW_GAP : Math.max(ROW, height + ROW_GAP)
    const start = top
    top += row
    return isNarrow
      ? { name: start + height / 2, dot: start + height + DOT_ROW / 2, bottom: top }
      : { name: start + row / 2, dot: start + row / 2, bottom: top }
  })
}

const toneOf = ({ muted, marked, tone }: DotRow): Tone => {
  if (muted) return 'ink-faint'
  return tone ?? (marked ? 'accent' : 'activity-2')
}

function rowSeries({ rows }: DotsModel, places: readonly Place[], max: number, palette: Palette) {
  const y = (index: number) => places[index]?.dot ?? 0
  const rails = rows.map((_, index) => [
    { coord: [0, y(index)], lineStyle: { color: palette.line, width: 1 } },
    { coord: [max, y(index)] },
  ])
  const whiskers = rows.flatMap((row, index) => {
    if (row.value === null || !row.interval) return []
    const lineStyle = { color: palette[toneOf(row)], width: row.marked ? 3 : 2, opacity: row.muted ? 0.6 : 0.75 }
    return [
      [{ coord: [row.interval.low, y(index)], lineStyle }, { coord: [Math.min(max, row.interval.high), y(index)] }],
    ]
  })
  return {
    id: 'rows',
    type: 'scatter',
    z: 4,
    clip: false,
    emphasis: { disabled: true },
    data: rows.map((row, index) => ({
      value: [row.value, y(index)],
      symbolSize: row.marked ? DOT + 3 : DOT,
      itemStyle: row.muted ? hollow(palette[toneOf(row)], palette, 1.5) : filled(palette[toneOf(row)], palette, 1),
    })),
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { type: 'solid' },
      data: [...rails, ...whiskers],
    },
  }
}

const names = ({ rows }: DotsModel, { isNarrow, names: all }: RowLayout, places: readonly Place[], palette: Palette) =>
  rows.map((row, index): Note => ({
    x: 0,
    y: places[index]?.name ?? 0,
    lines: all[index] ?? [],
    runs: isNarrow ? 'right' : 'left',
    offset: isNarrow ? [0, 0] : [-12, 0],
    isBold: row.marked === true,
    color: palette[row.muted ? 'ink-faint' : 'ink'],
  }))

function besides(
  { rows }: DotsModel,
  { isNarrow, names: all }: RowLayout,
  places: readonly Place[],
  max: number,
  palette: Palette,
): Note[] {
  return rows.map((row, index) => {
    const name = places[index]?.name ?? 0
    // Above a row it stands on the first line of the name.
    const first = name - (((all[index] ?? []).length - 1) * LINE_HEIGHT) / 2
    return {
      x: max,
      y: isNarrow ? first : name,
      lines: [row.beside],
      runs: isNarrow ? 'left' : 'right',
      offset: isNarrow ? [0, 0] : [12, 0],
      isBold: row.marked === true,
      color: palette[row.muted ? 'ink-faint' : 'ink-soft'],
    }
  })
}

/** The line that rows are held against; its name stands above it, moved aside where it would leave the chart. */
function reference(
  { value, name }: NonNullable<DotsModel['line']>,
  { measure }: DotsModel,
  max: number,
  places: readonly Place[],
  { isNarrow, left, right, plot }: RowLayout,
  palette: Palette,
) {
  const lines = wrapName(`${name} ${showAmount(value, measure)}`, left + plot + right)
  const half = Math.max(...lines.map(textWidth)) / 2
  const at = left + (Math.min(value, max) / max) * plot
  const aside = Math.max(half, Math.min(left + plot + right - half, at)) - at
  const note: Note = { x: value, y: 0, lines, runs: 'middle', offset: [aside, -TOP / 2], color: palette.ink }
  return {
    ...notes('_line', [note], palette),
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      z: 2,
      lineStyle: { color: palette.ink, width: 1, type: [4, 3] },
      data: stretches(places, isNarrow).map(([top, foot]) => [{ coord: [value, top] }, { coord: [value, foot] }]),
    },
  }
}

/** Where the line is drawn, in px from the top: all the way down, or past each dot, so that no name above a row is crossed. */
const stretches = (places: readonly Place[], isNarrow: boolean): readonly (readonly [number, number])[] =>
  isNarrow
    ? places.map(({ dot, bottom }) => [dot - DOT_ROW / 2, bottom - DOT_ROW / 4])
    : [[0, places.at(-1)?.bottom ?? ROW]]
