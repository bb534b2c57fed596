import { useState, type ReactNode } from 'react'
import styles from './Fold.module.css'

interface FoldProps {
  summary: ReactNode
  /** Whether it is open at first. */
  open?: boolean
  children: ReactNode
}

/** A part that opens on demand; until then its content, which can be hundreds of fields, is not drawn. */
export function Fold({ summary, open: openAtFirst = false, children }: FoldProps) {
  const [open, setOpen] = useState(openAtFirst)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{summary}</summary>
      {open && <div className={styles.content}>{children}</div>}
    </details>
  )
}
