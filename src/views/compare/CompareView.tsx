import { useMemo } from 'react'
import { quantity } from '../../domain/quantities.ts'
import { COMPARISONS, DEFAULT_QUESTION, type ComparePart } from '../../domain/question.ts'
import { namedApart } from '../../ui/places.ts'
import { QuantityPicker } from '../../ui/QuantityPicker.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import { Beside } from './Beside.tsx'
import styles from './Compare.module.css'
import { Peers } from './Peers.tsx'
import { WORDS } from './words.ts'

/** Agencies side by side, or one of them against its peers. */
export function CompareView(props: ViewProps) {
  const { question, dataset, ask } = props
  const words = useWords(WORDS)
  const apart = useMemo(() => ({ ...dataset, agencies: namedApart(dataset.agencies) }), [dataset])
  const { how, of } = question.compare
  const shown = quantity(of) ?? quantity(DEFAULT_QUESTION.compare.of)
  if (!shown) throw new Error(`no quantity ${of}`)
  const Mode = how === 'beside' ? Beside : Peers
  const change = (part: Partial<ComparePart>) => ask({ ...question, compare: { ...question.compare, ...part } })
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Segments
          name={words.how}
          choices={COMPARISONS.map((value) => ({ value, label: words.hows[value] }))}
          value={how}
          onChange={(next) => change({ how: next })}
        />
        <QuantityPicker value={shown.id} onChange={(id) => change({ of: id })} />
      </div>
      <Mode {...props} dataset={apart} quantity={shown} />
    </div>
  )
}
