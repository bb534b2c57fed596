import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from './palette.ts'

export interface StripPoint {
  readonly key: string
  readonly name: string
  readonly value: number
  /** Said with the value when pointed at, such as `n = 3,486`. */
  readonly beside: string
  /** Few cases: hollow. */
  readonly muted: boolean
}

export interface StripModel {
  readonly points: readonly StripPoint[]
  /** The key of the point that is looked at. */
  readonly own: string | null
  readonly median: number | null
  readonly medianName: string
  readonly measure: 'share' | 'count' | 'per100'
}

/** The height in px of every strip. */
export const STRIP_HEIGHT = 200

/** Every peer a dot on one axis. A press on series `points` names the point (index). */
export function strip(model: StripModel, palette: Palette, width: number): EChartsCoreOption {
  return { animation: false, color: [palette.ink], grid: { width }, series: model.points.map(() => ({ type: 'line' })) }
}
