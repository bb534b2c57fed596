import type { Lens } from '../../domain/activity.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { ZeroGlyph } from '../../ui/ZeroTile.tsx'
import type { ListedYear } from './shown.ts'
import { yearName } from './words.ts'
import styles from './ZerosView.module.css'
import { useZerosText } from './texts.ts'

interface ZeroMarkProps {
  listed: ListedYear
  lens: Lens
}

/** A class with its tile before its name, and how much where something happened. */
export function ZeroMark({ listed, lens }: ZeroMarkProps) {
  const texts = useZerosText()
  const { zeroClass, report, agency, year } = listed
  const volume = report?.volume ?? null
  const isCounted = zeroClass === 'active' && volume !== null
  return (
    <span className={styles.mark}>
      <span className={styles.glyph}>
        <ZeroGlyph zeroClass={zeroClass} volume={volume ?? undefined} isExpected={agency.isMissed(year)} />
      </span>
      {yearName(listed, lens, texts)}
      {isCounted && ` · ${texts.zeros.volume[lens](formatNumber(volume))}`}
    </span>
  )
}
