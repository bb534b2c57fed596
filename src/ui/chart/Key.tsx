import type { Tone } from './palette.ts'
import styles from './Key.module.css'

export interface KeyEntry {
  readonly key: string
  readonly name: string
  /** Hatched where there is no tone: what is not ended. */
  readonly tone: Tone | null
}

/** What the colours of a picture mean. */
export function Key({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul className={styles.key} aria-hidden="true">
      {entries.map(({ key, name, tone }) => (
        <li key={key}>
          <span
            className={tone === null ? styles.hatched : styles.swatch}
            style={tone === null ? undefined : { background: `var(--${tone})` }}
          />
          {name}
        </li>
      ))}
    </ul>
  )
}
