import { messageOf } from '../../domain/problem.ts'
import type { EngineTable } from './arrow.ts'
import type { Connection } from './connection.ts'
import { EngineError } from './error.ts'
import { type EngineState, Keeping } from './keeping.ts'
import { Queue } from './queue.ts'
import type { Query, TableQuery } from './sql.ts'
import { statement } from './statement.ts'
import type { Supply } from './supply.ts'

/** The tables, and answers about them. Nothing is fetched before the first call. Every promise settles. */
export interface Engine {
  /** Starts what the first call would start, so that it is ready when the tables are. */
  start(): Promise<void>
  /**
   * Replaces all tables; if it rejects, the tables are what they were. A signal that comes before they are replaced
   * rejects with its reason; one that comes too late changes nothing. Columns of `report` that the tables do not bring
   * along come from the supply, which is closed when other tables take their place.
   */
  load(tables: readonly EngineTable[], signal?: AbortSignal, supply?: Supply): Promise<void>
  /** Rejects with the signal's reason (an AbortError) when aborted, else with an EngineError. */
  rows<Row>(query: Query<Row> | TableQuery<Row>, signal?: AbortSignal): Promise<readonly Row[]>
  /** Tells of each death of the worker, also of those that a restart made good. */
  onCrash(listener: (cause: unknown) => void): () => void
  onState(listener: (state: EngineState) => void): () => void
  close(): Promise<void>
}

/** Addresses of the engine's files, on our own origin. */
export interface EngineAssets {
  readonly wasm: string
  readonly worker: string
}

/** The engine of the page: DuckDB-WASM in a worker of its own. */
export function startEngine(assets: EngineAssets): Engine {
  return engineOn(async () => {
    const { openDuckDB } = await import('./duckdb.ts')
    return openDuckDB(assets)
  })
}

/** An engine on any connection that can be opened anew. */
export function engineOn(connect: () => Promise<Connection>): Engine {
  const queue = new Queue()
  const crashed = new Set<(cause: unknown) => void>()
  const changed = new Set<(state: EngineState) => void>()
  const keeping = new Keeping(connect, {
    state: (state) => changed.forEach((tell) => tell(state)),
    crash: (cause) => crashed.forEach((tell) => tell(cause)),
  })
  return {
    start: () => queue.run((signal) => keeping.work(async () => {}, signal)),
    // The queue does not hear the signal: it would answer at once, while the tables are perhaps being replaced.
    load(tables, signal, supply) {
      let isTaken = false
      const loading = queue.run((stop) => {
        signal?.throwIfAborted()
        isTaken = true
        return keeping.load({ tables, supply: supply ?? null }, stop, signal).catch((cause: unknown) => {
          throw signal?.aborted && cause === signal.reason ? cause : toEngineError('load', cause)
        })
      })
      // What never came to be loaded keeps no file open.
      loading.catch(() => isTaken || supply?.close())
      return loading
    },
    async rows(query, signal) {
      const text = statement(query)
      const answer = await queue.run(
        (stop) =>
          keeping.answer(query, text, stop).catch((cause: unknown) => {
            throw stop.aborted ? cause : toEngineError('query', cause, text)
          }),
        signal,
      )
      // Not needed before there is an answer, so it is no part of the first screen.
      const { readAnswer } = await import('./answer.ts')
      return readAnswer(answer, query)
    },
    onCrash: (listener) => listen(crashed, listener),
    onState: (listener) => listen(changed, listener),
    async close() {
      queue.close(new EngineError('closed', 'the engine is closed'))
      keeping.close()
    },
  }
}

function toEngineError(kind: 'load' | 'query', cause: unknown, sql?: string): unknown {
  if (cause instanceof EngineError && cause.kind !== 'crashed') return cause
  const failure = cause instanceof EngineError ? cause.kind : kind
  return new EngineError(failure, messageOf(cause), sql === undefined ? { cause } : { cause, sql })
}

function listen<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
