import { storedRows, type StoredSet } from '../data/storedSet.ts'
import type { Answerer } from '../views/answer.ts'
import { engine, lastAsked, pageState, workspace } from './boot.ts'

/** Answers of what is stored of the open data, where it is; all others are the engine's. */
export const answererOf = (edition: number, stored: StoredSet | null): Answerer => ({
  edition,
  known(query) {
    lastAsked.note(query)
    return stored && storedRows(stored, query)
  },
  async rows(query, signal) {
    await workspace.getState().filled()
    return engine.rows(query, signal)
  },
  awaiting: () => pageState.awaiting(),
})
