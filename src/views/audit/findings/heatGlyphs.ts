import { frame, glyph, NOT_THERE, STRUCK, type Glyph } from '../../../ui/glyphs.ts'
import type { HeatState } from './heat.ts'

/** The gravest finding of a report, told apart by shape. */
export const HEAT_GLYPHS: Readonly<Record<HeatState, Glyph>> = {
  error: glyph(frame({ fill: 'contradiction' }), {
    d: 'M7.5 7.5 16.5 16.5M16.5 7.5 7.5 16.5',
    stroke: 'surface',
    width: 2.4,
    isRound: true,
  }),
  doubt: glyph(frame(), { d: 'M12 5.5 19 18.5H5Z', fill: 'doubt' }),
  notice: glyph(frame(), { d: 'M7.5 12a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z', fill: 'activity-1' }),
  passes: glyph(frame({ fill: 'surface', stroke: 'line', width: 1 }), {
    d: 'M7 12.5 10.5 16 17 8.5',
    stroke: 'ink-faint',
    width: 1.8,
    isRound: true,
  }),
  open: glyph(frame()),
  leftOut: STRUCK,
  missing: NOT_THERE,
}
