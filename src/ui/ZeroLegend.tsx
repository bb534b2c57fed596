import { ZERO_CLASSES, type Lens, type ZeroClass } from '../domain/activity.ts'
import { classes } from './classes.ts'
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
  /** Makes each entry a button that puts its class among the chosen, or takes it out. */
  filter?: { readonly chosen: readonly ZeroClass[]; readonly onToggle: (zeroClass: ZeroClass) => void }
}

/** What the tiles mean, in words, with how many there are of each. */
export function ZeroLegend({ lens, shown = ZERO_CLASSES, counts, filter }: ZeroLegendProps) {
  const texts = useText()
  return (
    <ul className={classes(styles.legend, filter && styles.filter)} aria-label={texts.states.legend}>
      {shown.map((zeroClass) => {
        const entry = <Entry zeroClass={zeroClass} lens={lens} count={counts?.[zeroClass]} />
        const note = texts.states.zeroNote[zeroClass]
        return (
          <li key={zeroClass} className={filter ? undefined : styles.entry} title={note}>
            {filter ? (
              <button
                type="button"
                className={classes(styles.entry, styles.toggle)}
                aria-pressed={filter.chosen.includes(zeroClass)}
                onClick={() => filter.onToggle(zeroClass)}
              >
                {entry}
              </button>
            ) : (
              entry
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface EntryProps {
  zeroClass: ZeroClass
  lens: Lens
  count: number | undefined
}

function Entry({ zeroClass, lens, count }: EntryProps) {
  const texts = useText()
  // Proactive disclosure has no one volume: what it counts are unlike things.
  const isScale = zeroClass === 'active' && lens !== 'disclosure'
  return (
    <>
      {isScale ? (
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
      {isScale && <span className={styles.note}>1 → 1,000+</span>}
      {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
    </>
  )
}
