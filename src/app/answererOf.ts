import { columnsRead } from '../data/engine/supply.ts'
import { storedRows, type StoredSet } from '../data/storedSet.ts'
import { partsOf } from '../domain/part.ts'
import { Refused } from '../domain/refused.ts'
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
    await mustBeLoaded(query)
    return engine.rows(query, signal)
  },
  awaiting: () => pageState.awaiting(),
})

/** What was left out by choice would pass for blank, or for what the form does not have. */
async function mustBeLoaded(query: Parameters<Answerer['rows']>[0]): Promise<void> {
  const parts = partsOf(workspace.getState().dataset?.files ?? [])
  if (!parts.some(({ tables }) => tables)) return
  const { tablesLacking } = await import('../domain/partCells.ts')
  const tables = tablesLacking(columnsRead(query), parts)
  if (tables.length > 0) throw new Refused({ kind: 'tablesLeftOut', tables })
}
