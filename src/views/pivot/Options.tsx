import { PIVOT_UNITS, type PivotPart } from '../../domain/question.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import styles from './PivotView.module.css'
import { WORDS } from './words.ts'

/** How the table is shown: how deep it is open, shading, heads without data, and in what numbers. */
export function Options({ question, ask }: Pick<ViewProps, 'question' | 'ask'>) {
  const words = useWords(WORDS)
  const { pivot } = question
  const { rows } = pivot.layout
  const change = (part: Partial<PivotPart>) => ask({ ...question, pivot: { ...pivot, ...part } })
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">{words.options}</legend>
      {rows.length > 1 && (
        <Select
          label={words.open}
          choices={rows.map((dimension, i) => ({ value: String(i + 1), label: words.dimension[dimension] }))}
          value={String(Math.max(1, Math.min(pivot.open, rows.length)))}
          onChange={(depth) => change({ open: Number(depth), toggled: [] })}
        />
      )}
      <Segments
        name={words.unit}
        choices={PIVOT_UNITS.map((value) => ({ value, label: words.units[value] }))}
        value={pivot.unit}
        onChange={(unit) => change({ unit })}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={pivot.hasHeat} onChange={() => change({ hasHeat: !pivot.hasHeat })} />
        {words.heat}
      </label>
      <label className={styles.check}>
        <input type="checkbox" checked={pivot.hasEmpty} onChange={() => change({ hasEmpty: !pivot.hasEmpty })} />
        {words.empty}
      </label>
    </fieldset>
  )
}
