import type { Palette, Tone } from './palette.ts'

/** The size in px of the dot that is looked at. */
export const OWN_SIZE = 14

// Dots are a little transparent otherwise.
const solid = { opacity: 1 }

/** A dot of few cases. */
export const hollow = (color: string, palette: Palette, borderWidth = 1) => ({
  ...solid,
  color: palette.paper,
  borderColor: color,
  borderWidth,
})

/** A dot of enough cases; an edge of paper parts it from its neighbours. */
export const filled = (color: string, palette: Palette, borderWidth = 0.5) => ({
  ...solid,
  color,
  borderColor: palette.paper,
  borderWidth,
})

/** How dots of one kind look, in a picture and in its key. */
export interface DotLook {
  readonly size: number
  readonly tone: Tone
  readonly shape?: 'circle' | 'diamond'
  readonly isHollow?: boolean
}

/** A dot of its kind. */
export const lookOf = ({ size, tone, shape = 'circle', isHollow = false }: DotLook, palette: Palette) => ({
  symbol: shape,
  symbolSize: size,
  itemStyle: isHollow ? hollow(palette[tone], palette) : filled(palette[tone], palette),
})

/** The dot looked at, drawn over the others. A press goes through it, to the dot that it marks. */
export const ownDot = (at: readonly [number, number], isMuted: boolean, palette: Palette) => ({
  id: '_own',
  type: 'scatter',
  silent: true,
  clip: false,
  z: 6,
  symbolSize: OWN_SIZE,
  itemStyle: isMuted ? hollow(palette.accent, palette, 2.5) : filled(palette.accent, palette, 1.5),
  data: [[...at]],
})
