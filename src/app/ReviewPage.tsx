import type { ViewProps } from '../views/view.ts'
import { ReviewView } from '../views/review/ReviewView.tsx'
import { useReviewActions } from './useReviewActions.ts'

/** The Review view with what it can do; all of it comes when it is asked for. */
export function ReviewPage(props: ViewProps & { openFiles: () => void }) {
  const reviews = useReviewActions(props.dataset, props.openFiles)
  return <ReviewView {...props} reviews={reviews} />
}
