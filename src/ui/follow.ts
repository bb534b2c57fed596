import type { MouseEvent } from 'react'

/** Follows a link inside the page, unless the reader asks for a new tab or window. */
export function follow(event: MouseEvent, go: () => void): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go()
}
