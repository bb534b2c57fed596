// The ARIA combobox has no elements of its own, and its field keeps the focus and handles the keys for its options.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { classes } from './classes.ts'
import styles from './Combobox.module.css'
import field from './field.module.css'
import { matchOptions, type Option } from './match.ts'
import { formatNumber } from './text/format.ts'
import { useText } from './text/useText.ts'

interface ComboboxProps {
  label: string
  /** Shown while nothing is typed. */
  hint: string
  options: readonly Option[]
  /** The chosen option's value; the field is then emptied for the next one, unless `keep` holds it. */
  onChoose: (value: string) => void
  /** Shows the chosen option's label when nothing is being typed: a field that holds one value. */
  keep?: string | undefined
  /** Where the hint says the same, the label is read aloud alone. */
  hasHiddenLabel?: boolean
}

const SHOWN = 50

/** A field that finds one of many options as the reader types. */
export function Combobox({ label, hint, options, onChoose, keep, hasHiddenLabel = false }: ComboboxProps) {
  const { filter } = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const sought = useDeferredValue(typed)
  const { shown, all } = useMemo(() => matchOptions(options, sought, SHOWN), [options, sought])
  const optionId = (index: number) => `${id}-option-${index}`

  const close = () => {
    setOpen(false)
    setTyped('')
    setActive(0)
  }
  const choose = (option: Option | undefined) => {
    if (!option) return
    onChoose(option.value)
    close()
  }
  const move = (to: number) => {
    const next = shown.length === 0 ? 0 : (to + shown.length) % shown.length
    setOpen(true)
    setActive(next)
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent) => {
    // While Chinese is being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(open ? active + 1 : 0)
    else if (event.key === 'ArrowUp') move(open ? active - 1 : shown.length - 1)
    // The list can be behind what was typed; what is chosen never is.
    else if (event.key === 'Enter' && open) choose(matchOptions(options, typed, SHOWN).shown[active])
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.combobox}>
      <label className={hasHiddenLabel ? 'visually-hidden' : field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={classes(field.control, styles.input)}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && shown.length > 0 ? optionId(active) : undefined}
        value={open ? typed : (keep ?? '')}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={press}
      />
      <div className={styles.panel} hidden={!open}>
        <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
          {open &&
            shown.map((option, index) => (
              <div
                key={option.value}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                className={styles.option}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <span>{option.label}</span>
                {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
              </div>
            ))}
        </div>
        <output className={styles.count}>
          {open && (all === 0 ? filter.noMatch : filter.matches(formatNumber(shown.length), formatNumber(all)))}
        </output>
      </div>
    </div>
  )
}
