import { DISPUTE_BARS, DISPUTE_RATES } from '../../domain/question.ts'
import { Segments } from '../../ui/Segments.tsx'
import type { ViewProps } from '../view.ts'
import styles from './DisputesView.module.css'
import type { Wording } from './wording.ts'

/** Which rate is shown, and for what. */
export function RateChoice({ question, ask, wording }: Pick<ViewProps, 'question' | 'ask'> & { wording: Wording }) {
  const { words } = wording
  const { disputes } = question
  return (
    <div className={styles.choice}>
      <Segments
        name={words.rate.choose}
        choices={DISPUTE_RATES.map((value) => ({ value, label: words.rate.names[value] }))}
        value={disputes.rate}
        onChange={(rate) => ask({ ...question, disputes: { ...disputes, rate } })}
      />
      <Segments
        name={words.rate.by}
        choices={DISPUTE_BARS.map((value) => ({ value, label: words.rate.bars[value] }))}
        value={disputes.by}
        onChange={(by) => ask({ ...question, disputes: { ...disputes, by } })}
      />
    </div>
  )
}
