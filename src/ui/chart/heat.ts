import { inkOn, mixed } from './contrast.ts'
import { headHeight, heads } from './heads.ts'
import { LINE_HEIGHT, textWidth, wrapName } from './names.ts'
import type { Palette } from './palette.ts'
import { restHatch } from './patterns.ts'
import { layRows, type RowLayout } from './rows.ts'
import { tip } from './tooltip.ts'

/** A cell of a heat map. */
export interface HeatCell {
  /** What is written where there is room: its figure, or the sign of why there is none. */
  readonly text: string
  /** The state that has a shape of its own in place of a text. */
  readonly state: 'blank' | 'absent' | 'missing' | null
  /** How dark it is, from 0 to 1; below 0 for less than nothing, in grey. */
  readonly shade: number
  /** Few cases, or no figure: pale, and not shaded. */
  readonly muted: boolean
  /** What it says when pointed at, and what it rests on. */
  readonly said: string
  readonly note: string
}

export interface HeatModel {
  readonly rows: readonly string[]
  readonly columns: readonly { readonly key: string; readonly name: string; readonly cells: readonly HeatCell[] }[]
}

/** An end of the scale of a heat map. */
export interface HeatEnd {
  readonly text: string
  /** As of a cell. */
  readonly shade: number
}

/** What the shades of a heat map mean, and which signs are in it. */
export interface HeatScale {
  readonly low: HeatEnd
  readonly high: HeatEnd
  readonly states: readonly ('blank' | 'absent' | 'missing')[]
  readonly hasMarks: boolean
  readonly hasFew: boolean
}

const ROW = 26
const GAP = 6
const EDGE = 4
/** The most lines of a head that runs across, and the length in px of one that runs upwards. */
const MOST_LINES = 3
const UPRIGHT = 150
/** Narrower than this a column cannot be told from its neighbour. */
const COLUMN = 24
/** The darkest share of a tone. */
const DARKEST = 0.85

/** Cells as dark as their figures are large, with what they hold. A press names the column (series) and the row (index). */
export function heat(model: HeatModel, palette: Palette, width: number) {
  const { rows, columns } = model
  const layout = layOut(model, width)
  const head = headsOf(model, layout)
  return {
    animation: false,
    grid: { left: layout.left, right: layout.right, top: head.height, bottom: EDGE, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      position: 'top',
      min: 0,
      max: columns.length,
      splitLine: { show: false },
      axisLabel: {
        customValues: columns.map((_, index) => index + 0.5),
        formatter: (place: number) => (head.names[Math.floor(place)] ?? []).join('\n'),
        color: palette.ink,
        lineHeight: LINE_HEIGHT,
        rotate: head.isUpright ? 90 : 0,
        hideOverlap: false,
        showMinLabel: true,
        showMaxLabel: true,
        margin: EDGE,
      },
    },
    yAxis: {
      type: 'category',
      data: rows.map((_, index) => String(index)),
      inverse: true,
      axisLine: { show: false },
      axisLabel: {
        show: !layout.isNarrow,
        interval: 0,
        margin: 12,
        color: palette.ink,
        lineHeight: LINE_HEIGHT,
        formatter: (_: string, index: number) => (layout.names[index] ?? []).join('\n'),
      },
    },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (hovered: unknown) => {
        const [column, row] = hoveredCell(hovered, model)
        const cell = column?.cells[row]
        if (!column || !cell) return ''
        return tip(rows[row] ?? '', [
          { name: column.name, value: cell.said },
          { name: cell.note, value: '' },
        ])
      },
    },
    series: [
      ...(layout.isNarrow ? heads(layout, palette) : []),
      ...columns.map((column) => columnSeries(column, layout.plot / columns.length, palette)),
    ],
  }
}

/** The height in px that a heat map needs. */
export function heatHeight(model: HeatModel, width: number): number {
  const layout = layOut(model, width)
  return headsOf(model, layout).height + EDGE + model.rows.length * rowHeight(layout)
}

/** The width in px under which its columns cannot be told apart. */
export const heatWidth = ({ columns }: HeatModel): number => columns.length * COLUMN + 2 * COLUMN

const rowHeight = (layout: RowLayout) =>
  layout.isNarrow ? headHeight(layout) + ROW + GAP : Math.max(ROW, layout.nameHeight + 2)

function layOut({ rows }: HeatModel, width: number): RowLayout {
  const layout = layRows(
    rows.map((name) => ({ name, beside: '' })),
    width,
  )
  // No axis' figure stands beyond the plot.
  return { ...layout, right: EDGE, plot: Math.max(1, width - layout.left - EDGE) }
}

interface Heads {
  readonly names: readonly (readonly string[])[]
  readonly isUpright: boolean
  readonly height: number
}

/** The names of the columns: across where they have room, else upwards. */
function headsOf({ columns }: HeatModel, { plot }: RowLayout): Heads {
  const room = plot / columns.length
  const across = columns.map(({ name }) => wrapName(name, room - 4))
  const isWhole = across.every((lines, index) => lines.length <= MOST_LINES && isUnparted(columns[index]?.name, lines))
  if (isWhole) {
    const lines = Math.max(1, ...across.map((all) => all.length))
    return { names: across, isUpright: false, height: lines * LINE_HEIGHT + 2 * EDGE }
  }
  const most = Math.max(1, Math.floor(room / LINE_HEIGHT))
  const names = columns.map(({ name }) => {
    const one = wrapName(name, UPRIGHT)
    return one.length <= most ? one : wrapName(name, Math.max(UPRIGHT, (textWidth(name) / most) * 1.3))
  })
  const fitting = names.map((lines) => (lines.length <= most ? lines : [lines.join(' ')]))
  const longest = Math.max(0, ...fitting.flat().map(textWidth))
  return { names: fitting, isUpright: true, height: Math.ceil(longest) + 3 * EDGE }
}

/** Whether no word was parted for want of room. */
function isUnparted(name: string | undefined, lines: readonly string[]): boolean {
  const words = (text: string) => text.split(/\s+/).filter((word) => /^[!-~]+$/.test(word)).length
  return name !== undefined && words(lines.join(' ')) === words(name)
}

function columnSeries({ key, name, cells }: HeatModel['columns'][number], room: number, palette: Palette) {
  return {
    id: key,
    name,
    type: 'bar',
    stack: 'cells',
    barWidth: ROW,
    barGap: 0,
    emphasis: { disabled: true },
    data: cells.map((cell) => {
      const color = colorOf(cell, palette)
      const text = cell.state === 'blank' ? BLANK : cell.text
      const ink = cell.muted ? palette['ink-faint'] : (inkOn(color ?? palette.paper) ?? palette.ink)
      return {
        value: 1,
        itemStyle: { ...edge(palette), ...groundOf(cell, color, palette) },
        label: {
          show: text !== '' && textWidth(text) + 4 <= room,
          position: 'inside',
          color: color === null && !cell.muted ? palette.ink : ink,
          fontSize: 12,
          formatter: () => text,
        },
      }
    }),
  }
}

/** A hollow dot, as blanks have everywhere. */
const BLANK = '○'

const edge = (palette: Palette) => ({ borderColor: palette.paper, borderWidth: 1 })

/** What a cell is filled with; null for nothing. */
const colorOf = ({ shade, muted }: HeatCell, palette: Palette): string | null =>
  muted || shade === 0 ? null : shadeColor(shade, palette)

/** The colour of a shade from −1 to 1; of 0 it is the paper's. */
export const shadeColor = (shade: number, palette: Palette): string =>
  mixed(palette[shade < 0 ? 'outcome-other' : 'accent'], palette.paper, Math.min(1, Math.abs(shade)) * DARKEST)

function groundOf({ state }: HeatCell, color: string | null, palette: Palette) {
  if (state === 'absent') return { color: palette.paper, decal: restHatch(palette['line-strong']) }
  if (state === 'missing') {
    return { color: 'transparent', borderColor: palette['line-strong'], borderType: [1, 3], borderWidth: 1 }
  }
  // Of nothing is filled, so that it is pressed all the same.
  return { color: color ?? 'transparent' }
}

/** The column and the row under the pointer, out of what ECharts hands to a tooltip. */
function hoveredCell(hovered: unknown, { columns }: HeatModel): [HeatModel['columns'][number] | undefined, number] {
  if (typeof hovered !== 'object' || hovered === null || !('seriesId' in hovered) || !('dataIndex' in hovered)) {
    return [undefined, -1]
  }
  return [columns.find(({ key }) => key === hovered.seriesId), Number(hovered.dataIndex)]
}
