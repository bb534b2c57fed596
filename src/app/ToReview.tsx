import { uncheckedIn } from '../domain/standing.ts'
import { QuestionLink } from '../ui/QuestionLink.tsx'
import { formatNumber } from '../ui/text/format.ts'
import { useText } from '../ui/text/useText.ts'
import type { ViewProps } from '../views/view.ts'
import styles from './ToReview.module.css'

/**
 * That report documents are open which nobody has checked yet, with the way to do so; gone when all are accepted. Files that
 * cannot be reviewed here are told in the same line. Each view leaves out what it says itself.
 */
export function ToReview({ question, dataset, ask }: ViewProps) {
  const { app } = useText()
  const { view } = question
  const unchecked = uncheckedIn(dataset.files)
  const documents = view === 'review' ? 0 : unchecked.documents
  const elsewhere = view === 'data' ? 0 : unchecked.elsewhere
  if (documents === 0 && elsewhere === 0) return null
  const [all, some] = [formatNumber(documents), formatNumber(unchecked.doubtful)]
  return (
    <p className={styles.line}>
      {documents > 0 && (
        <>
          {unchecked.doubtful > 0 ? app.toReview(all, some) : app.reviewed(all)}{' '}
          <QuestionLink question={{ ...question, view: 'review' }} ask={ask} className={styles.link}>
            {app.review}
          </QuestionLink>{' '}
        </>
      )}
      {elsewhere > 0 && (
        <>
          {app.elsewhere(formatNumber(elsewhere))}{' '}
          <QuestionLink question={{ ...question, view: 'data' }} ask={ask} className={styles.link}>
            {app.seeData}
          </QuestionLink>
        </>
      )}
    </p>
  )
}
