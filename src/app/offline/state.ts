import { create } from 'zustand'

interface Offline {
  /** All of the page is kept in this browser, and opens without a network. */
  readonly isKept: boolean
  /** Goes on to a newer version, which is there already; null where there is none. */
  readonly update: (() => void) | null
}

/** What the service worker has said; nothing where there is none. */
export const useOffline = create<Offline>(() => ({ isKept: false, update: null }))
