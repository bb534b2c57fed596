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
  /** Of `missing`, how many a chosen roster expects; the class is then told in both its parts. */
  missed?: number
  /** How many reports are there and left out by the filter: no class, told behind them. */
  leftOut?: number
  /** Makes each entry a button that puts its class among the chosen, or takes it out. */
  filter?: { readonly chosen: readonly ZeroClass[]; readonly onToggle: (zeroClass: ZeroClass) => void }
}

/** What the tiles mean, in words, with how many there are of each. */
export function ZeroLegend({ lens, shown = ZERO_CLASSES, counts, missed = 0, leftOut = 0, filter }: ZeroLegendProps) {
  const texts = useText()
  return (
    <ul className={classes(styles.legend, filter && styles.filter)} aria-label={texts.states.legend}>
      {shown.map((zeroClass) => {
        const entry = <Entry zeroClass={zeroClass} lens={lens} count={counts?.[zeroClass]} missed={missed} />
        const isMissed = zeroClass === 'missing' && missed > 0
        const note = isMissed ? texts.states.missedNote : texts.states.zeroNote[zeroClass]
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
      {leftOut > 0 && (
        <li className={styles.entry} title={texts.states.leftOutNote}>
          <span className={styles.tile}>
            <ZeroGlyph zeroClass="leftOut" />
          </span>
          <span>{texts.states.leftOut}</span> <span className={styles.count}>{formatNumber(leftOut)}</span>
        </li>
      )}
    </ul>
  )
}

interface EntryProps {
  zeroClass: ZeroClass
  lens: Lens
  count: number | undefined
  missed: number
}

function Entry({ zeroClass, lens, count, missed }: EntryProps) {
  const texts = useText()
  // Proactive disclosure has no one volume: what it counts are unlike things.
  const isScale = zeroClass === 'active' && lens !== 'disclosure'
  if (zeroClass === 'missing' && missed > 0) {
    return (
      <>
        <span className={styles.tile}>
          <ZeroGlyph zeroClass="missing" isExpected />
        </span>
        <span>{texts.states.missed}</span>
        <span className={styles.count}>{formatNumber(missed)}</span>
        <span className={styles.tile}>
          <ZeroGlyph zeroClass="missing" />
        </span>
        <span>{texts.states.zero.missing}</span>
        {count !== undefined && <span className={styles.count}>{formatNumber(count - missed)}</span>}
      </>
    )
  }
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
