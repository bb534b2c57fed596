import type { Question } from '../../domain/question.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import styles from './Audit.module.css'

interface NothingOpenProps {
  words: { readonly none: string; readonly how: string; readonly toData: string }
  question: Question
  ask: (next: Question) => void
}

/** Stands for a part that needs other files than are open: what it needs, and the way to the Data page. */
export function NothingOpen({ words, question, ask }: NothingOpenProps) {
  return (
    <section className={styles.nothing}>
      <p>{words.none}</p>
      <p>
        {words.how}{' '}
        <QuestionLink question={{ ...question, view: 'data' }} ask={ask}>
          {words.toData}
        </QuestionLink>
      </p>
    </section>
  )
}
