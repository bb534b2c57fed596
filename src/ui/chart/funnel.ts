import { formatNumber, formatPercent } from '../text/format.ts'
import { lookOf, ownDot, type DotLook } from './dotLook.ts'
import { nameFunnel } from './funnelNames.ts'
import { isDrawn, type FunnelFrame } from './funnelPlaces.ts'
import { indexOf } from './hovered.ts'
import type { LegendEntry } from './Legend.tsx'
import { textWidth } from './names.ts'
import { notes } from './notes.ts'
import type { Palette } from './palette.ts'
import { amountAxis, amountScale } from './scale.ts'
import { tip } from './tooltip.ts'

export interface FunnelPoint {
  readonly key: string
  readonly name: string
  readonly n: number
  readonly share: number
  /**
   * How it stands to the limits, as told in the table: where few cases are expected, the curves are too narrow to tell.
   * Null of few cases: hollow, and never named as standing out.
   */
  readonly standing: 'inside' | 'outside95' | 'outside998' | null
}

/** The control limits of units with `n` cases. */
export interface FunnelLimit {
  readonly n: number
  readonly low95: number
  readonly high95: number
  readonly low998: number
  readonly high998: number
}

export interface FunnelModel {
  readonly points: readonly FunnelPoint[]
  /** The key of the point that is looked at. */
  readonly own: string | null
  /** The share of all together. */
  readonly centre: number
  readonly centreName: string
  readonly limits: readonly FunnelLimit[]
  readonly limitNames: { readonly p95: string; readonly p998: string }
  /** What the looks of the points are called in the key. */
  readonly dotNames: Readonly<Record<Look, string>>
}

type Look = NonNullable<FunnelPoint['standing']> | 'few'

const LOOKS = {
  few: { size: 6, tone: 'line-strong', isHollow: true },
  inside: { size: 6, tone: 'line-strong' },
  outside95: { size: 8, tone: 'ink-faint' },
  outside998: { size: 11, tone: 'ink', shape: 'diamond' },
} as const satisfies Record<Look, DotLook>
const LOOK_KEYS = ['few', 'inside', 'outside95', 'outside998'] as const

const lookKey = ({ standing }: FunnelPoint): Look => standing ?? 'few'

/** What the points mean by their looks, as far as there are any; the one looked at is named beside it. */
export function funnelLegend({ points, own, dotNames }: FunnelModel): readonly LegendEntry[] {
  const used = new Set(points.filter((point) => isDrawn(point) && point.key !== own).map(lookKey))
  return LOOK_KEYS.filter((key) => used.has(key)).map((key) => ({
    key,
    name: dotNames[key],
    index: 0,
    sign: LOOKS[key],
  }))
}

/** The height in px of every funnel. */
export const FUNNEL_HEIGHT = 400

const TOP = 16
const FOOT = 28
const EDGE = 16
/** Shares against their number of cases, with control limits. A press on series `points` names the point (index). */
export function funnel(model: FunnelModel, palette: Palette, width: number) {
  const scale = amountScale([...model.points.filter(isDrawn).map(({ share }) => share), model.centre], 'share')
  const shareAxis = amountAxis(scale, 'share')
  const left = EDGE + textWidth(shareAxis.axisLabel.formatter(scale.max))
  const frame: FunnelFrame = {
    left,
    top: TOP,
    width: Math.max(1, width - left - EDGE),
    height: FUNNEL_HEIGHT - TOP - FOOT,
    ...powers(model),
    maxShare: scale.max,
  }
  const ticks = Array.from({ length: Math.floor(frame.toPower) - frame.fromPower + 1 }, (_, i) => frame.fromPower + i)
  return {
    animation: false,
    grid: { left, right: EDGE, top: TOP, bottom: FOOT, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: frame.fromPower,
      max: frame.toPower,
      splitLine: { show: false },
      axisLine: { show: true, onZero: false },
      axisLabel: { customValues: ticks, formatter: (power: number) => formatNumber(Math.round(10 ** power)) },
    },
    yAxis: shareAxis,
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (hovered: unknown) => {
        const point = model.points[indexOf(hovered)]
        return point
          ? tip(point.name, [{ name: `n = ${formatNumber(point.n)}`, value: formatPercent(point.share) }])
          : ''
      },
    },
    series: [
      ...curves(model, frame, palette),
      pointSeries(model, palette),
      ...ownSeries(model, palette),
      notes('_names', nameFunnel(model, frame, palette), palette),
    ],
  }
}

/** From 1, or a later power of ten, to a little beyond the most cases. */
function powers({ points }: FunnelModel): { fromPower: number; toPower: number } {
  const logs = points.filter(isDrawn).map(({ n }) => Math.log10(n))
  const least = Math.min(0, Math.floor(Math.min(0, ...logs)))
  return { fromPower: least, toPower: Math.max(least + 1, Math.max(0, ...logs) + 0.12) }
}

const LIMITS = [
  { key: 'low998', isOuter: true },
  { key: 'low95', isOuter: false },
  { key: 'high95', isOuter: false },
  { key: 'high998', isOuter: true },
] as const

function curves({ limits, centre }: FunnelModel, frame: FunnelFrame, palette: Palette) {
  const drawn = limits.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n)
  const line = { type: 'line', silent: true, symbol: 'none', tooltip: { show: false }, emphasis: { disabled: true } }
  const centreLine = [
    [frame.fromPower, centre],
    [frame.toPower, centre],
  ]
  return [
    ...LIMITS.map(({ key, isOuter }) => ({
      ...line,
      id: `_${key}`,
      color: palette['line-strong'],
      lineStyle: { width: 1, type: isOuter ? 'solid' : [4, 3] },
      data: drawn.map((limit) => [Math.log10(limit.n), limit[key]]),
    })),
    { ...line, id: '_centre', color: palette.ink, lineStyle: { width: 1.5, type: 'solid' }, data: centreLine },
  ]
}

function pointSeries({ points }: FunnelModel, palette: Palette) {
  return {
    id: 'points',
    type: 'scatter',
    z: 3,
    clip: false,
    emphasis: { disabled: true },
    data: points.map((point) => ({
      value: isDrawn(point) ? [Math.log10(point.n), point.share] : [null, null],
      ...lookOf(LOOKS[lookKey(point)], palette),
    })),
  }
}

function ownSeries({ points, own }: FunnelModel, palette: Palette) {
  const point = points.find(({ key }) => key === own)
  if (!point || !isDrawn(point)) return []
  return [ownDot([Math.log10(point.n), point.share], point.standing === null, palette)]
}
