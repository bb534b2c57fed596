import type { CoverageRow } from '../../data/queries/coverage.ts'
import { STATE_GLYPHS, zeroGlyph, type Glyph } from '../../ui/glyphs.ts'
import type { GridPicture } from '../../ui/table/drawnGrid.ts'
import type { DrawnCell } from '../../ui/tableDrawing.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import { volumeStep } from '../../ui/zero.ts'
import type { Coverage } from './coverageModel.ts'

/** The map's tiles in a picture, as `CoverageTile` shows them, and what its signs mean. */
export function coveragePicture(
  { cells, counts, isMissed, missed }: Coverage,
  texts: Texts,
): GridPicture<{ readonly key: string }> {
  const { states } = texts
  const entry = (count: number, name: string, glyph: Glyph) =>
    count > 0 ? [{ name, tile: { glyph, said: name } }] : []
  return {
    tile: ({ key }, year) => tileOf(cells.get(key)?.get(year) ?? null, isMissed(key, year), texts),
    key: [
      ...entry(counts.zeros - counts.contradicted, states.zero.confirmed, zeroGlyph('confirmed')),
      ...entry(counts.contradicted, states.zero.contradictory, zeroGlyph('contradictory')),
      ...entry(counts.blank, states.cell.blank, STATE_GLYPHS.blank),
      ...entry(counts.absent, states.cell.absent, STATE_GLYPHS.absent),
      ...entry(counts.leftOut, states.leftOut, zeroGlyph('leftOut')),
      ...entry(missed, states.missed, zeroGlyph('missing', undefined, true)),
      ...entry(counts.missing - missed, states.cell.missing, zeroGlyph('missing')),
    ],
  }
}

function tileOf(row: CoverageRow | null, isMissed: boolean, { states }: Texts): DrawnCell {
  if (!row) {
    return { glyph: zeroGlyph('missing', undefined, isMissed), said: isMissed ? states.missed : states.cell.missing }
  }
  if (row.isLeftOut) return { glyph: zeroGlyph('leftOut'), said: states.leftOut }
  if (row.state === 'mark') return row.text ?? states.cell.mark
  if (row.state !== 'number') return { glyph: STATE_GLYPHS[row.state], said: states.cell[row.state] }
  if (row.value === null || row.value === 0) {
    const name = row.isContradicted ? 'contradictory' : 'confirmed'
    return { glyph: zeroGlyph(name), said: row.isContradicted ? `0 · ${states.zero.contradictory}` : '0' }
  }
  return { said: formatNumber(row.value), step: volumeStep(row.value) }
}
