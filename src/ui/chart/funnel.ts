import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from './palette.ts'

export interface FunnelPoint {
  readonly key: string
  readonly name: string
  readonly n: number
  readonly share: number
  /** Few cases: hollow, and never named as standing out. */
  readonly muted: boolean
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
}

/** The height in px of every funnel. */
export const FUNNEL_HEIGHT = 400

/** Shares against their number of cases, with control limits. A press on series `points` names the point (index). */
export function funnel(model: FunnelModel, palette: Palette, width: number): EChartsCoreOption {
  return { animation: false, color: [palette.ink], grid: { width }, series: model.points.map(() => ({ type: 'line' })) }
}
