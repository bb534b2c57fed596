import type { EChartsCoreOption } from 'echarts/core'
import { lines, type LinesModel } from './lines.ts'
import type { Palette } from './palette.ts'

export interface MultiplesModel extends LinesModel {
  /** `shared`: one scale for all, so that heights compare; `free`: each its own, with its own largest value. */
  readonly axis: 'shared' | 'free'
}

/** One small chart a line, its name in full above it. A press names the line (series) and the year (index). */
export function multiples(model: MultiplesModel, palette: Palette, width: number): EChartsCoreOption {
  return lines(model, palette, width)
}

/** The height in px that so many small charts need. */
export function multiplesHeight(count: number, width: number): number {
  return Math.ceil(count / Math.max(1, Math.floor(width / 180))) * 160
}
