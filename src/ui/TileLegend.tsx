import type { ReactNode } from 'react'
import { formatNumber } from './text/format.ts'
import styles from './TileLegend.module.css'

export interface TileEntry {
  readonly key: string
  readonly glyph: ReactNode
  readonly name: string
  /** What it stands for, shown on touch. */
  readonly means: string
  readonly n: number
}

/** What the tiles of a map mean, with how many there are of each. */
export function TileLegend({ name, entries }: { name: string; entries: readonly TileEntry[] }) {
  return (
    <ul className={styles.legend} aria-label={name}>
      {entries.map((entry) => (
        <li key={entry.key} className={styles.entry} title={entry.means}>
          {entry.glyph}
          <span>{entry.name}</span> <span className={styles.count}>{formatNumber(entry.n)}</span>
        </li>
      ))}
    </ul>
  )
}
