import type { Cell } from '../domain/cell.ts'
import styles from './StateMark.module.css'
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
      {state === 'blank' && <circle cx="8" cy="8" r="3.5" />}
      {state === 'absent' && <path d="M1 15 15 1M1 8 8 1M8 15l7-7" />}
      {state === 'missing' && <rect x="1.5" y="1.5" width="13" height="13" rx="2" strokeDasharray="1.5 2" />}
    </svg>
  )
}
