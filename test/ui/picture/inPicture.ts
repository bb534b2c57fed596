import { textWidth } from '../../../src/ui/chart/names.ts'
import type { Picture } from '../../../src/ui/picture/framed.ts'

/** A line of text in a picture, in the picture's own px, whatever it is enlarged by. */
export interface Line {
  readonly left: number
  readonly right: number
  /** Where the letters stand. */
  readonly foot: number
  readonly size: number
  readonly text: string
}

const ENTITIES = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
] as const

/** The lines of a picture that we set ourselves; a chart's own texts are its library's. */
export function linesOf({ svg }: Pick<Picture, 'svg'>): Line[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"([^>]*)>([^<]*)<\/text>/g)].map(
    ([, x = '', y, px, look = '', written = '']) => {
      const text = ENTITIES.reduce((said, [entity, sign]) => said.replaceAll(entity, sign), written)
      const size = Number(px)
      const width = (textWidth(text) * size) / 12
      const left = Number(x) - (look.includes('"end"') ? width : look.includes('"middle"') ? width / 2 : 0)
      return { left, right: left + width, foot: Number(y), size, text }
    },
  )
}

export const viewBox = ({ svg }: Pick<Picture, 'svg'>): readonly number[] =>
  /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? []

/** Lines that leave the picture. */
export function outside(picture: Picture): string[] {
  const [width = 0, height = 0] = viewBox(picture)
  return linesOf(picture)
    .filter(({ left, right, foot, size }) => left < 0 || right > width + 0.5 || foot > height || foot < size * 0.8)
    .map(({ text }) => text)
}

/** Pairs of lines of which one stands on the other. */
export function overlapping(picture: Picture): string[] {
  const lines = linesOf(picture).filter(({ text }) => text !== '')
  return lines.flatMap((a, i) =>
    lines
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.abs(a.foot - b.foot) < Math.min(a.size, b.size) * 0.9,
      )
      .map((b) => `${a.text} / ${b.text}`),
  )
}
