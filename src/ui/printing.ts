import { useSyncExternalStore } from 'react'

const PAPER = 'print'

/** Whether the page is drawn for paper now: what is folded opens, parts of bars are hatched. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listen, isPrinting, () => false)
}

const isPrinting = () => matchMedia(PAPER).matches

function listen(changed: () => void) {
  const query = matchMedia(PAPER)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
