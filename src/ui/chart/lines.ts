import { BESIDE } from './besideValues.ts'
import type { LegendEntry } from './Legend.tsx'
import { asidesOf, breakLift, NAME_GAP, nameLabels, valueLabels } from './lineLabels.ts'
import { isCrowded, nameRoom } from './lineNames.ts'
import { lineScale, type LineScale } from './lineScale.ts'
import { lineSeries } from './lineSeries.ts'
import { hasIntervals, knownPoints, writtenValue } from './lineValues.ts'
import { hoveredYear, POINTER, yearTip } from './lineTip.ts'
import { textWidth } from './names.ts'
import type { Palette, Tone } from './palette.ts'
import { seriesLook } from './seriesLook.ts'

/** One year of a line; null where there is no figure, and `note` then says why. */
export interface LinePoint {
  readonly year: number
  readonly value: number | null
  /** For a rate: its 95 % interval, in the unit of the value. */
  readonly interval?: { readonly low: number; readonly high: number } | undefined
  readonly note?: string | undefined
  /** Said after the value when pointed at, such as both sides of a rate: `1,519 / 3,486`. */
  readonly beside?: string | undefined
  /** Few cases: drawn hollow and grey. */
  readonly muted?: boolean | undefined
  /** How the value is written where that is not as its measure is. */
  readonly text?: string | undefined
  /** In doubt: starred. */
  readonly isDoubted?: boolean | undefined
}

export interface Line {
  readonly key: string
  readonly name: string
  readonly points: readonly LinePoint[]
  readonly tone?: Tone | undefined
  /** Where its own form changes, in a picture of its own; as `breaks` of the model where not given. */
  readonly breaks?: readonly FormBreak[] | undefined
  /** Why it has no figure in any year, in a picture of its own. */
  readonly empty?: string | undefined
}

/**
 * What the values are. `count`: things, or their change in things. `share`: shares of 1, as points with intervals.
 * `per100`: plain quotients, shown for each hundred. `index`: 100 is the first year. `points`: differences of shares.
 * `growth`: relative changes, 0.125 for +12.5 %.
 */
export type LinesMeasure = 'count' | 'share' | 'per100' | 'index' | 'points' | 'growth'

export interface FormBreak {
  readonly after: number
  readonly name: string
}

export interface LinesModel {
  readonly years: readonly number[]
  readonly lines: readonly Line[]
  readonly measure: LinesMeasure
  /** Stands over the axis, and follows a value where it is pointed at, such as `个百分点`. */
  readonly unit?: string | undefined
  /** Between the ends of an interval that carry their signs, such as `至`: a dash would be read as a sign. */
  readonly to?: string | undefined
  /** Points that nothing leads from one to the next: years that may be in unlike units. */
  readonly isUnjoined?: boolean | undefined
  /** A new form begins after this year: a vertical line with its words. */
  readonly break?: FormBreak | undefined
  /** Where there is more than one. */
  readonly breaks?: readonly FormBreak[] | undefined
  /** What hollow, grey points mean, for the legend. */
  readonly mutedName?: string | undefined
}

/** Narrower than this a name has no room beside its line. */
const WIDE = 520
const MOST_NAMES = 6
/** Air at the edge, and between an axis and its figures, in px. */
const EDGE = 8
/** Below the plot: its years, and air. */
const FOOT = 28
const SYMBOL = 7
/** How far a plot goes beyond its last point where names stand beside it, in px. */
const BEYOND = 6

/** Whether the names of lines stand in a legend, not at the lines' ends. */
export function needsLegend(model: LinesModel, width: number): boolean {
  const { lines: all } = model
  return all.length > 1 && (all.length > MOST_NAMES || width < WIDE || isCrowded(model, width))
}

/** What the legend of a chart of lines tells at this width; nothing where nothing needs to be told. */
export function lineLegend(model: LinesModel, width: number): readonly LegendEntry[] {
  const named = needsLegend(model, width) ? model.lines : []
  const sign = model.isUnjoined ? ('point' as const) : undefined
  return [...named.map(({ key, name, tone }, index) => ({ key, name, tone, index, sign })), ...mutedEntry(model)]
}

/** What hollow, grey points mean, where the model has any and says it. */
export function mutedEntry({ lines: all, mutedName }: LinesModel): readonly LegendEntry[] {
  const isUsed = all.some(({ points }) => points.some((point) => point.muted && point.value !== null))
  return isUsed && mutedName !== undefined ? [{ key: 'muted', name: mutedName, index: 0, sign: 'muted' }] : []
}

/** What stands at both sides of the years, in px: they share the room between. */
export function plotSides(model: LinesModel, width: number): { readonly left: number; readonly right: number } {
  const { left, right } = placesOf(model, width)
  return { left, right }
}

interface Places {
  readonly left: number
  readonly right: number
  /** The width of a year. */
  readonly column: number
  /** Where the plot ends: px from the right edge, and years after the last one. */
  readonly end: { readonly right: number; readonly after: number }
}

/** Where there are names at the right, the plot and its lines end before them, in the middle of the last year. */
function placesOf(model: LinesModel, width: number): Places {
  const { lines: all, measure } = model
  const scale = lineScale(
    measure,
    all.flatMap(({ points }) => points),
  )
  const ticks = Math.max(textWidth(scale.tick(scale.max)), textWidth(scale.tick(scale.min)))
  const left = EDGE + ticks + EDGE
  const years = Math.max(...model.years) - Math.min(...model.years) + 1
  const whole = (width - left - 2 * EDGE) / years
  const beside = lastValueRoom(model, scale)
  // Half of its year is the last value's in any case.
  if (!isNamed(model, width) && beside <= whole / 2 + EDGE) {
    return { left, right: 2 * EDGE, column: whole, end: { right: 2 * EDGE, after: 0.5 } }
  }
  const aside = Math.max(0, ...asidesOf(model))
  const names = beside > 0 ? beside + EDGE : SYMBOL / 2 + NAME_GAP + nameRoom(model, width) + EDGE
  // With short names the last year has its whole column, as the coverage below has.
  const column = Math.min(whole, (width - left - names) / (years - 0.5 + aside))
  const after = aside + BEYOND / column
  return {
    left,
    right: width - left - years * column,
    column,
    end: { right: width - left - (years - 0.5 + after) * column, after },
  }
}

/** What the value beside the last point of a single line with intervals takes, in px. */
function lastValueRoom({ lines: [only, ...others] }: LinesModel, scale: LineScale): number {
  const last = only && others.length === 0 && hasIntervals(only) ? knownPoints(only).at(-1) : undefined
  return last ? BESIDE + textWidth(writtenValue(last, scale)) : 0
}

const isNamed = (model: LinesModel, width: number) => model.lines.length > 1 && !needsLegend(model, width)

/** Lines over years. Gaps stay gaps; names stand at the line's end where there is room; a single line carries its values. */
export function lines(model: LinesModel, palette: Palette, width = 640) {
  const scale = lineScale(
    model.measure,
    model.lines.flatMap(({ points }) => points),
  )
  const [first, last] = [Math.min(...model.years), Math.max(...model.years)]
  const { left, column, end } = placesOf(model, width)
  const asides = asidesOf(model)
  const labels = isNamed(model, width)
    ? nameLabels(model, scale, { width, column, last, asides }, palette)
    : valueLabels(model, scale, column, palette)
  return {
    animation: false,
    grid: { left, right: end.right, top: 32 + breakLift(model, scale), bottom: FOOT, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: first - 0.5,
      max: last + end.after,
      splitLine: { show: false },
      axisLine: { show: true, onZero: false },
      axisLabel: { customValues: [...model.years], formatter: (year: number) => String(year), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: scale.min,
      max: scale.max,
      interval: scale.interval,
      ...unitName(model, left, palette),
      axisLabel: { formatter: scale.tick, ...(model.measure === 'index' ? { customValues: indexTicks(scale) } : {}) },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: POINTER,
      formatter: (hovered: unknown) => yearTip(model, model.lines, scale, hoveredYear(hovered).year),
    },
    series: model.lines.map((line, index) => {
      const drawing = {
        line,
        scale,
        look: seriesLook(index),
        isDashed: model.lines.length > 1,
        carriesMarks: index === 0,
        breakLift: breakLift(model, scale),
        aside: asides[index] ?? 0,
        symbolSize: SYMBOL,
        label: (point: LinePoint) => labels(line, index, point),
      }
      return lineSeries(model, drawing, palette)
    }),
  }
}

/** The unit over the axis, from the edge on. */
function unitName({ unit }: LinesModel, left: number, palette: Palette) {
  if (unit === undefined) return {}
  const style = { align: 'left', padding: [0, 0, 0, EDGE - left], color: palette['ink-faint'], fontSize: 12 }
  return { name: unit, nameLocation: 'end', nameGap: 12, nameTextStyle: style }
}

/** The ticks of an index: 100 is among them, and none so near that it would cover it. */
function indexTicks({ min, max, interval }: LineScale): number[] {
  const steps = Array.from({ length: Math.round((max - min) / interval) + 1 }, (_, i) => min + i * interval)
  return [...steps.filter((tick) => tick === 100 || Math.abs(tick - 100) / (max - min) > 0.09), 100]
    .toSorted((a, b) => a - b)
    .filter((tick, i, all) => tick !== all[i - 1])
}
