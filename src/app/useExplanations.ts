import { useEffect, useState, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand'
import type { View } from '../domain/question.ts'
import type { ExplainedControl } from '../views/explained.ts'
import { pageState } from './boot.ts'

type Store = Pick<StoreApi<ExplainedControl>, 'subscribe' | 'getState'>

/** Views that show findings, or save what was said of documents. */
const SHOWING: ReadonlySet<View> = new Set(['audit', 'agency', 'review'])
const NEVER = () => () => undefined
const NOTHING = () => null

/** The reader's notes on findings; what keeps them comes with the first view that shows them. */
export function useExplanations(view: View): ExplainedControl | null {
  const [store, setStore] = useState<Store | null>(null)
  const isAwaited = store === null && SHOWING.has(view)
  useEffect(() => {
    if (!isAwaited) return
    const arrived = pageState.awaiting()
    const fetch = async () => {
      try {
        const { explainedStore } = await import('./explainedStore.ts')
        // The store is a function, and one that is set would be called.
        setStore(() => explainedStore)
      } finally {
        arrived()
      }
    }
    void fetch()
  }, [isAwaited])
  return useSyncExternalStore<ExplainedControl | null>(store?.subscribe ?? NEVER, store?.getState ?? NOTHING)
}
