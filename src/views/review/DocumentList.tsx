import { useEffect, useRef, useState } from 'react'
import { doubtsIn } from '../../domain/standing.ts'
import { classes } from '../../ui/classes.ts'
import { Segments } from '../../ui/Segments.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import styles from './DocumentList.module.css'
import type { ListedDocument } from './documents.ts'
import { showIn } from './inSight.ts'
import { useReviewText } from './texts.ts'

interface DocumentListProps {
  documents: readonly ListedDocument[]
  shown: string
  onOpen: (document: ListedDocument) => void
}

/** The open documents with how each stands, the doubtful ones first. */
export function DocumentList({ documents, shown, onOpen }: DocumentListProps) {
  const { review } = useReviewText()
  const list = useRef<HTMLUListElement>(null)
  const [which, setWhich] = useState<'all' | 'open'>('all')
  const open = documents.filter(({ standing }) => standing !== 'accepted')
  // The shown one stays in the list when it is accepted.
  const listed = which === 'all' ? documents : documents.filter((one) => one.name === shown || open.includes(one))
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (shown !== '' && current) showIn(list.current, current)
  }, [shown])
  return (
    <nav className={styles.documents} aria-label={review.documents}>
      <Segments
        name={review.show}
        choices={[
          { value: 'all', label: review.all(formatNumber(documents.length)) },
          { value: 'open', label: review.open(formatNumber(open.length)) },
        ]}
        value={which}
        onChange={setWhich}
      />
      {which === 'open' && open.length === 0 && <p className={styles.note}>{review.noneLeft}</p>}
      <ul ref={list} className={styles.list}>
        {listed.map((one) => (
          <li key={one.name}>
            <button
              type="button"
              className={classes(styles.document, styles[one.standing])}
              aria-current={one.name === shown ? 'true' : undefined}
              onClick={() => onOpen(one)}
            >
              <span className={styles.title}>{review.title(one.agency || review.unnamed, one.year)}</span>
              <span className={styles.file}>{one.name}</span>
              <Standing document={one} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Standing({ document }: { document: ListedDocument }) {
  const { review } = useReviewText()
  const { standing, state } = document
  const doubts = doubtsIn(state)
  const corrected = Object.keys(state.corrections).length
  return (
    <span className={styles.standing}>
      <span className={styles.state}>
        {standing === 'toCheck' ? review.doubtsIn(formatNumber(doubts)) : review.states[standing]}
      </span>
      {corrected > 0 && <span>{review.correctedIn(formatNumber(corrected))}</span>}
    </span>
  )
}
