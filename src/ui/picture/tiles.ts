import { inkOn, mixed } from '../chart/contrast.ts'
import type { Palette } from '../chart/palette.ts'
import type { DrawnTile } from '../tableDrawing.ts'
import type { VolumeStep } from '../zero.ts'
import { HEAD, SIGN, TILE_PAD, widthOf } from './columnWidths.ts'
import type { Stamps } from './stamps.ts'
import { round, textLine } from './text.ts'

/** How wide a tile is drawn. */
export const tileWidth = (tile: DrawnTile): number => ('glyph' in tile ? SIGN : widthOf(tile.said, HEAD) + 2 * TILE_PAD)

/** A tile as high as a sign; a number as wide as said. */
export function tileSvg(
  tile: DrawnTile,
  { x, y, width }: { x: number; y: number; width: number },
  palette: Palette,
  stamps: Stamps,
): string {
  if ('glyph' in tile) return stamps.set(tile.glyph, round(x + (width - SIGN) / 2), round(y), SIGN, tile.isFaded)
  const fill = shadeOf(tile.step, palette)
  const style = { size: HEAD, leading: SIGN, color: inkOn(fill) ?? palette.ink, anchor: 'middle' as const }
  return (
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${SIGN}" rx="3" fill="${fill}"/>` +
    textLine(tile.said, x + width / 2, y, style)
  )
}

/** As the coverage map shades them on the page. */
function shadeOf(step: VolumeStep, palette: Palette): string {
  if (step === 4) return palette['accent-strong']
  return step === 3 ? palette.accent : mixed(palette.accent, palette.surface, step === 2 ? 0.26 : 0.12)
}
