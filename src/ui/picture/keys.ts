import { textWidth } from '../chart/names.ts'
import type { ChartDrawing, ColourKey } from '../chart/drawing.ts'
import { shadeColor } from '../chart/heat.ts'
import { OUTLINES, type LegendEntry } from '../chart/Legend.tsx'
import type { Palette } from '../chart/palette.ts'
import { seriesLook } from '../chart/seriesLook.ts'
import { STATE_GLYPHS, type Stroke } from '../glyphs.ts'
import { escaped, round } from './text.ts'

const SIGN_WIDTH = 28
const GAP = 6
const BETWEEN = 18
const ROW = 20

/** What a sign means; the sign is SVG in a box 28 px wide and 12 px high. */
interface KeyEntry {
  readonly sign: string
  readonly name: string
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** The signs of a chart and what they mean. */
export function keyBlock({ colours, legend }: ChartDrawing, at: Place, palette: Palette) {
  const entries = [
    ...colours.map((entry): KeyEntry => ({ sign: swatch(entry, palette), name: entry.name })),
    ...legend(at.width).map((entry): KeyEntry => ({ sign: signOf(entry, palette), name: entry.name })),
  ]
  return keyRows(entries, at, palette)
}

/** Signs side by side in as many rows as they need. */
export function keyRows(entries: readonly KeyEntry[], at: Place, palette: Palette) {
  let [x, y] = [at.x, at.y]
  const drawn = entries.map(({ sign, name }) => {
    const width = SIGN_WIDTH + GAP + textWidth(name)
    if (x > at.x && x + width > at.x + at.width) [x, y] = [at.x, y + ROW]
    const svg = `<g transform="translate(${round(x)} ${round(y + 4)})">${sign}</g><text x="${round(x + SIGN_WIDTH + GAP)}" y="${round(y + 14)}" font-size="12" fill="${palette['ink-soft']}">${escaped(name)}</text>`
    x += width + BETWEEN
    return svg
  })
  return { svg: drawn.join(''), bottom: entries.length === 0 ? at.y : y + ROW }
}

function swatch(entry: ColourKey, palette: Palette): string {
  if ('state' in entry) {
    const ink = palette['ink-soft']
    return entry.state === 'mark'
      ? `<text x="14" y="10" font-size="12" text-anchor="middle" fill="${ink}">/</text>`
      : `<g transform="translate(8) scale(.75)" fill="none" stroke="${ink}">${STATE_GLYPHS[entry.state].strokes.map(pathOf).join('')}</g>`
  }
  if ('shade' in entry) return square(`fill="${shadeColor(entry.shade, palette)}" stroke="${palette.line}"`)
  return square(
    entry.tone === null
      ? `fill="none" stroke="${palette['ink-soft']}" stroke-dasharray="2 2"`
      : `fill="${palette[entry.tone]}"`,
  )
}

const pathOf = ({ d, dashes }: Stroke): string =>
  `<path d="${d}"${dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`}/>`

const square = (look: string) => `<rect x="8" y="0" width="12" height="12" rx="2" ${look}/>`

/** As `Legend` draws them on the page. */
function signOf({ index, tone, sign }: LegendEntry, palette: Palette): string {
  const look = seriesLook(index)
  const ink = palette[tone ?? look.tone]
  if (sign === 'break')
    return `<path d="M14 -2V14" stroke="${palette['line-strong']}" stroke-width="1.5" stroke-dasharray="3.5 2"/>`
  if (sign === 'muted')
    return `<circle cx="14" cy="6" r="3.5" fill="none" stroke="${palette['ink-faint']}" stroke-width="1.5"/>`
  if (typeof sign === 'object') {
    const [half, color] = [sign.size / 2, palette[sign.tone]]
    const paint = sign.isHollow ? `fill="none" stroke="${color}"` : `fill="${color}"`
    return sign.shape === 'diamond'
      ? `<path d="M14 ${6 - half}L${14 + half} 6L14 ${6 + half}L${14 - half} 6Z" ${paint}/>`
      : `<circle cx="14" cy="6" r="${half}" ${paint}/>`
  }
  const dashes = look.dashes === undefined ? '' : ` stroke-dasharray="${look.dashes}"`
  const line = sign === undefined ? `<path d="M1 6H27" stroke="${ink}" stroke-width="2"${dashes}/>` : ''
  return `${line}<path d="${OUTLINES[look.shape]}" fill="${ink}"/>`
}
