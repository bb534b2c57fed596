import type { EChartsCoreOption } from 'echarts/core'
import { breaksOf } from './breaks.ts'
import { endValues, roomBeside } from './endValues.ts'
import type { LegendEntry } from './Legend.tsx'
import { lineScale, type LineScale } from './lineScale.ts'
import { mutedEntry, type Line, type LinesModel } from './lines.ts'
import { lineSeries } from './lineSeries.ts'
import { knownPoints } from './lineValues.ts'
import { hoveredYear, POINTER, yearTip } from './lineTip.ts'
import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'
import type { Palette } from './palette.ts'
import { seriesLook } from './seriesLook.ts'

export interface MultiplesModel extends LinesModel {
  /** `shared`: one scale for all, so that heights compare; `free`: each its own, with its own largest value. */
  readonly axis: 'shared' | 'free'
}

const GAP = 16
const NARROWEST = 160
const MOST_COLUMNS = 4
/** From one name to the next name below. */
const CELL = 168
/** Between name and plot, where a value may stand over its point. */
const HEAD = 20
/** Below the plot: its years, and air. */
const FOOT = 36
/** At the right of a plot. */
const AIR = 8

const columnsOf = (count: number, width: number) =>
  Math.max(1, Math.min(count, MOST_COLUMNS, Math.floor((width + GAP) / (NARROWEST + GAP))))

/** The height in px that so many small charts need. */
export function multiplesHeight(count: number, width: number): number {
  return Math.ceil(count / columnsOf(count, width)) * CELL
}

/** What small charts cannot say each for itself: where a new form begins, and what hollow points mean. */
export function multiplesLegend(model: LinesModel): readonly LegendEntry[] {
  const names = [...breaksOf(model), ...model.lines.flatMap((line) => line.breaks ?? [])].map(({ name }) => name)
  return [
    ...[...new Set(names)].map((name) => ({ key: `break ${name}`, name, index: 0, sign: 'break' as const })),
    ...mutedEntry(model),
  ]
}

interface Cell {
  readonly line: Line
  readonly scale: LineScale
  /** Px of the name, and of the plot below it. */
  readonly left: number
  readonly top: number
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly name: string
  /** Why the line has no figure, in place of a plot. */
  readonly why: string | undefined
}

/** One small chart a line, its name in full above it. A press names the line (series) and the year (index). */
export function multiples(model: MultiplesModel, palette: Palette, width: number): EChartsCoreOption {
  const cells = cellsOf(model, width)
  return {
    animation: false,
    title: [
      ...cells.map(({ left, top, name }) => text(left, top, name, { color: palette.ink, fontWeight: 600 })),
      ...cells.flatMap((cell) => reason(cell, palette)),
    ],
    grid: cells.map(({ plot }) => ({ ...plot, outerBoundsMode: 'none' })),
    xAxis: cells.map((_, index) => yearAxis(model.years, index)),
    yAxis: cells.map(({ scale, why }, index) => valueAxis(scale, index, why === undefined, palette)),
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: POINTER,
      formatter: (hovered: unknown) => {
        const { year, series } = hoveredYear(hovered)
        const cell = cells.find(({ line }) => line.key === series)
        return cell ? yearTip(model, [cell.line], cell.scale, year) : ''
      },
    },
    series: cells.map((cell, index) => ({
      ...lineSeries(
        ownBreaks(model, cell.line),
        { ...drawing(cell), label: endValues(smallPlot(cell, model), palette) },
        palette,
      ),
      xAxisIndex: index,
      yAxisIndex: index,
    })),
  }
}

/** Names and plots in rows and columns; plots are equally high, whatever the lines of the names. */
function cellsOf(model: MultiplesModel, width: number): Cell[] {
  const columns = columnsOf(model.lines.length, width)
  const whole = (width - GAP * (columns - 1)) / columns
  const shared = lineScale(
    model.measure,
    model.lines.flatMap(({ points }) => points),
  )
  const scales = model.lines.map(({ points }) => (model.axis === 'shared' ? shared : lineScale(model.measure, points)))
  const gutter =
    Math.ceil(Math.max(...scales.flatMap(({ min, max, tick }) => [min, max].map((v) => textWidth(tick(v)))))) + 6
  const plotWidth = widthBeside(whole - gutter, roomBeside(model.lines, scales), model.years)
  const names = model.lines.map(({ name }) => wrapName(name, whole))
  const rows = Math.max(2, ...names.map((lines) => lines.length))
  const head = rows * LINE_HEIGHT + HEAD
  return model.lines.flatMap((line, index) => {
    const scale = scales[index]
    const name = names[index] ?? []
    if (!scale) return []
    const left = (index % columns) * (whole + GAP)
    const top = Math.floor(index / columns) * CELL
    return [
      {
        line,
        scale,
        left,
        // A short name stands close to its plot.
        top: top + (rows - name.length) * LINE_HEIGHT,
        plot: { left: left + gutter, top: top + head, width: plotWidth, height: CELL - head - FOOT },
        name: name.join('\n'),
        why: knownPoints(line).length === 0 ? line.empty : undefined,
      },
    ]
  })
}

/** The width of a plot in a room, where so much stands beside the last point, in the middle of its last year. */
function widthBeside(room: number, beside: number, years: readonly number[]): number {
  const count = Math.max(...years) - Math.min(...years) + 1
  return Math.min(room - AIR, (room - beside) / (1 - 0.5 / count))
}

/** A line that has a picture of its own shows its own changes of form. */
const ownBreaks = (model: LinesModel, { breaks }: Line): LinesModel =>
  breaks ? { ...model, break: undefined, breaks } : model

const text = (left: number, top: number, written: string, style: { color: string; fontWeight: number }) => ({
  left,
  top,
  padding: 0,
  text: written,
  textStyle: { fontSize: 12, lineHeight: LINE_HEIGHT, ...style },
})

/** Why a line has no figure, within its plot: with the years where these have room, else each reason alone. */
function reason({ why, line, plot }: Cell, palette: Palette) {
  if (why === undefined) return []
  const inLines = (words: string) => wrapName(words, plot.width)
  const whole = inLines(why)
  const notes = [...new Set(line.points.flatMap(({ note }) => note ?? []))]
  const lines = whole.length * LINE_HEIGHT <= plot.height ? whole : inLines(notes.join(' · '))
  const top = plot.top + (plot.height - lines.length * LINE_HEIGHT) / 2
  return [text(plot.left, top, lines.join('\n'), { color: palette['ink-soft'], fontWeight: 400 })]
}

const smallPlot = ({ line, scale, left, plot }: Cell, model: LinesModel) => ({
  line,
  scale,
  years: model.years,
  breaks: breaksOf(ownBreaks(model, line)).map(({ after }) => after),
  gutter: plot.left - left,
  width: plot.width,
  height: plot.height,
  air: AIR,
})

const drawing = ({ line, scale, why }: Cell) => ({
  line,
  scale,
  // Small charts are told apart by their names, so they all look like a first line.
  look: seriesLook(0),
  isDashed: false,
  carriesMarks: why === undefined,
  breakLift: null,
  aside: 0,
  symbolSize: 5,
})

function yearAxis(years: readonly number[], gridIndex: number) {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return {
    gridIndex,
    type: 'value',
    min: first - 0.5,
    max: last + 0.5,
    splitLine: { show: false },
    axisLine: { show: true, onZero: false },
    axisLabel: { customValues: [...new Set([first, last])], formatter: (year: number) => String(year) },
  }
}

/** Only where the axis begins and ends, and 0 or 100 in between, which has a line of its own; nothing where nothing is drawn. */
function valueAxis({ min, max, tick }: LineScale, gridIndex: number, isDrawn: boolean, palette: Palette) {
  return {
    gridIndex,
    type: 'value',
    min,
    max,
    interval: max - min,
    axisLabel: { show: isDrawn, formatter: tick, margin: 6 },
    splitLine: { show: isDrawn, lineStyle: { color: palette.line } },
  }
}
