import type { ZeroClass } from '../domain/activity.ts'
import type { Tone } from './chart/palette.ts'
import { volumeStep } from './zero.ts'

/** One stroke of a glyph: a path, with its colours by name. */
export interface Stroke {
  readonly d: string
  readonly fill?: Tone
  readonly stroke?: Tone
  readonly width?: number
  readonly dashes?: string
  readonly isRound?: boolean
}

/** A sign drawn in a square of `box` units: on the page by `Glyph`, in pictures by `ui/picture/tiles.ts`. */
export interface Glyph {
  readonly box: 16 | 24
  readonly strokes: readonly Stroke[]
}

/** The frame of a tile of 24. */
const TILE = 'M4.5 1.5h15a3 3 0 0 1 3 3v15a3 3 0 0 1 -3 3h-15a3 3 0 0 1 -3 -3v-15a3 3 0 0 1 3 -3Z'
const DOTTED = { stroke: 'line-strong', width: 1, dashes: '1.5 2.5' } as const

export const frame = (look: Omit<Stroke, 'd'> = { fill: 'surface', stroke: 'line-strong', width: 1 }): Stroke => ({
  d: TILE,
  ...look,
})
/** What is there, and struck out by the filter. */
export const STRUCK: Glyph = glyph(frame(), { d: 'M4.5 19.5 19.5 4.5', stroke: 'ink-faint', width: 1.6 })
/** What is not in the dataset. */
export const NOT_THERE: Glyph = glyph(frame(DOTTED))

export function glyph(...strokes: readonly Stroke[]): Glyph {
  return { box: 24, strokes }
}

function ellipse(cx: number, rx: number, ry: number): string {
  return `M${cx - rx} 12a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

// Drawn, not typed: a digit would depend on the font and could be picked up as text.
const nought = (x: number): Stroke => ({ d: ellipse(x, 2.9, 4.6), stroke: 'ink', width: 1.6 })
const dot = (x: number, r: number): Stroke => ({ d: ellipse(x, r, r), stroke: 'ink-faint', width: 1.4 })

const ZERO_GLYPHS: Readonly<Record<Exclude<ZeroClass, 'active'> | 'absent' | 'leftOut', Glyph>> = {
  confirmed: glyph(frame(), nought(12)),
  contradictory: glyph(
    frame(),
    nought(12),
    { d: 'M11.5 1.5H19.5a3 3 0 0 1 3 3V12.5Z', fill: 'contradiction' },
    { d: 'M6.5 17.5 17 7', stroke: 'contradiction', width: 1.6 },
  ),
  told: glyph(frame(), nought(12), {
    d: 'M4.2 6.2v2.6M6.4 6.2v2.6M17.6 6.2v2.6M19.8 6.2v2.6',
    stroke: 'ink',
    width: 1.2,
    isRound: true,
  }),
  unstated: glyph(frame(), dot(12, 4)),
  partly: glyph(frame(), nought(8), dot(16.2, 2.8)),
  leftOut: STRUCK,
  missing: NOT_THERE,
  absent: glyph({ d: 'M2 22 22 2M2 15.5 15.5 2M8.5 22 22 8.5M2 9 9 2M15 22 22 15', stroke: 'line-strong', width: 1 }),
}

/** Expected by a roster and not there: crossed, inside of the outline of what is not in the dataset. */
const LACKING = glyph({ d: 'M8 8l8 8M16 8l-8 8', stroke: 'ink', width: 1.6 }, ...NOT_THERE.strokes)

/** The tile of an agency-year by its class: an active one the darker, the more it counts. */
export function zeroGlyph(zeroClass: ZeroClass | 'absent' | 'leftOut', volume = 1, isExpected = false): Glyph {
  if (zeroClass === 'active') return glyph(frame({ fill: `activity-${volumeStep(volume)}` }))
  return zeroClass === 'missing' && isExpected ? LACKING : ZERO_GLYPHS[zeroClass]
}

const state = (stroke: Omit<Stroke, 'stroke' | 'width'>): Glyph => ({
  box: 16,
  strokes: [{ ...stroke, stroke: 'line-strong', width: 1.25 }],
})

/** A cell without a number, by its state. */
export const STATE_GLYPHS = {
  blank: state({ d: 'M4.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z' }),
  absent: state({ d: 'M1 15 15 1M1 8 8 1M8 15l7-7' }),
  missing: state({
    d: 'M3.5 1.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-9a2 2 0 0 1 -2 -2v-9a2 2 0 0 1 2 -2Z',
    dashes: '1.5 2',
  }),
} as const
