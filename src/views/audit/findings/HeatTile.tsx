import { classes } from '../../../ui/classes.ts'
import type { HeatState } from './heat.ts'
import styles from './Heat.module.css'

interface HeatTileProps {
  state: HeatState
  /** What is read aloud and shown on touch: agency, year, what was found. */
  name: string
  /** Opens the findings of the report; there is none to open where the dataset has no report, or the filter leaves it out. */
  onOpen: (() => void) | undefined
}

/** One report with its gravest finding, told apart by shape, not only by colour. */
export function HeatTile({ state, name, onOpen }: HeatTileProps) {
  if (onOpen) {
    return (
      <button
        type="button"
        className={classes(styles.tile, styles.button)}
        aria-label={name}
        title={name}
        // The arrow keys of the grid lead to it.
        tabIndex={-1}
        onClick={onOpen}
      >
        <HeatGlyph state={state} />
      </button>
    )
  }
  return (
    // An inline drawing has no img element to be.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <span className={styles.tile} role="img" aria-label={name} title={name}>
      <HeatGlyph state={state} />
    </span>
  )
}

/** The bare tile, for legends. */
export function HeatGlyph({ state }: { state: HeatState }) {
  return (
    <svg className={styles.glyph} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect className={styles[FRAME[state]]} x="1.5" y="1.5" width="21" height="21" rx="3" />
      {state === 'error' && <path className={styles.cross} d="M7.5 7.5 16.5 16.5M16.5 7.5 7.5 16.5" />}
      {state === 'doubt' && <path className={styles.triangle} d="M12 5.5 19 18.5H5Z" />}
      {state === 'notice' && <circle className={styles.dot} cx="12" cy="12" r="4.5" />}
      {state === 'leftOut' && <path className={styles.struck} d="M4.5 19.5 19.5 4.5" />}
      {state === 'passes' && <path className={styles.check} d="M7 12.5 10.5 16 17 8.5" />}
    </svg>
  )
}

const FRAME = {
  error: 'filled',
  doubt: 'frame',
  notice: 'frame',
  passes: 'faint',
  open: 'frame',
  leftOut: 'frame',
  missing: 'dotted',
} as const satisfies Record<HeatState, string>
