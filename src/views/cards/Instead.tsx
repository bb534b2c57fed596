import type { CardMeasure } from '../../data/queries/cards.ts'
import { PALETTES } from '../../ui/chart/palette.ts'
import { fitting } from './fit.ts'
import { GlyphShape, type Sign } from './Glyph.tsx'
import { Label } from './Label.tsx'
import type { CardYear } from './model.ts'
import { SIZE } from './room.ts'

/** The width of a sign in a picture, in px. */
export const SIGN = 12

/** What stands where a number would: the sign of why there is none, or a mark as it is printed. */
export type Reason = { readonly sign: Sign } | { readonly raw: string }

/** Why one of these measures has no number in a year; null where each has one. A mark is told before a blank. */
export function reasonIn({ cells, without }: CardYear, measures: readonly CardMeasure[]): Reason | null {
  if (without) return { sign: without }
  const found = measures.map((id) => cells?.get(id))
  const mark = found.find((cell) => cell?.state === 'mark')
  if (mark?.state === 'mark') return { raw: mark.raw }
  const sign = (['blank', 'absent'] as const).find((state) => found.some((cell) => cell?.state === state))
  return sign ? { sign } : null
}

interface InsteadProps {
  reason: Reason
  x: number
  /** The line on which words stand; a sign stands around it. */
  y: number
  anchor: 'start' | 'middle'
  /** How wide a mark may be, in px. */
  width: number
}

/** In a picture, why a number is not there. */
export function Instead({ reason, x, y, anchor, width }: InsteadProps) {
  if ('raw' in reason) {
    return (
      <Label x={x} y={y} anchor={anchor} ink={PALETTES.light['ink-faint']}>
        {fitting(reason.raw, 1, width, SIZE)}
      </Label>
    )
  }
  return (
    <g transform={`translate(${anchor === 'middle' ? x - SIGN / 2 : x} ${y - SIGN + 2}) scale(${SIGN / 16})`}>
      <GlyphShape sign={reason.sign} />
    </g>
  )
}
