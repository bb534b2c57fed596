import { ZERO_CLASSES, type Lens, type ZeroClass } from '../domain/activity.ts'
import { formatNumber } from './text/format.ts'
import { useText } from './text/useText.ts'
import { zeroName } from './zero.ts'
import styles from './ZeroLegend.module.css'
import { ZeroGlyph } from './ZeroTile.tsx'

interface ZeroLegendProps {
  lens: Lens
  /** The classes shown, in their order; all seven where nothing is said. */
  shown?: readonly ZeroClass[]
  /** How many agency-years are in each class. */
  counts?: Partial<Readonly<Record<ZeroClass, number>>>
}

/** What the tiles mean, in words, with how many there are of each. */
export function ZeroLegend({ lens, shown = ZERO_CLASSES, counts }: ZeroLegendProps) {
  const texts = useText()
  return (
    <ul className={styles.legend} aria-label={texts.states.legend}>
      {shown.map((zeroClass) => (
        <li key={zeroClass} className={styles.entry} title={texts.states.zeroNote[zeroClass]}>
          {zeroClass === 'active' ? (
            <span className={styles.scale}>
              {([1, 10, 100, 1000] as const).map((volume) => (
                <ZeroGlyph key={volume} zeroClass="active" volume={volume} />
              ))}
            </span>
          ) : (
            <span className={styles.tile}>
              <ZeroGlyph zeroClass={zeroClass} />
            </span>
          )}
          <span>{zeroName(zeroClass, lens, texts)}</span>
          {zeroClass === 'active' && <span className={styles.note}>1 → 1,000+</span>}
          {counts && <span className={styles.count}>{formatNumber(counts[zeroClass] ?? null)}</span>}
        </li>
      ))}
    </ul>
  )
}
