import type { EChartsCoreOption } from 'echarts/core'
import { createContext } from 'react'
import type { TableDrawing } from '../tableDrawing.ts'
import type { KeyEntry } from './Key.tsx'
import type { LegendEntry } from './Legend.tsx'
import type { Palette } from './palette.ts'

/** A colour of a series, a shade of a scale, or the sign of a cell without a number. */
export type ColourKey =
  | KeyEntry
  | { readonly key: string; readonly name: string; readonly shade: number }
  | { readonly key: string; readonly name: string; readonly state: 'blank' | 'absent' | 'missing' | 'mark' }

/** What a chart draws, at whatever width: by it the same picture is drawn again on another sheet. */
export interface ChartDrawing {
  /** Its name among several of one figure. */
  readonly name?: string | undefined
  readonly option: (palette: Palette, width: number) => EChartsCoreOption
  /** In px of the chart's own text. */
  readonly height: (width: number) => number
  readonly legend: (width: number) => readonly LegendEntry[]
  /** What colours and signs mean, where a key of theirs stands beside the chart. */
  readonly colours: readonly ColourKey[]
  /** The picture in words. */
  readonly summary: string
}

/** A part of a figure that can be drawn again elsewhere: a chart, a grid, or a table. */
export type Drawing = ChartDrawing | TableDrawing

/** What a part draws at the moment of asking; null before it has drawn anything. */
export type AskDrawing = () => Drawing | null

/**
 * Where a part tells the figure around it how to ask what it draws, and where it stands (nowhere, where there is no page);
 * what it is given back is called when it goes.
 */
export const DrawingContext = createContext<((ask: AskDrawing, place: Element | null) => () => void) | null>(null)
