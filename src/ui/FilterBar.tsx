import { useMemo, useRef, useState, type ReactNode } from 'react'
import { EMPTY_FILTER, type Filter } from '../domain/question.ts'
import { Button } from './Button.tsx'
import { Crumb } from './Crumb.tsx'
import { Drawer } from './Drawer.tsx'
import { FilterControls, type FilterControlsProps } from './FilterControls.tsx'
import styles from './FilterBar.module.css'
import { filterParts } from './places.ts'
import { useText } from './text/useText.ts'

/** The one filter of all views: controls, and what is on as removable crumbs, with what it does under it. On a phone the controls are in a drawer. */
export function FilterBar({ filter, dataset, onChange, children }: FilterControlsProps & { children?: ReactNode }) {
  const texts = useText()
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const parts = useMemo(() => filterParts(filter, dataset.agencies, texts), [filter, dataset.agencies, texts])
  const controls = <FilterControls filter={filter} dataset={dataset} onChange={onChange} />
  // The pressed button goes away with its crumb; the focus must not fall back to the top of the page.
  const take = (next: Filter) => {
    onChange(next)
    list.current?.focus()
  }
  return (
    <search className={styles.bar} aria-label={texts.filter.title}>
      <div className={styles.inline}>{controls}</div>
      <div ref={list} tabIndex={-1} className={styles.on}>
        <span className={styles.opener}>
          <Button icon="filter" expanded={open} onPress={() => setOpen(true)}>
            {texts.filter.open(parts.length)}
          </Button>
        </span>
        {parts.length === 0 ? (
          <span className={styles.none}>{texts.filter.none}</span>
        ) : (
          <ul className={styles.crumbs} aria-label={texts.filter.on}>
            {parts.map((part) => (
              <li key={part.id}>
                <Crumb label={part.label} onRemove={() => take(part.without)} />
              </li>
            ))}
            <li className="no-print">
              <Button look="quiet" onPress={() => take(EMPTY_FILTER)}>
                {texts.filter.clearAll}
              </Button>
            </li>
          </ul>
        )}
      </div>
      {children}
      <Drawer
        open={open}
        title={texts.filter.title}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button look="quiet" disabled={parts.length === 0} onPress={() => onChange(EMPTY_FILTER)}>
              {texts.filter.clearAll}
            </Button>
            <Button look="main" onPress={() => setOpen(false)}>
              {texts.filter.done}
            </Button>
          </>
        }
      >
        {controls}
      </Drawer>
    </search>
  )
}
