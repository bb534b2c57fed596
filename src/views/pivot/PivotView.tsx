import { useMemo } from 'react'
import { pivot } from '../../data/queries/pivot.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import { askingOf, MOST_FIGURES, type Asking } from './asked.ts'
import { Fields } from './Fields.tsx'
import { Presets } from './Presets.tsx'
import { PivotAnswered } from './PivotAnswered.tsx'
import styles from './PivotView.module.css'
import { WORDS } from './words.ts'

/** Any rows by any columns: what is placed where, and the table that comes of it. */
export function PivotView(props: ViewProps) {
  const { question } = props
  const words = useWords(WORDS)
  const { layout } = question.pivot
  const asking = useMemo(() => askingOf(layout), [layout])
  return (
    <div className={styles.view}>
      <Presets {...props} />
      <Fields {...props} />
      {asking ? <Asked {...props} asking={asking} /> : <p role="alert">{words.tooMuch(formatNumber(MOST_FIGURES))}</p>}
    </div>
  )
}

function Asked(props: ViewProps & { asking: Asking }) {
  const { asking, question, dataset } = props
  const { filter } = question
  const keys = useMemo(() => dataset.agencies.map(({ key }) => key), [dataset.agencies])
  const query = useMemo(() => pivot(filter, asking.asked, keys), [filter, asking, keys])
  return <PivotAnswered {...props} query={query} />
}
