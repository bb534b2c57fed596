import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { useIsAlone } from './alone.ts'
import { IconButton } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Drawer.module.css'
import { unbroken } from './text/format.ts'
import { useText } from './text/useText.ts'

interface DrawerProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Stays in sight at the foot. */
  foot?: ReactNode
  /** For tables: wider than a column of controls. */
  isWide?: boolean
}

/** A sheet over the page: at the side of a screen, at the bottom of a phone. Escape and a press outside close it. */
export function Drawer(props: DrawerProps) {
  // Over a figure that is shown alone there is no room for one.
  return useIsAlone() ? null : <Sheet {...props} />
}

function Sheet({ open, title, onClose, children, foot, isWide = false }: DrawerProps) {
  const { frame } = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) element.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  // Closed before it is taken out of the page: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={classes(styles.drawer, isWide && styles.wide)}
      aria-labelledby={id}
      // What Back or another address has closed is not closed again: that would be a new step.
      // And development takes it out and puts it back: it is open again before it is told.
      onClose={() => open && !dialog.current?.open && onClose()}
      onCancel={onClose}
      // The dialog's own box is the backdrop: its content fills it, so only a press outside hits the dialog itself.
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      {open && (
        <div className={styles.sheet}>
          <header className={styles.head}>
            <h2 id={id} className={styles.title}>
              {unbroken(title)}
            </h2>
            <IconButton icon="close" name={frame.close} onPress={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
        </div>
      )}
    </dialog>
  )
}
