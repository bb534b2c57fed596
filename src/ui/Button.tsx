import { useState, type ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icons.tsx'

interface ButtonProps {
  children: ReactNode
  onPress: () => void
  icon?: IconName
  /** `main` for the one action of a place, `plain` for the rest, `quiet` for one among text. */
  look?: 'main' | 'plain' | 'quiet'
  disabled?: boolean
  /** Read aloud in place of the words, where these need their place to be understood. */
  name?: string | undefined
  expanded?: boolean
}

export function Button({ children, onPress, icon, look = 'plain', disabled = false, name, expanded }: ButtonProps) {
  const [hasFocus, setHasFocus] = useState(false)
  // A button that its own press disables keeps the focus until the reader goes on; disabled outright it would lose it.
  const isKept = disabled && hasFocus
  return (
    <button
      type="button"
      className={classes(styles.button, styles[look])}
      disabled={disabled && !isKept}
      aria-disabled={isKept || undefined}
      aria-label={name}
      aria-expanded={expanded}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
      onClick={isKept ? undefined : onPress}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

interface IconButtonProps {
  icon: IconName
  name: string
  onPress: () => void
  disabled?: boolean
}

/** A button that shows an icon alone; `name` is read aloud and shown on touch. */
export function IconButton({ icon, name, onPress, disabled = false }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.button, styles.icon)}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
