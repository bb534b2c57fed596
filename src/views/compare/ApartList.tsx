import { formatNumber } from '../../ui/text/format.ts'
import { useWords } from '../../ui/text/useText.ts'
import type { BesideModel } from './besideModel.ts'
import { apartNote, apartText } from './besideText.ts'
import styles from './Compare.module.css'
import { WORDS } from './words.ts'

/** Sentences that stand open; eight agencies make 28 pairs a year. */
const SHOWN = 8

/** Each two agencies that can be told apart in a year, the latest year first. */
export function ApartList({ model }: { model: BesideModel }) {
  const words = useWords(WORDS)
  const { apart, quantity } = model
  if (apart.length === 0) return null
  const rest = apart.slice(SHOWN)
  return (
    <section className={styles.apart} aria-label={words.apartTitle}>
      <h3>{words.apartTitle}</h3>
      <Sentences apart={apart.slice(0, SHOWN)} quantity={quantity} />
      {rest.length > 0 && (
        <details>
          <summary>{words.apartMore(formatNumber(rest.length))}</summary>
          <Sentences apart={rest} quantity={quantity} />
        </details>
      )}
      <p>{apartNote(model, words)}</p>
    </section>
  )
}

function Sentences({ apart, quantity }: Pick<BesideModel, 'apart' | 'quantity'>) {
  const words = useWords(WORDS)
  return (
    <ul>
      {apart.map((one) => (
        <li key={`${one.year} ${one.higher.agency.key} ${one.lower.agency.key}`}>{apartText(one, quantity, words)}</li>
      ))}
    </ul>
  )
}
