import { breaksOf } from './breaks.ts'
import type { Line, LinePoint, LinesModel } from './lines.ts'
import type { LineScale } from './lineScale.ts'
import type { Palette } from './palette.ts'
import type { SeriesLook } from './seriesLook.ts'

/** How one line is drawn in its chart. */
export interface LineDrawing {
  readonly line: Line
  readonly look: SeriesLook
  readonly scale: LineScale
  readonly isDashed: boolean
  /** The line carries the vertical lines of new forms and the line of 0 or 100. */
  readonly carriesMarks: boolean
  /** How far above the plot the names of new forms stand, in px more than usual; null where they are not written. */
  readonly breakLift: number | null
  /** Moves the points aside, in years, so that intervals of several lines do not cover each other. */
  readonly aside: number
  readonly symbolSize: number
  readonly label: (point: LinePoint) => PointLabel | null
}

/** What is written at a point: a value above or below it, and beyond its interval, or a value or the line's name beside it. */
export interface PointLabel {
  readonly position: 'top' | 'bottom' | 'left' | 'right'
  readonly formatter: () => string
}

/** A line as a series: one point a year, a gap where there is no figure, its intervals, and its marks. */
export function lineSeries(model: LinesModel, drawing: LineDrawing, palette: Palette) {
  const { line, look, aside, symbolSize } = drawing
  const color = palette[line.tone ?? look.tone]
  const hasIntervals = line.points.some((point) => point.interval !== undefined)
  const byYear = new Map(line.points.map((point) => [point.year, point]))
  return {
    id: line.key,
    name: line.name,
    type: 'line',
    color,
    symbol: look.shape,
    symbolSize,
    showAllSymbol: true,
    connectNulls: false,
    // Points near the edge of the plot are drawn whole.
    clip: false,
    // Rates are read from their points and intervals; the line only leads from one to the next.
    lineStyle: {
      width: model.isUnjoined ? 0 : hasIntervals ? 1 : 2,
      type: drawing.isDashed ? look.dash : 'solid',
      opacity: hasIntervals ? 0.55 : 1,
    },
    emphasis: { disabled: true },
    data: model.years.map((year) => {
      const point = byYear.get(year)
      const label = point && !isAtInterval(point, drawing) ? labelOf(point, drawing, palette) : null
      return {
        value: [year + aside, point?.value ?? null],
        ...(point?.muted ? { itemStyle: hollow(palette) } : {}),
        label: label ?? starOf(point, palette),
      }
    }),
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color, width: 2, type: 'solid', opacity: 0.7 },
      data: [...intervals(drawing, palette), ...(drawing.carriesMarks ? marks(model, drawing, palette) : [])],
    },
  }
}

/** What is in doubt has its star also where its value is not written. */
const starOf = (point: LinePoint | undefined, palette: Palette) =>
  point?.isDoubted === true && point.value !== null
    ? { show: true, position: 'top', distance: 1, color: palette.doubt, fontWeight: 600, formatter: () => '*' }
    : { show: false }

const hollow = (palette: Palette) => ({ color: palette.paper, borderColor: palette['ink-faint'], borderWidth: 1.5 })

function labelOf(point: LinePoint, { label }: LineDrawing, palette: Palette) {
  const found = point.value === null ? null : label(point)
  return found && { show: true, fontSize: 12, color: palette.ink, ...found }
}

/** A value above or below stands at the end of its interval, however high the plot is; what is beside stands at its point. */
function isAtInterval(point: LinePoint, { label }: LineDrawing): boolean {
  if (point.interval === undefined || point.value === null) return false
  const position = label(point)?.position
  return position === 'top' || position === 'bottom'
}

function intervals(drawing: LineDrawing, palette: Palette) {
  const { line, aside } = drawing
  return line.points.flatMap((point) => {
    const { year, value, interval, muted } = point
    if (value === null || !interval) return []
    const style = muted ? { lineStyle: { color: palette['ink-faint'], width: 1 } } : {}
    const found = isAtInterval(point, drawing) ? labelOf(point, drawing, palette) : null
    const label = found
      ? { label: { opacity: 1, ...found, position: found.position === 'bottom' ? 'start' : 'end' } }
      : {}
    return [[{ coord: [year + aside, interval.low], ...style, ...label }, { coord: [year + aside, interval.high] }]]
  })
}

function marks(model: LinesModel, { scale, breakLift }: LineDrawing, palette: Palette) {
  const breaks = breaksOf(model)
  const style = { color: palette['line-strong'], width: 1, opacity: 1 }
  return [
    ...breaks.map(({ after, name }) => ({
      xAxis: after + 0.5,
      lineStyle: { ...style, type: [3, 3] },
      label: {
        show: breakLift !== null,
        position: 'end',
        distance: [0, 5 + (breakLift ?? 0)],
        color: palette['ink-faint'],
        fontSize: 12,
        formatter: () => name,
      },
    })),
    ...(scale.base === null ? [] : [{ yAxis: scale.base, lineStyle: { ...style, type: 'solid' } }]),
  ]
}
