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
        <Entry key={zeroClass} zeroClass={zeroClass} lens={lens} count={counts?.[zeroClass]} />
      ))}
    </ul>
  )
}

// One tile for each step of volume; what a tile of the other classes looks like does not depend on volume.
const STEPS = { active: [1, 10, 100, 1000], other: [1] } as const

function Entry({ zeroClass, lens, count }: { zeroClass: ZeroClass; lens: Lens; count: number | undefined }) {
  const texts = useText()
  const steps = STEPS[zeroClass === 'active' ? 'active' : 'other']
  return (
    <li className={styles.entry} title={texts.states.zeroNote[zeroClass]}>
      <span className={styles.tiles}>
        {steps.map((volume) => (
          <ZeroGlyph key={volume} zeroClass={zeroClass} volume={volume} />
        ))}
      </span>
      <span>{zeroName(zeroClass, lens, texts)}</span>
      {zeroClass === 'active' && <span className={styles.note}>1 → 1,000+</span>}
      {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
    </li>
  )
}
