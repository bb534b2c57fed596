import { useSyncExternalStore } from 'react'
import type { Shade } from './palette.ts'

const systemDark = '(prefers-color-scheme: dark)'

/** Whether the page is light or dark now, by its own switch or the system's. */
export function useShade(): Shade {
  return useSyncExternalStore(listen, shadeNow)
}

function shadeNow(): Shade {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia(systemDark).matches ? 'dark' : 'light'
}

function listen(changed: () => void) {
  const query = matchMedia(systemDark)
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  query.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    query.removeEventListener('change', changed)
  }
}
