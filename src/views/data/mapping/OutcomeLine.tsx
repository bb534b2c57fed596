import { cellLabel } from '../../../domain/forms/cells.ts'
import type { SurveyOutcome } from '../../../domain/survey.ts'
import { formatNumber, formatYears } from '../../../ui/text/format.ts'
import { useLang } from '../../../ui/text/useText.ts'
import styles from './HowToRead.module.css'
import { useMappingText } from './texts.ts'

/** What would be loaded: agencies, years, reports, and each figure's sum with how many reports print it. */
export function OutcomeLine({ outcome }: { outcome: SurveyOutcome }) {
  const words = useMappingText()
  const lang = useLang()
  const { agencies, years, reports, leftOut, rejected, sums, balance } = outcome
  const n = formatNumber
  return (
    <div className={styles.outcome}>
      <p className={styles.lead}>{words.outcome(n(agencies), formatYears(years, lang), n(reports))}</p>
      <ul className={styles.sums}>
        {sums.map(({ cell, sum, numbers, blanks, marks }) => (
          <li key={cell}>
            {words.sum(cellLabel(cell)[lang], sum === null ? words.noSum : n(sum))}
            <span className={styles.note}>{words.sumNote(n(numbers), n(blanks), n(marks))}</span>
          </li>
        ))}
      </ul>
      {balance.of > 0 && <p>{words.balance(n(balance.of), n(balance.differing))}</p>}
      {leftOut > 0 && <p className={styles.note}>{words.leftOut(n(leftOut))}</p>}
      {rejected > 0 && <p className={styles.note}>{words.rejected(n(rejected))}</p>}
    </div>
  )
}
