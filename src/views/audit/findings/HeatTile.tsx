import { classes } from '../../../ui/classes.ts'
import { Strokes } from '../../../ui/Strokes.tsx'
import type { HeatState } from './heat.ts'
import styles from './Heat.module.css'
import { HEAT_GLYPHS } from './heatGlyphs.ts'

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
      <Strokes of={HEAT_GLYPHS[state]} />
    </svg>
  )
}
