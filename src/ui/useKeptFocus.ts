import { useEffect, type RefObject } from 'react'

/**
 * When what has the focus is taken away, a file that is closed for example or a question that is answered, the focus goes to
 * the heading of what was around it. Left alone, it would fall to the top of the page.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    if (!element) return
    /** What has the focus, and what is around it, from the inside outwards. */
    let path: readonly HTMLElement[] = []
    const remember = ({ target }: FocusEvent) => {
      path = target instanceof HTMLElement && element.contains(target) ? pathTo(target, element) : []
    }
    // Who presses a place that takes no focus gives it up.
    const forget = () => {
      path = []
    }
    const observer = new MutationObserver(() => {
      if (path[0]?.isConnected !== false || document.activeElement !== document.body) return
      // A list has no heading of its own; the first in it is that of another entry.
      const left = path.filter((part) => part.isConnected && !part.matches('ul, ol'))
      for (const part of left) {
        const heading = part.querySelector<HTMLElement>('h2, h3, h4')
        if (heading) return focusOn(heading)
      }
    })
    observer.observe(element, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', forget)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', forget)
    }
  }, [root])
}

function pathTo(target: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const path: HTMLElement[] = []
  for (let at: HTMLElement | null = target; at && at !== root; at = at.parentElement) path.push(at)
  return [...path, root]
}

/** Puts the focus on a heading, which a reader does not come to by Tab. */
export function focusOn(heading: HTMLElement): void {
  heading.tabIndex = -1
  heading.focus()
}
