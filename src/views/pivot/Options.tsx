import { PIVOT_UNITS, type PivotPart } from '../../domain/question.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import type { PictureKind } from './picture.ts'
import styles from './PivotView.module.css'
import { WORDS } from './words.ts'

interface OptionsProps extends Pick<ViewProps, 'question' | 'ask'> {
  /** The pictures that fit the table, the one that suits best first, and the one shown; none where it stands as a table. */
  kinds: readonly PictureKind[]
  kind: PictureKind | null
}

/** How the table is shown: as itself or as a picture, how deep it is open, shading, heads without data, in what numbers. */
export function Options({ question, ask, kinds, kind }: OptionsProps) {
  const words = useWords(WORDS)
  const { pivot } = question
  const { rows } = pivot.layout
  const change = (part: Partial<PivotPart>) => ask({ ...question, pivot: { ...pivot, ...part } })
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">{words.options}</legend>
      <Segments
        name={words.picture.shownAs}
        choices={[
          { value: 'table', label: words.picture.table },
          { value: 'chart', label: words.picture.chart },
        ]}
        value={pivot.picture === null ? 'table' : 'chart'}
        onChange={(shown) => change({ picture: shown === 'table' ? null : 'auto' })}
      />
      {kind !== null && kinds.length > 1 && (
        <Segments
          name={words.picture.kind}
          choices={kinds.map((value) => ({ value, label: words.picture.kinds[value] }))}
          value={kind}
          // The one that suits follows the layout.
          onChange={(value) => change({ picture: value === kinds[0] ? 'auto' : value })}
        />
      )}
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
      {pivot.picture === null && (
        <label className={styles.check}>
          <input type="checkbox" checked={pivot.hasHeat} onChange={() => change({ hasHeat: !pivot.hasHeat })} />
          {words.heat}
        </label>
      )}
      <label className={styles.check}>
        <input type="checkbox" checked={pivot.hasEmpty} onChange={() => change({ hasEmpty: !pivot.hasEmpty })} />
        {words.empty}
      </label>
    </fieldset>
  )
}
