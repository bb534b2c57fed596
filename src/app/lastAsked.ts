import { columnsRead } from '../data/engine/supply.ts'
import type { Query, TableQuery } from '../data/engine/sql.ts'

/** Milliseconds without a question after which the next one is another screen's. */
const PAUSE = 1000

/** Which columns of reports the questions of the last screen read: they are asked for again when other files are opened. */
export class LastAsked {
  #columns = new Set<string>()
  #when = -Infinity

  note(query: Query<unknown> | TableQuery<unknown>, now = performance.now()): void {
    if (now - this.#when > PAUSE) this.#columns = new Set()
    this.#when = now
    for (const column of columnsRead(query)) this.#columns.add(column)
  }

  columns = (): readonly string[] => [...this.#columns]
}
