import { TileLegend } from '../../ui/TileLegend.tsx'
import { useText } from '../../ui/text/useText.ts'
import { ZeroGlyph } from '../../ui/ZeroTile.tsx'
import type { Coverage } from './coverageModel.ts'

/** The tiles that print nothing, where some stand for reports that are left out: those are there, the others are not. */
export function CoverageLegend({ coverage: { counts, missed } }: { coverage: Coverage }) {
  const { states } = useText()
  const entries = [
    {
      key: 'leftOut',
      glyph: <ZeroGlyph zeroClass="leftOut" />,
      name: states.leftOut,
      means: states.leftOutNote,
      n: counts.leftOut,
    },
    {
      key: 'missed',
      glyph: <ZeroGlyph zeroClass="missing" isExpected />,
      name: states.missed,
      means: states.missedNote,
      n: missed,
    },
    {
      key: 'missing',
      glyph: <ZeroGlyph zeroClass="missing" />,
      name: states.cell.missing,
      means: states.zeroNote.missing,
      n: counts.missing - missed,
    },
  ]
  return <TileLegend name={states.legend} entries={entries.filter(({ n }) => n > 0)} />
}
