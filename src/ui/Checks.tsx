import { useId, useRef, useState } from 'react'
import styles from './Checks.module.css'
import { classes } from './classes.ts'
import field from './field.module.css'
import { Icon } from './icons.tsx'
import { usePressOutside } from './usePressOutside.ts'

interface ChecksProps {
  label: string
  /** Shown on the button while nothing is chosen. */
  none: string
  choices: readonly { readonly value: string; readonly label: string }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Several of a few: a button that opens a short list of boxes to tick. */
export function Checks({ label, none, choices, chosen, onChange }: ChecksProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  usePressOutside(root, open, () => setOpen(false))
  const names = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label)
  return (
    // Escape and leaving close the list wherever the focus is inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles.checks}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        setOpen(false)
        button.current?.focus()
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <span id={`${id}-label`} className={field.label}>
        {label}
      </span>
      <button
        ref={button}
        id={`${id}-button`}
        type="button"
        className={classes(field.control, styles.button)}
        aria-labelledby={`${id}-label ${id}-button`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.names}>{names.length === 0 ? none : names.join(' · ')}</span>
        <Icon name="down" />
      </button>
      {open && (
        <fieldset className={styles.panel} aria-labelledby={`${id}-label`}>
          {choices.map(({ value, label: name }) => (
            <label key={value} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
