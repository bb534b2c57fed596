import { formatNumber, formatPercent } from '../text/format.ts'
import { inkOn, mixed } from './contrast.ts'
import { headHeight, heads } from './heads.ts'
import { indexOf } from './hovered.ts'
import { LINE_HEIGHT, textWidth } from './names.ts'
import type { Palette, Tone } from './palette.ts'
import { hatch, restHatch } from './patterns.ts'
import { layRows, type RowLayout } from './rows.ts'
import { tip, type TipLine } from './tooltip.ts'

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
  /** What is said in place of a share, one a part: of a sum that lacks something, its share is not known. */
  readonly remarks?: readonly (string | undefined)[] | undefined
  /** What more it says when pointed at. */
  readonly lines?: readonly TipLine[] | undefined
  /** Few cases: pale. */
  readonly muted?: boolean | undefined
  /** Too few for a share: the cases are written in place of per cent. */
  readonly tellsCounts?: boolean | undefined
}

export interface SharesModel {
  readonly parts: readonly SharePart[]
  readonly bars: readonly ShareBar[]
  /** The name of what is left to 100 %, drawn hatched; without it the bar just ends. */
  readonly rest?: string | undefined
  /** Tells parts apart by hatching too, for paper and for readers without colour. */
  readonly patterns?: boolean | undefined
}

const TOP = 8
const FOOT = 28
const BAR = 22
const ROW_GAP = 16
const PALE = 0.4
const LEAST_REST = 0.0005

/** Wholes split into their parts, each bar 100 % wide. A press names the part (series) and the bar (index). */
export function shares(model: SharesModel, palette: Palette, width: number) {
  const layout = layRows(model.bars, width)
  const { isNarrow, names, left, right } = layout
  const rows = { type: 'category', data: model.bars.map(({ key }) => key), inverse: true }
  const label = (text: (index: number) => string, color: string) => ({
    show: !isNarrow,
    interval: 0,
    margin: 12,
    color,
    lineHeight: LINE_HEIGHT,
    formatter: (_: string, index: number) => text(index),
  })
  return {
    animation: false,
    grid: { left, right, top: TOP, bottom: FOOT, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: isNarrow ? 0.5 : 0.25,
      axisLabel: { formatter: (share: number) => `${Math.round(share * 100)} %` },
    },
    yAxis: [
      {
        ...rows,
        axisLine: { show: !isNarrow },
        axisLabel: label((index) => (names[index] ?? []).join('\n'), palette.ink),
      },
      {
        ...rows,
        position: 'right',
        axisLine: { show: false },
        axisLabel: label((index) => model.bars[index]?.beside ?? '', palette['ink-soft']),
      },
    ],
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { opacity: 0 } },
      formatter: (hovered: unknown) => {
        const index = indexOf(hovered)
        return tip(model.bars[index]?.name ?? '', shareLines(model, index))
      },
    },
    series: [
      ...(isNarrow ? heads(layout, palette, { end: 1, texts: model.bars.map(({ beside }) => beside) }) : []),
      ...model.parts.map((part, index) => partSeries(model, part, index, layout, palette)),
      ...(model.rest === undefined ? [] : [restSeries(model, palette)]),
    ],
  }
}

/** The height in px that the bars need. */
export function sharesHeight(bars: readonly ShareBar[], width: number): number {
  const layout = layRows(bars, width)
  const row = layout.isNarrow ? headHeight(layout) + BAR + ROW_GAP : Math.max(layout.nameHeight + 10, BAR + ROW_GAP)
  return TOP + FOOT + bars.length * row
}

function partSeries(model: SharesModel, part: SharePart, index: number, { plot }: RowLayout, palette: Palette) {
  const full = palette[part.tone]
  return {
    id: part.key,
    name: part.name,
    ...stack(palette),
    color: full,
    data: model.bars.map(({ shares: all, counts, remarks = [], muted = false, tellsCounts = false }) => {
      const color = muted ? mixed(full, palette.paper, PALE) : full
      const ink = inkOn(color)
      const hatching = model.patterns === true && ink !== null ? hatch(index, faint(ink)) : null
      const share = all[index] ?? null
      const text = tellsCounts ? formatNumber(counts[index] ?? null) : formatPercent(share)
      const fits = share !== null && remarks[index] === undefined && share * plot >= textWidth(text) + 8
      return {
        // A piece of nothing would still draw its edge.
        value: share === 0 ? null : share,
        itemStyle: { color, ...(hatching ? { decal: hatching } : {}) },
        label: {
          show: fits && ink !== null,
          position: 'inside',
          color: ink ?? palette.ink,
          fontSize: 12,
          ...(hatching ? { backgroundColor: color, padding: [1, 3] } : {}),
          formatter: () => text,
        },
      }
    }),
  }
}

const stack = (palette: Palette) => ({
  type: 'bar',
  stack: 'whole',
  barWidth: BAR,
  barGap: 0,
  emphasis: { disabled: true },
  itemStyle: { borderColor: palette.paper, borderWidth: 1 },
})

function restSeries(model: SharesModel, palette: Palette) {
  return {
    id: '_rest',
    name: model.rest,
    ...stack(palette),
    silent: true,
    color: palette.surface,
    itemStyle: { borderColor: palette['line-strong'], borderWidth: 1, decal: restHatch(palette['line-strong']) },
    data: model.bars.map(restOf),
  }
}

/** What is left of a bar to 100 %; null where nothing is left, or nothing of it is known. */
export function restOf({ shares: all }: Pick<ShareBar, 'shares'>): number | null {
  const known = all.filter((share) => share !== null)
  const left = 1 - known.reduce((sum, share) => sum + share, 0)
  return known.length > 0 && left > LEAST_REST ? left : null
}

/** What a bar says when pointed at: every part with its cases, and its share where there are enough for one. */
export function shareLines(model: SharesModel, index: number): TipLine[] {
  const bar = model.bars[index]
  if (bar === undefined) return []
  const lines = model.parts.map(({ name }, part) => {
    const [share, count] = [bar.shares[part] ?? null, bar.counts[part] ?? null]
    const isShare = share !== null && bar.tellsCounts !== true
    const beside = bar.remarks?.[part] ?? (isShare ? formatPercent(share) : null)
    return { name, value: beside === null ? formatNumber(count) : `${formatNumber(count)} · ${beside}` }
  })
  const rest = restOf(bar)
  const left = model.rest === undefined || rest === null ? [] : [{ name: model.rest, value: formatPercent(rest) }]
  return [...lines, ...left, { name: bar.beside, value: '' }, ...(bar.lines ?? [])]
}

/** The ink at a third, for hatchings under figures. */
const faint = (ink: string) => `${ink}59`
