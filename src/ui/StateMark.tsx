import type { Cell } from '../domain/cell.ts'
import { STATE_GLYPHS } from './glyphs.ts'
import styles from './StateMark.module.css'
import { Strokes } from './Strokes.tsx'
import { formatNumber } from './text/format.ts'
import { useText } from './text/useText.ts'

/**
 * One cell in its state: a number in full ink, a blank as a hollow dot, a mark in grey, an absent cell hatched,
 * and null, a cell of a report that is not in the dataset, as a dotted outline. `name` stands before the state when read aloud.
 */
export function StateMark({ cell, name }: { cell: Cell | null; name?: string }) {
  const { frame, states } = useText()
  const spoken = (text: string) => (name === undefined ? text : frame.named(name, text))
  if (cell?.state === 'number') {
    const { value, raw, unit } = cell
    return (
      <span className={raw === undefined ? styles.number : styles.worded} title={raw && states.numberPrinted(raw)}>
        {formatNumber(value)}
        {unit !== undefined && <span className={styles.unit}> {unit}</span>}
      </span>
    )
  }
  if (cell?.state === 'mark') {
    return (
      <span className={styles.mark} title={states.markPrinted(cell.raw)}>
        {cell.raw}
      </span>
    )
  }
  const state = cell?.state ?? 'missing'
  return (
    <span
      className={styles.glyph}
      // An inline drawing has no img element to be.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={spoken(states.cell[state])}
      title={frame.named(states.cell[state], states.cellNote[state])}
    >
      <StateGlyph state={state} />
    </span>
  )
}

/** The bare shape of a state without a number, for grids and legends. */
export function StateGlyph({ state }: { state: 'blank' | 'absent' | 'missing' }) {
  return (
    <svg className={styles.shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <Strokes of={STATE_GLYPHS[state]} />
    </svg>
  )
}
