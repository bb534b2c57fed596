import { useId, useState, type ReactNode } from 'react'
import { DoubtSign } from './DoubtSign.tsx'
import styles from './Stat.module.css'
import { NOTHING } from './text/format.ts'
import { useText } from './text/useText.ts'

export interface StatProps {
  label: string
  /** The figure as it is shown, such as `9,270`; null where there is none, and `reason` then says why. */
  value: string | null
  /** Stands beside the figure in small type, such as an interval `[41.9–45.2]`. */
  beside?: string | undefined
  /** In how many reports the figure is doubted: a quiet sign stands beside it. */
  doubted?: number | undefined
  /** How many: `128 份年报中的 13 份`. */
  of?: string | undefined
  /** Change on the year before with what it compares; a null `text` is an undefined change and `note` its reason. */
  change?: { readonly text: string | null; readonly note: string } | undefined
  reason?: string | undefined
  /** Formula in words, parts, cells: opened on demand. */
  made?: ReactNode
  /** Stands with it, and is asked for only once it is opened. */
  madeOf?: ReactNode
}

/** A large figure that carries its n, its change and how it was made. */
export function Stat({ label, value, beside, of, change, reason, made, madeOf, doubted = 0 }: StatProps) {
  const texts = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={styles.stat} aria-labelledby={id}>
      <h3 id={id} className={styles.label}>
        {label}
      </h3>
      <p className={styles.line}>
        <span className={styles.value} title={value === null ? reason : undefined}>
          {value ?? NOTHING}
        </span>
        {beside !== undefined && <span className={styles.beside}>{beside}</span>}
        {value !== null && <DoubtSign reports={doubted} />}
      </p>
      {value === null && reason !== undefined && <p className={styles.of}>{reason}</p>}
      {of !== undefined && <p className={styles.of}>{of}</p>}
      {change && (
        <p className={styles.change}>
          <span className={styles.amount}>{change.text ?? NOTHING}</span>{' '}
          <span>{change.text === null ? texts.figure.noChange(change.note) : change.note}</span>
        </p>
      )}
      {made !== undefined && (
        <details className={styles.made} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{texts.figure.howMade}</summary>
          <div>
            {made}
            {isOpen && madeOf}
          </div>
        </details>
      )}
    </section>
  )
}

/** Large figures side by side, one a column on a phone. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}
