import { useId, useMemo } from 'react'
import { QUANTITIES, quantity, SECTIONS, type QuantityId } from '../domain/quantities.ts'
import { classes } from './classes.ts'
import field from './field.module.css'
import { quantityName } from './quantityName.ts'
import styles from './Select.module.css'
import { quantities as en } from './text/en/quantities.ts'
import { useLang, useWords } from './text/useText.ts'
import { quantities as zh } from './text/zh/quantities.ts'

interface QuantityPickerProps {
  value: QuantityId
  /** Those that can be chosen; all where not given. */
  ids?: readonly QuantityId[] | undefined
  onChange: (id: QuantityId) => void
}

const WORDS = { zh, en }

/** Which figure is looked at, section by section. */
export function QuantityPicker({ value, ids, onChange }: QuantityPickerProps) {
  const words = useWords(WORDS)
  const lang = useLang()
  const id = useId()
  const sections = useMemo(() => {
    const offered = ids ? QUANTITIES.filter((one) => ids.includes(one.id)) : QUANTITIES
    return SECTIONS.map((section) => ({ section, found: offered.filter((one) => one.section === section) }))
  }, [ids])
  return (
    <div className={styles.select}>
      <label className={field.label} htmlFor={id}>
        {words.choose}
      </label>
      <select
        id={id}
        className={classes(field.control, styles.input)}
        value={value}
        onChange={(event) => {
          const chosen = quantity(event.target.value)
          if (chosen) onChange(chosen.id)
        }}
      >
        {sections.map(
          ({ section, found }) =>
            found.length > 0 && (
              <optgroup key={section} label={words.sections[section]}>
                {found.map((one) => (
                  <option key={one.id} value={one.id}>
                    {quantityName(one, lang)}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </div>
  )
}
