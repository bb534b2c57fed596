import type { ExportCell, ExportTable } from '../../src/domain/csv.ts'
import type { ChartDrawing } from '../../src/ui/chart/drawing.ts'
import { drawSvg } from '../../src/ui/chart/echarts.ts'
import { PALETTES } from '../../src/ui/chart/palette.ts'
import { formatChange, formatGrowth, formatNumber, formatTenth } from '../../src/ui/text/format.ts'

/** A number that a chart draws: of which series, of which category or year. */
export interface Drawn {
  readonly series: string
  readonly at: string
  readonly value: number
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const said = (value: unknown) => (typeof value === 'string' ? value : '')
const recordsOf = (value: unknown) => listOf(value).filter(isRecord)

/** The numbers of a chart's bars, lines and rows of points; what only carries a name or a limit is none. */
export function drawnIn(drawing: ChartDrawing, width: number): readonly Drawn[] {
  const option = drawing.option(PALETTES.light, width)
  const axes = [...recordsOf(option['xAxis']), ...recordsOf(option['yAxis'])]
  // Of points that two axes place the second tells what is measured; of those in rows the first.
  const isPlane = recordsOf(option['series']).some(({ id }) => id === '_centre')
  const categories = axes.filter(({ type }) => type === 'category').map(({ data }) => listOf(data).map(String))
  return recordsOf(option['series']).flatMap((series): Drawn[] => {
    const id = said(series['id'])
    if (id.startsWith('_') || id === 'whole') return []
    const axis = categories[Number(series['xAxisIndex'] ?? 0)] ?? categories[0] ?? []
    const items = listOf(series['data'])
    // The cells of a heat map are bars of one height: their numbers are labels.
    if (items.length > 1 && items.every((item) => isRecord(item) && item['value'] === 1)) return []
    return items.flatMap((item, i): Drawn[] => {
      const value = isRecord(item) ? item['value'] : item
      const name = said(series['name'])
      if (typeof value === 'number') return [{ series: name, at: nameOf(axis[i] ?? ''), value }]
      if (!Array.isArray(value)) return []
      const [x, y]: readonly unknown[] = value
      const own = series['type'] === 'line' || isPlane ? y : x
      const at = series['type'] === 'line' && typeof x === 'number' ? String(Math.round(x)) : ''
      return typeof own === 'number' ? [{ series: name, at, value: own }] : []
    })
  })
}

/** A category without the remark behind its name. */
const nameOf = (category: string) => category.replace(/（.*）$| \(.*\)$/, '')

/** The texts that a chart writes at its marks: those that are gone once no series has labels. */
export function labelsIn(drawing: ChartDrawing, width: number): readonly string[] {
  const option = drawing.option(PALETTES.light, width)
  const size = { width, height: drawing.height(width) }
  const bare = { ...option, series: recordsOf(option['series']).map(unlabelled) }
  const axes = textsOf(drawSvg(bare, PALETTES.light, size))
  return textsOf(drawSvg(option, PALETTES.light, size)).filter((text) => {
    const place = axes.indexOf(text)
    if (place >= 0) axes.splice(place, 1)
    return place < 0
  })
}

const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text.replaceAll('&amp;', '&'))

function unlabelled(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(unlabelled)
  if (!isRecord(part)) return part
  const kept = Object.entries(part).filter(([key]) => key !== 'label' && key !== 'endLabel')
  return Object.fromEntries(kept.map(([key, value]) => [key, unlabelled(value)]))
}

/** Numbers as they are written in a text, without the unit behind them. */
export const numbersIn = (text: string): readonly string[] =>
  text.match(/[−+]?\d[\d,]*(?:\.\d+)?/g)?.map((one) => one.replace(/,$/, '')) ?? []

/** Every way in which the page may write numbers, and those in its words. */
export function writtenOf(cells: readonly ExportCell[]): ReadonlySet<string> {
  const ways = (value: number) => [
    ...[value, value * 100].flatMap((one) => [formatNumber(one), formatTenth(one)]),
    formatChange(value),
    formatGrowth(value),
  ]
  const texts = cells.flatMap((cell) => (typeof cell === 'number' ? ways(cell) : (cell ?? [])))
  return new Set(texts.flatMap(numbersIn))
}

/** Whether the table has this number where it says whose it is: in a row or a column of that name and that year. */
export function holds({ header, rows }: ExportTable, { series, at, value }: Drawn): boolean {
  const names = [series, at].filter((name) => name !== '')
  const isNamed = (cell: ExportCell) => names.includes(String(cell))
  const inRows = names.filter((name) => rows.some((row) => row.some((cell) => String(cell) === name)))
  const own = rows.filter((row) => inRows.every((name) => row.some((cell) => String(cell) === name)))
  const inHeads = names.filter((name) => !inRows.includes(name) && header.some((head) => isOf(head, name)))
  const columns = header.flatMap((head, i) => (inHeads.every((name) => isOf(head, name)) ? [i] : []))
  return own.some((row) => {
    const numbers = row.filter((cell): cell is number => typeof cell === 'number' && !isNamed(cell))
    const cells = columns.map((i) => row[i]).filter((cell): cell is number => typeof cell === 'number')
    return (
      cells.some((cell) => isSame(cell, value) || isSame(cell, value * 100)) ||
      cells.some((part) => numbers.some((whole) => whole !== 0 && Math.abs(part / whole - value) < 1e-12))
    )
  })
}

const isOf = (head: string, name: string) =>
  head === name || head.startsWith(`${name} `) || head.startsWith(`${name}占`)

/** Equal as far as a file writes a fraction. */
const isSame = (inFile: number, value: number) => {
  if (inFile === value) return true
  const digits = String(inFile).split('.')[1]?.length ?? 0
  return !Number.isInteger(value) && Math.abs(inFile - value) <= 0.5 * 10 ** -digits + 1e-12
}
