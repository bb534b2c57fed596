import { unbroken } from '../../ui/text/format.ts'
import { useLang, useWords } from '../../ui/text/useText.ts'
import styles from './Findings.module.css'
import { LeadLinks, type LeadProps } from './LeadLinks.tsx'
import { alsoText, detailText, leadText, notesOf } from './sentences.ts'
import { WORDS } from './words.ts'

/** One lead: how unusual, the sentence, what stands beside it, and where it leads. */
export function LeadItem(props: LeadProps) {
  const { placed } = props
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
      <LeadLinks {...props} />
    </li>
  )
}
