import type { GridPicture } from '../../../ui/table/drawnGrid.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { HEAT_STATES, heatState, type Heat, type HeatAgency } from './heat.ts'
import { HEAT_GLYPHS } from './heatGlyphs.ts'
import type { HeatWords } from './heatWords.ts'

/** The map's tiles in a picture, and those of its states that are there. */
export function heatPicture({ counts }: Pick<Heat, 'counts'>, words: HeatWords): GridPicture<HeatAgency> {
  return {
    tile: ({ reports }, year) => {
      const row = reports.get(year) ?? null
      const state = heatState(row)
      const name = words.states[state]
      const isCounted = row !== null && row.findings > 0 && state !== 'leftOut'
      return { glyph: HEAT_GLYPHS[state], said: isCounted ? words.found(name, formatNumber(row.findings)) : name }
    },
    key: HEAT_STATES.filter((state) => counts[state] > 0).map((state) => ({
      name: words.states[state],
      tile: { glyph: HEAT_GLYPHS[state], said: words.states[state] },
    })),
  }
}
