import type { Glyph, Stroke } from '../glyphs.ts'
import type { Palette } from '../chart/palette.ts'
import { round } from './text.ts'

/** The signs of a drawing, each drawn once and then set wherever it stands: a grid has hundreds of the same. */
export interface Stamps {
  /** The sign in a square of `size` px. */
  readonly set: (glyph: Glyph, x: number, y: number, size: number, isFaded?: boolean) => string
  /** All that were set; to stand anywhere in the same drawing. */
  readonly all: () => string
}

/** A sign is named by what it is, so that drawings of several figures can stand in one page. */
export function stampsIn(palette: Palette): Stamps {
  const ids = new Map<string, string>()
  return {
    set: ({ box, strokes }, x, y, size, isFaded = false) => {
      const drawn = strokes.map((stroke) => strokeSvg(stroke, palette)).join('')
      const svg = box === size ? drawn : `<g transform="scale(${round(size / box)})">${drawn}</g>`
      const id = ids.get(svg) ?? `sign-${hash(svg)}`
      ids.set(svg, id)
      return `<use href="#${id}" x="${x}" y="${y}"${isFaded ? ' opacity=".35"' : ''}/>`
    },
    all: () =>
      ids.size === 0 ? '' : `<defs>${[...ids].map(([svg, id]) => `<g id="${id}">${svg}</g>`).join('')}</defs>`,
  }
}

function strokeSvg({ d, fill, stroke, width, dashes, isRound }: Stroke, palette: Palette): string {
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${palette[stroke]}"${width === 1 ? '' : ` stroke-width="${width ?? 1}"`}${dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`}${isRound ? ' stroke-linecap="round" stroke-linejoin="round"' : ''}`
  return `<path d="${d}" fill="${fill === undefined ? 'none' : palette[fill]}"${line}/>`
}

/** FNV-1a. */
function hash(text: string): string {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return (sum >>> 0).toString(36)
}
