import type { Line, LinePoint } from './lines.ts'
import type { LineScale } from './lineScale.ts'
import type { PointLabel } from './lineSeries.ts'
import { knownPoints, placeOf, valueLabel, writtenValue } from './lineValues.ts'
import { LINE_HEIGHT, textWidth } from './names.ts'
import type { Palette } from './palette.ts'

/** Between a point and the value beside it, and between a value and the edge, in px. */
const GAP = 4
const HALF_SYMBOL = 3
/** A value beside its point stands as far from the axis and from the line of 0, so that neither strikes it through. */
const HALF_LINE = LINE_HEIGHT / 2

/** A small chart of one line: in px, its gutter is what stands left of the plot, for the axis. */
interface SmallPlot {
  readonly line: Line
  readonly scale: LineScale
  readonly years: readonly number[]
  readonly gutter: number
  readonly width: number
  readonly height: number
  /** The room right of the plot. */
  readonly air: number
  /** The last years of old forms, after which a line runs from foot to head. */
  readonly breaks: readonly number[]
}

/** The width right of its point that the last value of any line takes, where values stand beside their points. */
export function roomBeside(all: readonly Line[], scales: readonly LineScale[]): number {
  if (!all.some(hasIntervals)) return 0
  const widths = all.map((line, i) => {
    const [last, scale] = [knownPoints(line).at(-1), scales[i]]
    return last && scale ? textWidth(writtenValue(last, scale)) : 0
  })
  return HALF_SYMBOL + GAP + Math.max(...widths) + GAP
}

/** The first and the last value of a small chart, at their points; the first is left out where it would touch anything. */
export function endValues(plot: SmallPlot, palette: Palette): (point: LinePoint) => PointLabel | null {
  const known = knownPoints(plot.line)
  const [first, last] = [known[0], known.at(-1)]
  const labelOf = hasIntervals(plot.line) ? besidePoint : abovePoint
  return (point) => {
    if (point === last) return labelOf(point, false, plot, palette).label
    if (point !== first || !first || !last) return null
    const [one, other] = [labelOf(first, true, plot, palette), labelOf(last, false, plot, palette)]
    const isTouched = [other.box, ...axisBoxes(plot)].some((box) => touch(one.box, box))
    const isCut = one.box.left < 0 || (hasIntervals(plot.line) && isCrossed(one.box, plot))
    return isTouched || isCut ? null : one.label
  }
}

const hasIntervals = ({ points }: Line) => points.some(({ interval }) => interval !== undefined)

/** Where a text stands: px from the left edge of the chart, and from the foot of its plot upwards. */
interface Box {
  readonly left: number
  readonly right: number
  readonly middle: number
}

const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && Math.abs(a.middle - b.middle) < LINE_HEIGHT

/** Whether the line of a new form runs through a text, and not only along its end. */
const isCrossed = ({ left, right }: Box, plot: SmallPlot) =>
  plot.breaks.some((after) => {
    const x = middleOf(after + 0.5, plot)
    return left + HALF_SYMBOL < x && x < right - HALF_SYMBOL
  })

/** The figures of the axis, at its two ends. */
const axisBoxes = ({ gutter, height }: SmallPlot): readonly Box[] =>
  [0, height].map((middle) => ({ left: 0, right: gutter, middle }))

/** Intervals stand above and below their points, so the first value stands at the left of its own, the last at the right. */
function besidePoint(point: LinePoint, isFirst: boolean, plot: SmallPlot, palette: Palette) {
  const { scale, height } = plot
  const inPx = (value: number) => ((value - scale.min) / (scale.max - scale.min)) * height
  const y = inPx(point.value ?? 0)
  const lift = clearOf([0, ...(scale.base === null ? [] : [inPx(scale.base)])], y) - y
  const x = middleOf(point.year, plot)
  const start = HALF_SYMBOL + GAP
  const width = textWidth(writtenValue(point, scale))
  const box = isFirst
    ? { left: x - start - width, right: x - start, middle: y + lift }
    : { left: x + start, right: x + start + width, middle: y + lift }
  const { formatter, textBorderColor, textBorderWidth } = valueLabel(point, aroundOf(plot), palette)
  const position: PointLabel['position'] = isFirst ? 'left' : 'right'
  return { box, label: { position, distance: GAP, offset: [0, -lift], formatter, textBorderColor, textBorderWidth } }
}

/** The place nearest to `y` that keeps clear of lines across the plot, on the side on which it is; above the foot, which is the first. */
function clearOf(lines: readonly number[], y: number): number {
  return lines.reduce((place, line, i) => {
    if (Math.abs(place - line) >= HALF_LINE) return place
    return i > 0 && y < line ? line - HALF_LINE : line + HALF_LINE
  }, y)
}

/** Above or below the point; what is wider than its column runs inwards, away from the axis and from the edge. */
function abovePoint(point: LinePoint, isFirst: boolean, plot: SmallPlot, palette: Palette) {
  const { scale, line, years, width, air } = plot
  const text = textWidth(writtenValue(point, scale))
  const room = width / years.length + (isFirst ? 0 : 2 * air)
  const isWide = text > room && knownPoints(line).length > 1
  const x = middleOf(point.year, plot)
  const around = aroundOf(plot)
  const boxAt = (left: number) => ({ left, right: left + text, middle: placeOf(point, around) })
  const boxes = { left: boxAt(x), center: boxAt(x - text / 2), right: boxAt(x - text) }
  const wanted = isWide ? (isFirst ? 'left' : 'right') : 'center'
  // A single value at the first year would stand on the figure of the axis.
  const align = axisBoxes(plot).some((box) => touch(boxes[wanted], box)) ? 'left' : wanted
  return { box: boxes[align], label: { ...valueLabel(point, around, palette), align } }
}

const middleOf = (year: number, { years, gutter, width }: SmallPlot) =>
  gutter + ((year - Math.min(...years) + 0.5) / (Math.max(...years) - Math.min(...years) + 1)) * width

const aroundOf = ({ line, scale, height }: SmallPlot) => ({ known: knownPoints(line), scale, height })
