import { useEffect, useRef } from 'react'
import { DOUBT, textOf } from '../../domain/corrections.ts'
import { classes } from '../../ui/classes.ts'
import { formatChange, formatNumber } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { fileProblemText } from '../../ui/text/fileProblems.ts'
import { useLang } from '../../ui/text/useText.ts'
import styles from './DoubtList.module.css'
import type { Doubt } from './doubts.ts'
import { showIn } from './inSight.ts'
import { columnName, subjectOf } from './names.ts'
import { useReviewText, type ReviewTexts } from './texts.ts'
import type { Reading } from './useReading.ts'

interface DoubtListProps {
  doubts: readonly Doubt[]
  read: Reading
  chosen: string | null
  onChoose: (doubt: Doubt) => void
}

/** More are listed as those before them are settled. */
const MOST = 40

/** What is doubtful about a document, each in a sentence; pressing one leads to its cells. */
export function DoubtList({ doubts, read, chosen, onChoose }: DoubtListProps) {
  const texts = useReviewText()
  const { review, frame } = texts
  const lang = useLang()
  // What the tables lack leads to no cell.
  const lacking = read.problems.filter(({ kind }) => kind !== 'documentDoubt')
  const all = doubts.length + lacking.length
  const pane = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen !== null) showIn(pane.current, pane.current?.querySelector<HTMLElement>('[aria-current]') ?? null)
  }, [chosen])
  return (
    <section ref={pane} className={styles.doubts} aria-label={review.doubts}>
      <p className={styles.title} aria-live="polite">
        {all === 0 ? review.noDoubts : frame.named(review.doubts, formatNumber(all))}
      </p>
      <ul className={styles.list}>
        {lacking.map((problem) => {
          const { what, why } = fileProblemText(problem, lang)
          return (
            <li key={`${problem.kind} ${why}`} className={styles.told}>
              {frame.named(what, why)}
            </li>
          )
        })}
        {doubts.slice(0, MOST).map((doubt) => (
          <li key={doubt.id}>
            <button
              type="button"
              className={classes(styles.doubt, styles[doubt.kind])}
              aria-current={doubt.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(doubt)}
            >
              {doubtText(doubt, read, texts, lang)}
            </button>
          </li>
        ))}
      </ul>
      {doubts.length > MOST && <p className={styles.title}>{review.moreDoubts(formatNumber(doubts.length - MOST))}</p>}
    </section>
  )
}

function doubtText(doubt: Doubt, { record, reading }: Reading, texts: ReviewTexts, lang: Lang): string {
  const { review } = texts
  if (doubt.kind === 'who') {
    if (!doubt.problem) return review.weaklyTold(columnName(doubt.column, reading.form, texts, lang))
    const { what, why } = fileProblemText(doubt.problem, lang)
    return texts.frame.named(what, why)
  }
  if (doubt.kind === 'lacking') return review.lacking[doubt.column]
  if (doubt.kind === 'uncertain') {
    const text = textOf(record, doubt.column)?.replace(DOUBT, '') ?? ''
    const name = columnName(doubt.column, reading.form, texts, lang)
    return text === '' ? review.uncertainBlank(name) : review.uncertain(name, text)
  }
  const { kind, leftSum, rightSum, difference } = doubt.flag
  const name = subjectOf(doubt.flag, reading.form)[lang]
  const sentence = review.broken[kind](name, formatNumber(leftSum), formatNumber(rightSum))
  return `${sentence} ${review.difference(formatChange(difference))}`
}
