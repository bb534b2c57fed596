import { useId } from 'react'
import { classes } from './classes.ts'
import field from './field.module.css'
import styles from './Select.module.css'

interface SelectProps<Value extends string> {
  label: string
  choices: readonly { readonly value: Value; readonly label: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** The browser's own choice list under a label. */
export function Select<Value extends string>({ label, choices, value, onChange }: SelectProps<Value>) {
  const id = useId()
  return (
    <div className={styles.select}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={classes(field.control, styles.input)}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
