import { memo } from 'react'
import type { Question } from '../../domain/question.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { useText } from '../../ui/text/useText.ts'
import styles from './Leads.module.css'
import type { Lead } from './leads.ts'
import { leadText } from './leadText.ts'

interface LeadsProps {
  leads: readonly Lead[]
  question: Question
  ask: (next: Question) => void
}

/** The things most worth a look: each a sentence, and a link to the rows behind it. */
export const Leads = memo(function Leads({ leads, question, ask }: LeadsProps) {
  const { overview } = useText()
  return (
    <section className={styles.leads} aria-labelledby="worth-a-look">
      <h2 id="worth-a-look" className={styles.title}>
        {overview.worthALook}
      </h2>
      {leads.length === 0 && <p>{overview.nothingToSay}</p>}
      <ol className={styles.list}>
        {leads.map((lead) => (
          <li key={lead.kind}>
            <p className={styles.said}>{leadText(lead, overview)}</p>
            <QuestionLink question={lead.to} ask={ask}>
              {overview.leadLink[lead.kind]}
            </QuestionLink>
          </li>
        ))}
      </ol>
      <p>
        <QuestionLink question={{ ...question, view: 'findings' }} ask={ask}>
          {overview.allLeads}
        </QuestionLink>
      </p>
    </section>
  )
})
