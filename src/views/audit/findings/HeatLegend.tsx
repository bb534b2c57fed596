import { TileLegend } from '../../../ui/TileLegend.tsx'
import { HEAT_STATES, type Heat } from './heat.ts'
import { HeatGlyph } from './HeatTile.tsx'
import type { HeatWords } from './heatWords.ts'

/** What the tiles mean, in words, with how many there are of each. */
export function HeatLegend({ counts, words }: Pick<Heat, 'counts'> & { words: HeatWords }) {
  const entries = HEAT_STATES.filter((state) => state !== 'leftOut' || counts.leftOut > 0).map((state) => ({
    key: state,
    glyph: <HeatGlyph state={state} />,
    name: words.states[state],
    means: words.stateMeans[state],
    n: counts[state],
  }))
  return <TileLegend name={words.legend} entries={entries} />
}
