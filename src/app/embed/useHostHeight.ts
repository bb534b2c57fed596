import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Tells the page around this one how tall the content is, at first and whenever that changes. What is measured is the
 * content, which does not depend on how tall the frame is: a host that obeys each message is told nothing further.
 */
export function useHostHeight(content: RefObject<HTMLElement | null>, isTold: boolean): void {
  const last = useRef(0)
  const tell = useEffectEvent(() => {
    const element = content.current
    // Out of sight, while the figure as it was published still stands in its place: the height is of that one.
    if (!element || getComputedStyle(element).visibility === 'hidden') return
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height === last.current || height === 0) return
    last.current = height
    // A height is no secret: any page may frame a figure.
    globalThis.parent.postMessage({ type: 'resize', height }, '*')
  })
  // With each drawing too: of a frame that is out of sight, browsers watch no sizes, and it would jump when it comes into it.
  useLayoutEffect(() => {
    if (isTold) tell()
  })
  useLayoutEffect(() => {
    const element = content.current
    if (!element || !isTold) return undefined
    const observer = new ResizeObserver(() => tell())
    observer.observe(element)
    return () => observer.disconnect()
  }, [content, isTold])
}
