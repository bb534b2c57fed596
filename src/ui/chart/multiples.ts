import type { EChartsCoreOption } from 'echarts/core'
import type { LegendEntry } from './Legend.tsx'
import { lineScale, type LineScale } from './lineScale.ts'
import { mutedEntry, type Line, type LinePoint, type LinesModel } from './lines.ts'
import { lineSeries, type PointLabel } from './lineSeries.ts'
import { knownPoints, valueLabel } from './lineValues.ts'
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
  const breaks = [...(model.break ? [model.break] : []), ...(model.breaks ?? [])]
  const names = [...breaks, ...model.lines.flatMap((line) => line.breaks ?? [])].map(({ name }) => name)
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
}

/** One small chart a line, its name in full above it. A press names the line (series) and the year (index). */
export function multiples(model: MultiplesModel, palette: Palette, width: number): EChartsCoreOption {
  const cells = cellsOf(model, width)
  return {
    animation: false,
    title: cells.map(({ left, top, name }) => ({
      left,
      top,
      padding: 0,
      text: name,
      textStyle: { color: palette.ink, fontSize: 12, lineHeight: LINE_HEIGHT, fontWeight: 600 },
    })),
    grid: cells.map(({ plot }) => ({ ...plot, outerBoundsMode: 'none' })),
    xAxis: cells.map((_, index) => yearAxis(model.years, index)),
    yAxis: cells.map(({ scale }, index) => valueAxis(scale, index, palette)),
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
        { ...drawing(cell), label: endLabels(cell, model.years.length, palette) },
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
        plot: { left: left + gutter, top: top + head, width: whole - gutter - AIR, height: CELL - head - FOOT },
        name: name.join('\n'),
      },
    ]
  })
}

/** A line that has a picture of its own shows its own changes of form. */
const ownBreaks = (model: LinesModel, { breaks }: Line): LinesModel =>
  breaks ? { ...model, break: undefined, breaks } : model

const drawing = ({ line, scale }: Cell) => ({
  line,
  scale,
  // Small charts are told apart by their names, so they all look like a first line.
  look: seriesLook(0),
  isDashed: false,
  carriesMarks: true,
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

/** Only where the axis begins and ends, and 0 or 100 in between, which has a line of its own. */
function valueAxis({ min, max, tick }: LineScale, gridIndex: number, palette: Palette) {
  return {
    gridIndex,
    type: 'value',
    min,
    max,
    interval: max - min,
    axisLabel: { formatter: tick, margin: 6 },
    splitLine: { lineStyle: { color: palette.line } },
  }
}

/** The first and the last value. */
function endLabels({ line, scale, plot }: Cell, years: number, palette: Palette) {
  const known = knownPoints(line)
  const [first, last] = [known[0], known.at(-1)]
  const around = { known, scale, height: plot.height }
  return (point: LinePoint): PointLabel | null => {
    if (point !== first && point !== last) return null
    // What is wider than its column runs inwards: at the left stands the axis, at the right a little room.
    const room = plot.width / years + (point === first ? 0 : 2 * AIR)
    const isWide = textWidth(scale.show(point.value)) > room && known.length > 1
    const align = isWide ? (point === first ? 'left' : 'right') : 'center'
    return Object.assign(valueLabel(point, around, palette), { align })
  }
}
