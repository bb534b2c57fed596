import type { EChartsCoreOption } from 'echarts/core'
import type { Palette, Tone } from './palette.ts'

export interface SharePart {
  readonly key: string
  readonly name: string
  readonly tone: Tone
}

export interface ShareBar {
  readonly key: string
  readonly name: string
  /** Stands at the right of the bar, such as `n = 3,486`. */
  readonly beside: string
  /** Of 1, one a part; null where there is no figure, which draws nothing. */
  readonly shares: readonly (number | null)[]
  /** The cases behind each share, one a part. */
  readonly counts: readonly (number | null)[]
}

export interface SharesModel {
  readonly parts: readonly SharePart[]
  readonly bars: readonly ShareBar[]
  /** The name of what is left to 100 %, drawn hatched; without it the bar just ends. */
  readonly rest?: string | undefined
  /** Tells parts apart by hatching too, for paper and for readers without colour. */
  readonly patterns?: boolean | undefined
}

/** Wholes split into their parts, each bar 100 % wide. A press names the part (series) and the bar (index). */
export function shares(model: SharesModel, palette: Palette, width: number): EChartsCoreOption {
  return { animation: false, color: [palette.ink], grid: { width }, series: model.bars.map(() => ({ type: 'bar' })) }
}

/** The height in px that the bars need. */
export function sharesHeight(bars: readonly ShareBar[], width: number): number {
  return 40 + bars.length * (width < 520 ? 64 : 40)
}
