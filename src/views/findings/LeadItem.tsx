import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import styles from './Findings.module.css'
import { linksOf } from './links.ts'
import type { PlacedLead } from './model.ts'
import type { PartProps } from './parts.ts'
import { alsoText, detailText, leadText, notesOf } from './sentences.ts'
import { WORDS } from './words.ts'

interface LeadItemProps extends PartProps {
  placed: PlacedLead
  /** Opens the reports behind it. */
  onRows: () => void
}

/** One lead: how unusual, the sentence, what stands beside it, and where it leads. */
export function LeadItem({ placed, question, ask, onRows }: LeadItemProps) {
  const { figure } = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const { lead, grade } = placed
  const said = leadText(lead, words, lang)
  const detail = detailText(lead, words, lang)
  const also = lead.kind === 'rateChange' ? lead.also : []
  return (
    <li className={styles.lead}>
      <p className={styles.head}>
        <span className={styles.grade} data-grade={grade}>
          {words.grades[grade]}
        </span>
        <span>{words.kinds[lead.kind]}</span>
      </p>
      <p className={styles.said}>{unbroken(said)}</p>
      {detail !== '' && <p className={styles.detail}>{unbroken(detail)}</p>}
      {also.length > 0 && (
        <div className={styles.also}>
          <p>{words.alsoTitle}</p>
          <ul>
            {also.map((moved) => (
              <li key={moved.of}>{unbroken(alsoText(moved, words, lang))}</li>
            ))}
          </ul>
        </div>
      )}
      {lead.isDoubted && <p className={styles.doubt}>{words.doubt}</p>}
      {notesOf(placed, words).map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <p className={styles.links}>
        {linksOf(lead, question).map((link) => (
          <QuestionLink
            key={link.to}
            question={link.question}
            ask={ask}
            name={words.linkOf(words.links[link.to], said)}
          >
            {words.links[link.to]}
          </QuestionLink>
        ))}
        <Button look="quiet" name={words.linkOf(figure.behind, said)} onPress={onRows}>
          {figure.behind}
        </Button>
      </p>
    </li>
  )
}

/** No line ends between a figure and its per cent sign, nor inside a fraction. */
const unbroken = (text: string) => text.replaceAll(/ (?=[%/])|(?<=\/) /g, '\u00a0')
