import { useEffect, type RefObject } from 'react'

/** Tells a region that scrolls on which sides it has more; `More.module.css` fades those edges. */
export function useMore(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = region.current
    if (!element) return
    const look = () => {
      const more = sidesWithMore(element).join(' ')
      if (element.dataset['more'] !== more) element.dataset['more'] = more
    }
    const observer = new ResizeObserver(look)
    for (const one of [element, ...element.children]) observer.observe(one)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [region])
}

/** Sizes are rounded: a pixel more is none. */
const ROUNDED = 1

function sidesWithMore(element: HTMLElement): readonly string[] {
  const { scrollLeft, scrollTop, scrollWidth, clientWidth, scrollHeight, clientHeight } = element
  return [
    ...(scrollLeft > ROUNDED ? ['start'] : []),
    ...(scrollWidth - clientWidth - scrollLeft > ROUNDED ? ['end'] : []),
    ...(scrollHeight - clientHeight - scrollTop > ROUNDED ? ['below'] : []),
  ]
}
