import { useState, useSyncExternalStore, type RefObject } from 'react'

/** The part of a scrolled region that is in sight, in px. */
export interface InSight {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** About a screen, drawn at once where the size of the region is not known yet. */
const firstScreen = (): InSight => ({
  top: 0,
  left: 0,
  width: Math.min(WIDE, globalThis.innerWidth ?? WIDE),
  height: 640,
})

const WIDE = 1200

/** What is in sight of a region, told in steps of `down` and `across` px: between two steps nothing is drawn anew. */
export function useInSight(region: RefObject<HTMLElement | null>, down: number, across: number): InSight {
  const [store] = useState(() => storeOf(region, down, across))
  // A store, and no state, because what scrolling uncovers is to be drawn in the same frame.
  return useSyncExternalStore(store.subscribe, store.read, store.read)
}

function storeOf(region: RefObject<HTMLElement | null>, down: number, across: number) {
  let now = firstScreen()
  return {
    read: () => now,
    subscribe: (changed: () => void) => {
      const element = region.current
      if (!element) return () => undefined
      const look = () => {
        const { scrollTop, scrollLeft } = element
        const top = Math.floor(scrollTop / down) * down
        const left = Math.floor(scrollLeft / across) * across
        if (top === now.top && left === now.left) return
        now = { ...now, top, left }
        changed()
      }
      const measure = () => {
        const { clientWidth: width, clientHeight: height } = element
        if (width !== now.width || height !== now.height) {
          now = { ...now, width, height }
          changed()
        }
        look()
      }
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      element.addEventListener('scroll', look, { passive: true })
      return () => {
        observer.disconnect()
        element.removeEventListener('scroll', look)
      }
    },
  }
}
