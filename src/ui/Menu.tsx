import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Icon } from './icons.tsx'
import styles from './Menu.module.css'
import { usePressOutside } from './usePressOutside.ts'

export interface MenuItem {
  readonly id: string
  readonly label: string
  /** One of several of which one is on. */
  readonly isOn?: boolean
  readonly onPress: () => void
}

interface MenuProps {
  /** Read aloud: what the menu is of. */
  name: string
  items: readonly MenuItem[]
  children: ReactNode
}

/** A button with a short list of things to do; arrow keys lead through it, Escape closes it. */
export function Menu({ name, items, children }: MenuProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open) root.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
  }, [open])
  // A list that would reach beyond the page's end ends with its button.
  useLayoutEffect(() => {
    const list = open ? root.current?.querySelector<HTMLElement>('[role=menu]') : null
    if (list && list.getBoundingClientRect().right > document.documentElement.clientWidth) {
      list.classList.add(styles['atEnd'] ?? '')
    }
  }, [open])
  usePressOutside(root, open, () => setOpen(false))
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!open) return
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      step(root.current, event.key === 'ArrowDown' ? 1 : -1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // Keys and leaving are heard wherever the focus is inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={root}
      className={styles.menu}
      onKeyDown={onKey}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {children}
        <Icon name="down" />
      </button>
      {open && (
        <div id={id} role="menu" aria-label={name} className={styles.list}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role={item.isOn === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.isOn}
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                close()
                item.onPress()
              }}
            >
              {item.isOn !== undefined && <span className={styles.check}>{item.isOn && <Icon name="check" />}</span>}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Moves the focus to the next item of the list, from the last to the first. */
function step(root: HTMLElement | null, by: number): void {
  const items = [...(root?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  const now = items.findIndex((item) => item === document.activeElement)
  items[(now + by + items.length) % items.length]?.focus()
}
