import type { Palette } from './palette.ts'

/** A text set at a place of the plot. */
export interface Note {
  /** In the units of the axes. */
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  /** Which way the text runs from its place: to the `right` of it, to the `left`, or with its middle over it. */
  readonly runs: 'left' | 'right' | 'middle'
  /** Px to the right and down. */
  readonly offset?: readonly [number, number]
  readonly isBold?: boolean
  readonly color?: string
}

/** Texts of a drawing, as a series that cannot be pressed. Braces in a name stay braces: there are no styles inside a text. */
export function notes(id: string, all: readonly Note[], palette: Palette) {
  return {
    id,
    type: 'scatter',
    silent: true,
    tooltip: { show: false },
    // Nothing is drawn but the label, which may stand beyond the plot.
    symbolSize: 1,
    // Its opacity is that of the label.
    itemStyle: { color: 'transparent', opacity: 1 },
    clip: false,
    z: 5,
    data: all.map(({ x, y, lines, runs, offset = [0, 0], isBold = false, color }) => ({
      value: [x, y],
      label: {
        show: true,
        position: runs === 'middle' ? 'inside' : runs,
        align: runs === 'middle' ? 'center' : runs === 'right' ? 'left' : 'right',
        verticalAlign: 'middle',
        distance: 0,
        offset: [...offset],
        color: color ?? palette['ink-soft'],
        fontSize: 12,
        lineHeight: 16,
        fontWeight: isBold ? 600 : 400,
        textBorderColor: palette.paper,
        textBorderWidth: 3,
        formatter: () => lines.join('\n'),
      },
    })),
  }
}
