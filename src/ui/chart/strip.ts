import { formatNumber } from '../text/format.ts'
import { lookOf, ownDot, OWN_SIZE, type DotLook } from './dotLook.ts'
import { indexOf } from './hovered.ts'
import type { LegendEntry } from './Legend.tsx'
import { textWidth, wrapName } from './names.ts'
import { notes, type Note } from './notes.ts'
import type { Palette } from './palette.ts'
import { amountAxis, amountScale, showAmount } from './scale.ts'
import { swarmLanes } from './swarm.ts'
import { tip } from './tooltip.ts'

export interface StripPoint {
  readonly key: string
  readonly name: string
  readonly value: number
  /** Said with the value when pointed at, such as `n = 3,486`. */
  readonly beside: string
  /** Not ranked: hollow. */
  readonly muted: boolean
}

export interface StripModel {
  readonly points: readonly StripPoint[]
  /** The key of the point that is looked at. */
  readonly own: string | null
  readonly median: number | null
  readonly medianName: string
  readonly measure: 'share' | 'count' | 'per100'
  /** What filled and hollow dots are called in the key. */
  readonly dotNames: { readonly ranked: string; readonly muted: string }
}

/** The height in px of every strip. */
export const STRIP_HEIGHT = 200

const TOP = 28
const FOOT = 28
const EDGE = 20
const SWARM = 104
const MIDDLE = SWARM / 2
/** So many at one value are told by a number where their dots run into each other. */
const CROWD = 20
const PLOT_HEIGHT = STRIP_HEIGHT - TOP - FOOT

/** Every peer a dot on one axis. A press on series `points` names the point (index). */
export function strip(model: StripModel, palette: Palette, width: number) {
  const { points, measure } = model
  const scale = amountScale([...points.map(({ value }) => value), model.median ?? 0], measure)
  const plot = Math.max(1, width - 2 * EDGE)
  const places = placePoints(model, plot / scale.max)
  return {
    animation: false,
    grid: { left: EDGE, right: EDGE, top: TOP, bottom: FOOT, outerBoundsMode: 'none' },
    xAxis: amountAxis(scale, measure),
    // Up and down stand px: the height of a dot says nothing.
    yAxis: { type: 'value', min: 0, max: PLOT_HEIGHT, inverse: true, show: false },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (hovered: unknown) => {
        const point = points[indexOf(hovered)]
        return point ? tip(point.name, [{ name: point.beside, value: showAmount(point.value, measure) }]) : ''
      },
    },
    series: [
      pointSeries(model, places.down, palette),
      ...(places.isCrowded ? [notes('_crowds', crowds(model), palette)] : []),
      ...medianSeries(model, scale.max, plot, palette),
      ...ownSeries(model, scale.max, plot, palette),
    ],
  }
}

/** Small where there are many. */
const dotSize = (count: number) => (count <= 60 ? 10 : count <= 150 ? 8 : 6)

const looksOf = (count: number) =>
  ({
    ranked: { size: dotSize(count), tone: 'activity-1' },
    muted: { size: dotSize(count), tone: 'line-strong', isHollow: true },
  }) as const satisfies Record<string, DotLook>

/** What filled and hollow dots mean, as far as there are any; the one looked at is named beside it. */
export function stripLegend({ points, own, dotNames }: StripModel): readonly LegendEntry[] {
  const looks = looksOf(points.length)
  const others = points.filter(({ key }) => key !== own)
  return (['ranked', 'muted'] as const)
    .filter((key) => others.some(({ muted }) => muted === (key === 'muted')))
    .map((key) => ({ key, name: dotNames[key], index: 0, sign: looks[key] }))
}

/** How far down each point stands, in px; its place along the axis is its value and stays untouched. */
function placePoints({ points, own }: StripModel, perUnit: number): Places {
  const size = dotSize(points.length)
  const at = points.find(({ key }) => key === own)
  const others = points.filter(({ key }) => key !== own)
  const lanes = swarmLanes(
    others.map(({ value }) => value * perUnit),
    size,
    at && { at: at.value * perUnit, size: OWN_SIZE },
  )
  const farthest = lanes.reduce((most, lane) => Math.max(most, Math.abs(lane)), 1)
  const step = Math.min(size + 1, (MIDDLE - size / 2) / farthest)
  const byKey = new Map(others.map(({ key }, index) => [key, (lanes[index] ?? 0) * step]))
  return { down: points.map(({ key }) => MIDDLE + (byKey.get(key) ?? 0)), isCrowded: step < size / 2 }
}

interface Places {
  readonly down: readonly number[]
  /** Dots of one value cover each other so far that they cannot be counted. */
  readonly isCrowded: boolean
}

/** How many stand at one value, written beside it where the dots no longer show it: `×200`. */
function crowds({ points }: StripModel): Note[] {
  const counts = new Map<number, number>()
  for (const { value } of points) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= CROWD)
    .map(([x, count]) => ({ x, y: SWARM - 8, lines: [`×${formatNumber(count)}`], runs: 'right', offset: [7, 0] }))
}

function pointSeries({ points, own }: StripModel, places: readonly number[], palette: Palette) {
  const looks = looksOf(points.length)
  return {
    id: 'points',
    type: 'scatter',
    emphasis: { disabled: true },
    clip: false,
    data: points.map(({ key, value, muted }, index) => {
      const look = looks[muted ? 'muted' : 'ranked']
      return { value: [value, places[index]], ...lookOf(key === own ? { ...look, size: OWN_SIZE } : look, palette) }
    }),
  }
}

/** The middle of the peers: a line through the swarm, named above it. */
function medianSeries({ median, medianName, measure }: StripModel, max: number, plot: number, palette: Palette) {
  if (median === null) return []
  const lines = wrapName(`${medianName} ${showAmount(median, measure)}`, plot)
  const note: Note = {
    x: median,
    y: 0,
    lines,
    runs: 'middle',
    offset: [aside(lines, median / max, plot), -TOP / 2],
    color: palette['ink-soft'],
  }
  const data = [[{ coord: [median, 0] }, { coord: [median, SWARM] }]]
  return [
    {
      ...notes('_median', [note], palette),
      markLine: { ...bare, lineStyle: { color: palette.ink, width: 1.5, type: 'solid' }, data },
    },
  ]
}

/** The point looked at, drawn over the others and named below them. */
function ownSeries({ points, own, measure }: StripModel, max: number, plot: number, palette: Palette) {
  const point = points.find(({ key }) => key === own)
  if (!point) return []
  const lines = wrapName(`${point.name} ${showAmount(point.value, measure)}`, plot + EDGE)
  const note: Note = {
    x: point.value,
    y: SWARM + (PLOT_HEIGHT - SWARM) / 2,
    lines,
    runs: 'middle',
    offset: [aside(lines, point.value / max, plot), 0],
    isBold: true,
    color: palette.accent,
  }
  const leader = [[{ coord: [point.value, MIDDLE] }, { coord: [point.value, SWARM + 4] }]]
  return [
    ownDot([point.value, MIDDLE], point.muted, palette),
    {
      ...notes('_ownName', [note], palette),
      markLine: { ...bare, lineStyle: { color: palette.accent, width: 1, type: 'solid' }, data: leader },
    },
  ]
}

const bare = { silent: true, symbol: 'none', label: { show: false } }

/** How far a text over its place is moved so that it stays within the chart. */
function aside(lines: readonly string[], share: number, plot: number): number {
  const half = Math.max(...lines.map(textWidth)) / 2
  const at = EDGE + share * plot
  return Math.max(half + 4, Math.min(plot + 2 * EDGE - half - 4, at)) - at
}
