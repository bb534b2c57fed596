import { useMemo } from 'react'
import type { PivotValue } from '../../domain/pivot.ts'
import { PIVOT_QUANTITIES, pivotQuantity, statsOf } from '../../domain/pivotQuantities.ts'
import { SECTIONS, type Quantity } from '../../domain/quantities.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { quantityName } from '../../ui/quantityName.ts'
import { quantities as en } from '../../ui/text/en/quantities.ts'
import { useLang, useWords } from '../../ui/text/useText.ts'
import { quantities as zh } from '../../ui/text/zh/quantities.ts'
import styles from './PivotView.module.css'
import { WORDS } from './words.ts'

interface AddValueProps {
  values: readonly PivotValue[]
  onAdd: (value: PivotValue) => void
}

const SECTION_WORDS = { zh, en }
const IN_ORDER = SECTIONS.flatMap((section) => PIVOT_QUANTITIES.filter((one) => one.section === section))

/** Finds one of all quantities as the reader types; the one chosen is added. */
export function AddValue({ values, onAdd }: AddValueProps) {
  const words = useWords(WORDS)
  const { sections } = useWords(SECTION_WORDS)
  const lang = useLang()
  const options = useMemo(
    () =>
      IN_ORDER.filter((quantity) => freeStat(quantity, values)).map((quantity) => ({
        value: quantity.id,
        label: quantityName(quantity, lang),
        note: sections[quantity.section],
      })),
    [values, sections, lang],
  )
  return (
    <div className={styles.add}>
      <Combobox
        label={words.addValue}
        hint={words.addValue}
        hasHiddenLabel
        options={options}
        onChoose={(id) => {
          const quantity = pivotQuantity(id)
          const stat = quantity && freeStat(quantity, values)
          if (quantity && stat) onAdd({ of: quantity.id, stat })
        }}
      />
    </div>
  )
}

/** The first way to read a quantity in which it does not stand yet. */
const freeStat = (quantity: Quantity, values: readonly PivotValue[]) =>
  statsOf(quantity).find((stat) => !values.some((value) => value.of === quantity.id && value.stat === stat))
