import type { LineScale } from './lineScale.ts'
import type { Line, LinesModel } from './lines.ts'
import { writtenValue } from './lineValues.ts'
import { tip } from './tooltip.ts'

/** Marks the year under the pointer; dashed lines are new forms. */
export const POINTER = { type: 'line', snap: true, lineStyle: { type: 'solid' } } as const

/** More lines than this do not fit beside a finger. */
const MOST = 10

/** What is said of one year: every line with its value, interval and sides, or why it has none; the largest first. */
export function yearTip(model: LinesModel, all: readonly Line[], scale: LineScale, year: number): HTMLElement {
  const found = all.flatMap(({ name, points }) => {
    const point = points.find((candidate) => candidate.year === year)
    return point ? [{ name, point }] : []
  })
  const ordered = found.length > MOST ? found.toSorted((a, b) => rank(b.point.value) - rank(a.point.value)) : found
  const rows = ordered.slice(0, MOST).map(({ name, point }) => {
    const { value, interval, beside, note } = point
    if (value === null) return { name, value: note ?? scale.show(null) }
    const unit = model.unit === undefined ? '' : ` ${model.unit}`
    const parts = [`${writtenValue(point, scale)}${unit}`, ...(interval ? [scale.bounds(interval, model.to)] : [])]
    return { name, value: [parts.join(' '), beside, note].filter((part) => part !== undefined).join(' · ') }
  })
  const more = found.length - rows.length
  return tip(String(year), more > 0 ? [...rows, { name: '…', value: `+${more}` }] : rows)
}

const rank = (value: number | null) => value ?? Number.NEGATIVE_INFINITY

/** The year and the series under the pointer, out of what ECharts hands to a tooltip. */
export function hoveredYear(hovered: unknown): { readonly year: number; readonly series: string } {
  const [one]: unknown[] = Array.isArray(hovered) ? hovered : [hovered]
  if (typeof one !== 'object' || one === null || !('value' in one) || !Array.isArray(one.value)) {
    return { year: Number.NaN, series: '' }
  }
  return { year: Math.round(Number(one.value[0])), series: 'seriesId' in one ? String(one.seriesId) : '' }
}
