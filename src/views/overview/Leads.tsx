import type { Question } from '../../domain/question.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { formatInterval, formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import { useText } from '../../ui/text/useText.ts'
import type { Ratio } from '../../domain/indicators.ts'
import styles from './Leads.module.css'
import type { Lead } from './leads.ts'

interface LeadsProps {
  leads: readonly Lead[]
  ask: (next: Question) => void
}

/** The things most worth a look: each a sentence, and a link to the rows behind it. */
export function Leads({ leads, ask }: LeadsProps) {
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
    </section>
  )
}

/** A lead as one sentence. */
export function leadText(lead: Lead, words: Texts['overview']): string {
  const n = formatNumber
  switch (lead.kind) {
    case 'falseZeros':
      return words.lead.falseZeros(lead.year, n(lead.zeros), n(lead.contradictory))
    case 'hiddenParts':
      return words.lead.hiddenParts(lead.year, lead.area, n(lead.units), n(lead.received), n(lead.printed))
    case 'rateMoved':
      return words.lead.rateMoved(lead.agency, lead.year, rateText(lead.before), rateText(lead.after))
    case 'zeros':
      return words.lead.zeros(lead.year, n(lead.zeros), n(lead.reports))
  }
}

const rateText = ({ share, interval }: Ratio) =>
  interval ? `${formatPercent(share)} ${formatInterval(interval)}` : formatPercent(share)
