import type { EChartsCoreOption } from 'echarts/core'
import type { Interval } from '../../domain/statistics.ts'
import type { Palette, Tone } from './palette.ts'

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

/** One value a row as a dot on an axis from 0, with its interval. A press on series `rows` names the row (index). */
export function dots(model: DotsModel, palette: Palette, width: number): EChartsCoreOption {
  return { animation: false, color: [palette.ink], grid: { width }, series: model.rows.map(() => ({ type: 'line' })) }
}

/** The height in px that the rows need. */
export function dotsHeight(rows: readonly DotRow[], width: number): number {
  return 64 + rows.length * (width < 520 ? 48 : 28)
}
