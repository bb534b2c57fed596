import { Button } from '../../ui/Button.tsx'
import type { ReviewActions, ViewProps } from '../view.ts'
import styles from './ReviewView.module.css'
import { useReviewText } from './texts.ts'
import { useDrafts } from './useDrafts.ts'
import { Workbench } from './Workbench.tsx'

/** Each open report document beside what was read from it, the doubtful ones first. */
export function ReviewView({ dataset, reviews }: ViewProps & { reviews: ReviewActions }) {
  const { review } = useReviewText()
  const drafts = useDrafts(dataset, reviews)
  if (drafts.documents.length > 0) return <Workbench drafts={drafts} reviews={reviews} />
  return (
    <div className={styles.none}>
      <p>{review.none}</p>
      <Button look="main" icon="open" onPress={reviews.openFiles}>
        {review.choose}
      </Button>
    </div>
  )
}
