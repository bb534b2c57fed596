import { formatNumber } from '../../../ui/text/format.ts'
import { HEAT_STATES, type Heat } from './heat.ts'
import styles from './Heat.module.css'
import { HeatGlyph } from './HeatTile.tsx'
import type { HeatWords } from './heatWords.ts'

/** What the tiles mean, in words, with how many there are of each. */
export function HeatLegend({ counts, words }: Pick<Heat, 'counts'> & { words: HeatWords }) {
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {HEAT_STATES.filter((state) => state !== 'leftOut' || counts.leftOut > 0).map((state) => (
        <li key={state} className={styles.entry} title={words.stateMeans[state]}>
          <HeatGlyph state={state} />
          <span>{words.states[state]}</span> <span className={styles.count}>{formatNumber(counts[state])}</span>
        </li>
      ))}
    </ul>
  )
}
