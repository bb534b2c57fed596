import { useSyncExternalStore } from 'react'

const PAPER = 'print'

/** Whether the page is drawn for paper now: what is folded opens, parts of bars are hatched. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, isPrinting, () => false)
}

/** Between the browser's word that it will print and that it has: that word comes before the page is laid out for paper. */
let isAnnounced = false

const isPrinting = () => isAnnounced || matchMedia(PAPER).matches

function listen(changed: () => void) {
  const query = matchMedia(PAPER)
  const begin = () => {
    isAnnounced = true
    changed()
  }
  const end = () => {
    isAnnounced = false
    changed()
  }
  query.addEventListener('change', changed)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    query.removeEventListener('change', changed)
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}
