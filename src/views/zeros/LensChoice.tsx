import { LENSES } from '../../domain/activity.ts'
import { GROUPINGS } from '../../domain/question.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import type { ViewProps } from '../view.ts'
import styles from './ZerosView.module.css'
import { useZerosText } from './texts.ts'

/** Which kind of zero, what it counts in a sentence, and how the agencies are grouped. */
export function LensChoice({ question, ask }: Pick<ViewProps, 'question' | 'ask'>) {
  const { zeros: words } = useZerosText()
  const { lens, group } = question.zeros
  return (
    <div className={styles.choice}>
      <div className={styles.controls}>
        <Segments
          name={words.lens}
          choices={LENSES.map((value) => ({ value, label: words.lenses[value] }))}
          value={lens}
          onChange={(next) => ask({ ...question, zeros: { ...question.zeros, lens: next } })}
        />
        <Select
          label={words.group}
          choices={GROUPINGS.map((value) => ({ value, label: words.groups[value] }))}
          value={group}
          onChange={(next) => ask({ ...question, zeros: { ...question.zeros, group: next } })}
        />
      </div>
      <p className={styles.note}>{words.lensNote[lens]}</p>
    </div>
  )
}
