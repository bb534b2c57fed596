import { ZERO_CLASSES, type Lens, type ZeroClass } from '../../domain/activity.ts'
import { zeroGlyph } from '../../ui/glyphs.ts'
import type { GridPicture } from '../../ui/table/drawnGrid.ts'
import type { DrawnTile } from '../../ui/tableDrawing.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { zeroName } from '../../ui/zero.ts'
import type { ZerosModel } from './model.ts'
import type { ShownZeros } from './shown.ts'
import type { ZeroAgency } from './tiles.ts'
import type { ZerosTexts } from './texts.ts'
import { yearName } from './words.ts'

/** The grid's tiles in a picture, and those of its classes that are there. */
export function zeroPicture(
  { counts, missed, leftOut }: ZerosModel,
  shown: ShownZeros,
  lens: Lens,
  texts: ZerosTexts,
): GridPicture<ZeroAgency> {
  const { states } = texts
  const sign = (name: string, of: ZeroClass | 'leftOut', volume?: number, isExpected?: boolean) => ({
    name,
    tile: { glyph: zeroGlyph(of, volume, isExpected), said: name },
  })
  const keyOf = (zeroClass: ZeroClass) => {
    const name = zeroName(zeroClass, lens, texts)
    // Proactive disclosure has no one volume: what it counts are unlike things.
    if (zeroClass !== 'active' || lens === 'disclosure') return [sign(name, zeroClass)]
    return VOLUMES.map(([least, said]) => sign(`${name} ${said}`, zeroClass, least))
  }
  return {
    tile: (agency, year): DrawnTile => {
      const zeroClass = agency.tile(year)
      const report = agency.report(year)
      const volume = zeroClass === 'active' ? (report?.volume ?? null) : null
      const name = yearName({ agency, year, zeroClass, report }, lens, texts)
      return {
        glyph: zeroGlyph(zeroClass, report?.volume ?? undefined, agency.isMissed(year)),
        said: volume === null ? name : `${name} ${formatNumber(volume)}`,
        isFaded: shown.isFaded(zeroClass),
      }
    },
    key: [
      ...ZERO_CLASSES.filter((zeroClass) => counts[zeroClass] > (zeroClass === 'missing' ? missed : 0)).flatMap(keyOf),
      ...(missed > 0 ? [sign(states.missed, 'missing', undefined, true)] : []),
      ...(leftOut > 0 ? [sign(states.leftOut, 'leftOut')] : []),
    ],
  }
}

/** The steps of how dark a tile is: see `volumeStep`. */
const VOLUMES = [
  [1, '1–9'],
  [10, '10–99'],
  [100, '100–999'],
  [1000, '1,000+'],
] as const
