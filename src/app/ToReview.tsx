import { QuestionLink } from '../ui/QuestionLink.tsx'
import { formatNumber } from '../ui/text/format.ts'
import { useText } from '../ui/text/useText.ts'
import type { ViewProps } from '../views/view.ts'
import styles from './ToReview.module.css'

/** That report documents are open which nobody has checked yet, with the way to do so; gone when all are accepted. */
export function ToReview({ question, dataset, ask }: ViewProps) {
  const { app } = useText()
  const open = dataset.files.flatMap(({ document }) => (document && !document.accepted ? [document] : []))
  if (open.length === 0) return null
  const doubtful = open.filter(
    ({ uncertain, broken, lacking, findings }) => uncertain + broken + lacking + findings > 0,
  ).length
  const [all, some] = [formatNumber(open.length), formatNumber(doubtful)]
  return (
    <p className={styles.line}>
      {doubtful > 0 ? app.toReview(all, some) : app.reviewed(all)}{' '}
      <QuestionLink question={{ ...question, view: 'review' }} ask={ask} className={styles.link}>
        {app.review}
      </QuestionLink>
    </p>
  )
}
