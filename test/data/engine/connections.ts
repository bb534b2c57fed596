import { tableFromArrays } from 'apache-arrow'
import type { Connection } from '../../../src/data/engine/connection.ts'

export interface HeldConnection extends Connection {
  /** Statements run and tables inserted, in order, without those that swap tables. */
  readonly ran: string[]
  readonly die: (cause: Error) => void
  closed: boolean
}

/**
 * A connection whose answer is in its statement (or in the name of the table):
 * `wait` ends on abort only, `stuck` never, `bad` is refused, `tight` for want of memory until a table is dropped, `deadly`
 * kills the worker, all else is answered with itself.
 */
export function holdConnection(): HeldConnection {
  let die: ((cause: Error) => void) | undefined
  const died = new Promise<never>((_, reject) => {
    die = reject
  })
  let isDropped = false
  const answer = (text: string, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (text.startsWith('DROP TABLE IF EXISTS "base"')) isDropped = true
      if (text === 'tight' && !isDropped) reject(new Error('Out of Memory Error: no more'))
      else if (text === 'bad') reject(new Error('no table bad'))
      else if (text === 'deadly') die?.(new Error('memory access out of bounds'))
      else if (text === 'wait') signal?.addEventListener('abort', () => reject(signal.reason))
      else if (text !== 'stuck') resolve()
    })
  return {
    ran: [],
    closed: false,
    died,
    die: (cause) => die?.(cause),
    async run(text, signal) {
      if (/duckdb_tables/.test(text)) return tableFromArrays({ name: [''] }).slice(1)
      if (!/^(BEGIN|COMMIT|ROLLBACK|ALTER|DROP)/.test(text)) this.ran.push(text)
      await answer(text, signal)
      return tableFromArrays({ text: [text] })
    },
    async insert(name) {
      const table = name.replace('incoming ', '')
      this.ran.push(`insert ${table}`)
      await answer(table)
    },
    close() {
      this.closed = true
    },
  }
}
