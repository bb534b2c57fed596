import type { ReactNode } from 'react'
import styles from './Status.module.css'

interface StatusProps {
  children: ReactNode
  /** Share done, from 0 to 1; null where it is not known. Left out, no bar is shown. */
  progress?: number | null
  /** Read aloud with the bar: what is going on. */
  name?: string
  /** Such as a Cancel button. */
  actions?: ReactNode
}

/** What is going on or was done, said politely: a ledger, a count, progress. */
export function Status({ children, progress, name, actions }: StatusProps) {
  return (
    <div className={styles.status}>
      <div
        // Spelled out, because pages that host this one look for the attribute.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="status"
      >
        {children}
      </div>
      {progress !== undefined && (
        <progress className={styles.bar} aria-label={name} value={progress ?? undefined} max={1} />
      )}
      {actions}
    </div>
  )
}
