import { useState } from 'react'
import { VIEWS, type View } from '../domain/question.ts'
import { classes } from './classes.ts'
import { Drawer } from './Drawer.tsx'
import { follow } from './follow.ts'
import { Icon } from './icons.tsx'
import styles from './Rail.module.css'
import { useText } from './text/useText.ts'

export interface RailProps {
  view: View
  /** The address of a view, so that it opens in a new tab too. */
  hrefOf: (view: View) => string
  onView: (view: View) => void
  /** Whether report documents are open, which can be checked. */
  hasDocuments?: boolean
}

/** The views that stand at the foot of a phone; the others are behind one button. */
const MAIN: readonly View[] = ['overview', 'findings', 'zeros', 'trends']

/** The way to every view: down the side of a screen; on a phone four at the foot, and a sheet with all. */
export function Rail({ view, hrefOf, onView, hasDocuments = false }: RailProps) {
  const { frame } = useText()
  const [open, setOpen] = useState(false)
  const views = VIEWS.filter((name) => name !== 'review' || hasDocuments || view === 'review')
  const isMain = MAIN.includes(view)
  const link = (name: View) => (
    <a
      className={styles.view}
      href={hrefOf(name)}
      aria-current={name === view ? 'page' : undefined}
      onClick={(event) =>
        follow(event, () => {
          setOpen(false)
          onView(name)
        })
      }
    >
      <Icon name={name} />
      {frame.view[name]}
    </a>
  )
  return (
    <nav className={styles.rail} aria-label={frame.views}>
      <ul className={styles.views}>
        {views.map((name) => (
          <li key={name} className={MAIN.includes(name) ? undefined : styles.other}>
            {link(name)}
          </li>
        ))}
        <li className={styles.more}>
          <button
            type="button"
            className={classes(styles.view, !isMain && styles.holds)}
            aria-haspopup="dialog"
            aria-expanded={open}
            // Says where the reader is, where none of the links at the foot does.
            aria-label={isMain ? undefined : frame.named(frame.more, frame.view[view])}
            onClick={() => setOpen(true)}
          >
            <Icon name="more" />
            {frame.more}
          </button>
        </li>
      </ul>
      <Drawer open={open} title={frame.views} onClose={() => setOpen(false)}>
        <ul className={styles.sheet}>
          {views.map((name) => (
            <li key={name}>{link(name)}</li>
          ))}
        </ul>
      </Drawer>
    </nav>
  )
}
