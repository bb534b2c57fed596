import { messageOf } from '../../domain/problem.ts'

/** `start`: the engine could not be started. `crashed`: twice, with the same work. `query`, `load`: refused by DuckDB. */
export type EngineFailure = 'start' | 'crashed' | 'query' | 'load' | 'closed'

/** Why the engine gave no answer. `cause` holds what DuckDB or the browser said. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly kind: EngineFailure
  /** The failed statement, parameters written out. */
  readonly sql: string | null

  constructor(kind: EngineFailure, message: string, { cause, sql }: { cause?: unknown; sql?: string } = {}) {
    super(message, { cause })
    this.kind = kind
    this.sql = sql ?? null
  }
}

/** Whether DuckDB refused for want of memory; what it holds is as before. */
export const isOutOfMemory = (cause: unknown): boolean => /out of memory|bad_alloc/i.test(messageOf(cause))
