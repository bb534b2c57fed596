import { Button } from '../../ui/Button.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import type { ReviewActions } from '../view.ts'
import { countsOf } from './documents.ts'
import styles from './Head.module.css'
import { Records, type RecordsProps } from './Records.tsx'
import { useReviewText } from './texts.ts'
import type { Drafts } from './useDrafts.ts'

interface HeadProps extends Pick<RecordsProps, 'onTaken'> {
  drafts: Drafts
  reviews: ReviewActions
  /** How many documents balance and are not accepted yet. */
  balanced: number
  onAcceptAll: () => void
}

/** How far the work has come, and what concerns all documents. */
export function Head({ drafts, reviews, balanced, onAcceptAll, onTaken }: HeadProps) {
  const { review } = useReviewText()
  const { documents, settle } = drafts
  const counts = countsOf(documents)
  const n = formatNumber
  return (
    <div className={styles.head}>
      <p className={styles.summary} aria-live="polite">
        {review.summary(n(documents.length), n(counts.toCheck), n(counts.balanced), n(counts.accepted))}{' '}
        {counts.corrections > 0 && review.corrections(n(counts.corrections))}{' '}
        <span className={styles.note}>
          {counts.unsettled > 0 && review.unapplied(n(counts.unsettled))}
          {counts.unsettled === 0 && counts.corrections > 0 && review.applied}
        </span>
      </p>
      <div className={styles.actions}>
        <Button look="main" icon="check" disabled={balanced === 0} onPress={onAcceptAll}>
          {review.acceptAll(n(balanced))}
        </Button>
        <Button disabled={counts.unsettled === 0} onPress={settle}>
          {review.apply}
        </Button>
        <Records documents={documents} reviews={reviews} onTaken={onTaken} />
      </div>
    </div>
  )
}
