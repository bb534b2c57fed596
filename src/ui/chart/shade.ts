import { useSyncExternalStore } from 'react'
import type { Shade } from './palette.ts'

const systemDark = '(prefers-color-scheme: dark)'
const onPaper = 'print'

/** Whether the page is light or dark now, by its own switch or the system's; on paper it is always light. */
export function useShade(): Shade {
  return useSyncExternalStore(listen, shadeNow, () => 'light')
}

function shadeNow(): Shade {
  if (matchMedia(onPaper).matches) return 'light'
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia(systemDark).matches ? 'dark' : 'light'
}

function listen(changed: () => void) {
  const queries = [matchMedia(systemDark), matchMedia(onPaper)]
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
