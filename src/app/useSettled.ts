import { useSyncExternalStore } from 'react'

const root = document.documentElement
let isSettled = false

/** Whether the page has been ready once, with a view that stands and every answer that it asked for. */
export function useSettled(): boolean {
  return useSyncExternalStore(subscribe, () => isSettled)
}

function subscribe(changed: () => void): () => void {
  const look = () => {
    if (isSettled || root.dataset['state'] !== 'ready') return
    isSettled = true
    changed()
  }
  const observer = new MutationObserver(look)
  observer.observe(root, { attributeFilter: ['data-state'] })
  look()
  return () => observer.disconnect()
}
