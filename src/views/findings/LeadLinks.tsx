import { Button } from '../../ui/Button.tsx'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import styles from './Findings.module.css'
import { linksOf } from './links.ts'
import type { PlacedLead } from './model.ts'
import type { PartProps } from './parts.ts'
import { leadText } from './sentences.ts'
import { WORDS } from './words.ts'

export interface LeadProps extends PartProps {
  placed: PlacedLead
  /** Opens the reports behind it. */
  onRows: () => void
}

/** Where a lead leads: the views that show it, and the reports behind it. */
export function LeadLinks({ placed: { lead }, question, ask, onRows }: LeadProps) {
  const { figure } = useText()
  const words = useWords(WORDS)
  const said = leadText(lead, words, useLang())
  return (
    <p className={styles.links}>
      {linksOf(lead, question).map((link) => (
        <QuestionLink key={link.to} question={link.question} ask={ask} name={words.linkOf(words.links[link.to], said)}>
          {words.links[link.to]}
        </QuestionLink>
      ))}
      <Button look="quiet" name={words.linkOf(figure.behind, said)} onPress={onRows}>
        {figure.behind}
      </Button>
    </p>
  )
}
