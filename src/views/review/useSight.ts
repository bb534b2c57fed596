import { useEffect, useRef, type RefObject } from 'react'
import { printedPlace, readPlace, showIn } from './inSight.ts'

interface Panes {
  /** Where the document is, and where what was read of it is; each scrolls on its own. */
  readonly printed: RefObject<HTMLElement | null>
  readonly read: RefObject<HTMLElement | null>
}

interface Shown {
  readonly document: string | null
  /** The chosen column. */
  readonly column: string | null
  readonly isThere: boolean
}

/** Keeps the chosen cell in sight in both panes; `awaitFocus` has a document's cell take the focus once it is there. */
export function useSight({ printed, read }: Panes, { document: name, column, isThere }: Shown) {
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    // The next document begins at its top, not where the last one was left.
    if (name === null) return
    for (const pane of [printed.current, read.current]) pane?.scrollTo(0, 0)
  }, [name, printed, read])
  useEffect(() => {
    if (name === null || column === null || !isThere) return
    showIn(printed.current, document.getElementById(printedPlace(column)))
    showIn(read.current, document.getElementById(readPlace(column)))
  }, [name, column, isThere, printed, read])
  useEffect(() => {
    if (!isThere || name === null || awaited.current !== name) return
    awaited.current = null
    const cell = column === null ? null : document.getElementById(readPlace(column))
    const target = cell ?? read.current
    target?.focus({ preventScroll: true })
  }, [name, column, isThere, read])
  return {
    awaitFocus: (next: string | null) => {
      awaited.current = next
    },
  }
}
