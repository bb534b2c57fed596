import type { Lens, ZeroClass } from '../../domain/activity.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { zeroName } from '../../ui/zero.ts'
import { ZeroGlyph } from '../../ui/ZeroTile.tsx'
import styles from './ZerosView.module.css'
import { useZerosText } from './texts.ts'

interface ZeroMarkProps {
  zeroClass: ZeroClass
  volume: number | null
  lens: Lens
}

/** A class with its tile before its name, and how much where something happened. */
export function ZeroMark({ zeroClass, volume, lens }: ZeroMarkProps) {
  const texts = useZerosText()
  const isCounted = zeroClass === 'active' && volume !== null
  return (
    <span className={styles.mark}>
      <span className={styles.glyph}>
        <ZeroGlyph zeroClass={zeroClass} volume={volume ?? undefined} />
      </span>
      {zeroName(zeroClass, lens, texts)}
      {isCounted && ` · ${texts.zeros.volume[lens](formatNumber(volume))}`}
    </span>
  )
}
