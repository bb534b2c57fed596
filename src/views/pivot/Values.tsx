import { MOST_VALUES, type PivotLayout, type PivotValue } from '../../domain/pivot.ts'
import { pivotQuantity, statsOf } from '../../domain/pivotQuantities.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { useLang, useWords } from '../../ui/text/useText.ts'
import { AddValue } from './AddValue.tsx'
import { valueName } from './names.ts'
import styles from './PivotView.module.css'
import { WORDS } from './words.ts'

interface ValuesProps {
  layout: PivotLayout
  onChange: (next: PivotLayout) => void
  /** Puts the focus on the button of a value as it stands then. */
  focusChip: (chip: string) => void
}

/** What stands in the cells: each value with how it is computed. */
export function Values({ layout, onChange, focusChip }: ValuesProps) {
  const words = useWords(WORDS)
  const lang = useLang()
  const { values } = layout
  const set = (next: readonly PivotValue[], focused: PivotValue | undefined) => {
    onChange({ ...layout, values: next })
    if (focused) focusChip(chipOf(focused))
  }
  const nameOf = (value: PivotValue) => valueName(value, { words, lang })
  const itemsOf = (value: PivotValue, at: number): readonly MenuItem[] => {
    const quantity = pivotQuantity(value.of)
    // As another value computes it already, it would stand twice.
    const taken = values.filter(({ of }, i) => of === value.of && i !== at).map(({ stat }) => stat)
    const stats = quantity ? statsOf(quantity).filter((stat) => !taken.includes(stat)) : []
    const put = (next: PivotValue) => set(values.with(at, next), next)
    const moved = (to: number) => () => set(values.toSpliced(at, 1).toSpliced(to, 0, value), value)
    const remove = () => set(values.toSpliced(at, 1), values[at + 1] ?? values[at - 1])
    return [
      ...stats.map((stat) => ({
        id: stat,
        label: stat === 'sum' && quantity?.kind === 'rate' ? words.statOfRate : words.stat[stat],
        isOn: stat === value.stat,
        onPress: () => put({ ...value, stat }),
      })),
      ...(at > 0 ? [{ id: 'earlier', label: words.menu.earlier, onPress: moved(at - 1) }] : []),
      ...(at < values.length - 1 ? [{ id: 'later', label: words.menu.later, onPress: moved(at + 1) }] : []),
      ...(values.length > 1 ? [{ id: 'remove', label: words.menu.remove, onPress: remove }] : []),
    ]
  }
  return (
    <div className={styles.zone}>
      <span className={styles.label}>{words.values}</span>
      <ul className={styles.chips}>
        {values.map((value, at) => (
          <li key={chipOf(value)} className={styles.chip} data-chip={chipOf(value)}>
            <Menu name={words.menu.of(nameOf(value))} items={itemsOf(value, at)}>
              {nameOf(value)}
            </Menu>
          </li>
        ))}
      </ul>
      {values.length < MOST_VALUES && (
        <AddValue
          values={values}
          // With the last that can be added the field is gone.
          onAdd={(value) => set([...values, value], values.length + 1 === MOST_VALUES ? value : undefined)}
        />
      )}
    </div>
  )
}

const chipOf = ({ of, stat }: PivotValue) => `${of} ${stat}`
