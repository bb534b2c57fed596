import { quantity as quantityOf, type Quantity } from '../../domain/quantities.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { useLang, useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import styles from './TrendsView.module.css'
import { WORDS } from './words.ts'

interface RefusedProps extends Pick<ViewProps, 'question' | 'ask'> {
  quantity: Quantity
}

/** Quantities of another form that look like a continuation and are none, each with the reason and a way to see it. */
export function Refused({ quantity, question, ask }: RefusedProps) {
  const words = useWords(WORDS)
  const lang = useLang()
  const refused = quantity.refused.flatMap(({ id, reason }) => {
    const other = quantityOf(id)
    return other ? [{ other, reason }] : []
  })
  if (refused.length === 0) return null
  return (
    <section className={styles.refused}>
      <h3>{words.refused}</h3>
      <ul>
        {refused.map(({ other, reason }) => (
          <li key={other.id}>
            {reason[lang]}{' '}
            <QuestionLink question={{ ...question, trends: { ...question.trends, of: other.id } }} ask={ask}>
              {words.refusedOpen(other[lang])}
            </QuestionLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
