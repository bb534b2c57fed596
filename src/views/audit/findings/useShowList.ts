import { useCallback, useEffect, useRef, useState } from 'react'
import type { Question } from '../../../domain/question.ts'

/** Leads on to the list of findings once what was pressed has narrowed it: its heading comes into sight and takes the focus. */
export function useShowList(ask: (next: Question) => void, waiting: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [pressed, setPressed] = useState(0)
  const shown = useRef(pressed)
  useEffect(() => {
    // Only once the answer has come does everything above the list stand where it will.
    if (waiting || pressed === shown.current || !heading.current) return
    shown.current = pressed
    showHeading(heading.current)
  }, [waiting, pressed])
  const narrow = useCallback(
    (next: Question) => {
      setPressed((times) => times + 1)
      ask(next)
    },
    [ask],
  )
  return { heading, narrow }
}

/** Of the page's height: what stands lower is covered by the views' bar of a phone, or has no list under it in sight. */
const IN_SIGHT = 0.85

/** Scrolls only where the heading is not to be seen, and then at once. */
function showHeading(heading: HTMLElement): void {
  const { top, bottom } = heading.getBoundingClientRect()
  if (top < 0 || bottom > globalThis.innerHeight * IN_SIGHT) {
    heading.scrollIntoView({ block: 'start', behavior: 'instant' })
  }
  heading.focus({ preventScroll: true })
}
