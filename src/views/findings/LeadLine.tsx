import { unbroken } from '../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import styles from './Findings.module.css'
import { LeadLinks, type LeadProps } from './LeadLinks.tsx'
import { alsoText, detailText, leadText, notesOf } from './sentences.ts'
import { WORDS } from './words.ts'

/** A lead that is worth a look and no more: its sentence, what stands beside it in small type, and where it leads. */
export function LeadLine(props: LeadProps) {
  const { placed } = props
  const { lead } = placed
  const { figure } = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const also = lead.kind === 'rateChange' ? lead.also : []
  const beside = [
    detailText(lead, words, lang),
    ...(also.length > 0
      ? [words.alsoLine(also.map((moved) => alsoText(moved, words, lang)).join(words.separator))]
      : []),
    ...notesOf(placed, words),
  ].filter((text) => text !== '')
  return (
    <li className={styles.line}>
      <div className={styles.lineText}>
        <p>{unbroken(leadText(lead, words, lang))}</p>
        <p className={styles.detail}>
          {words.kinds[lead.kind]}
          {beside.map((text) => ` · ${unbroken(text)}`)}
          {lead.isDoubted && (
            <span className={styles.doubt} title={words.doubt}>
              {' · '}
              {figure.inDoubt}
            </span>
          )}
        </p>
      </div>
      <LeadLinks {...props} />
    </li>
  )
}
