import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import { RecordBatchReader, Table } from 'apache-arrow'
import type { Connection } from './connection.ts'
import type { EngineAssets } from './engine.ts'
import { LOCKING, OPENING } from './settings.ts'
import { startWorker } from './worker.ts'

/** No single message of DuckDB takes this long, not even one that inserts 300,000 reports. */
const PATIENCE = 60_000

/** Fetching and compiling 34 MB on a slow line; what arrives is told meanwhile. */
const PATIENCE_AT_START = 120_000

/** So many parts of an answer are asked for at once: each holds some 2,000 rows, and on its way the engine would wait. */
const MOST_AT_ONCE = 16

/** The parts of an answer in their order, until one is empty; null is a part that is not there yet. */
async function fetchAll(
  fetchSome: (parts: number) => Promise<readonly (Uint8Array | null)[]>,
  signal: AbortSignal | undefined,
): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = []
  // Most answers have one part.
  for (let atOnce = 1; ; atOnce = Math.min(atOnce * 2, MOST_AT_ONCE)) {
    signal?.throwIfAborted()
    const fetched = await fetchSome(atOnce)
    parts.push(...fetched.flatMap((part) => (part === null || part.length === 0 ? [] : [part])))
    if (fetched.some((part) => part?.length === 0)) return parts
  }
}

/** Opens a locked, empty database in a new worker. */
export async function openDuckDB(assets: EngineAssets, patience = PATIENCE): Promise<Connection> {
  const { worker, died, watch, end } = startWorker(assets.worker)
  const db = new AsyncDuckDB(new VoidLogger(), worker)

  /** One message to the worker. DuckDB's own refusals are plain Errors; after anything else its memory is not to be trusted. */
  const ask = <T>(call: Promise<T>, allowed = patience) =>
    watch(call, allowed).catch((cause: unknown) => {
      if (!(cause instanceof Error) || cause.name !== 'Error') end(cause)
      throw cause
    })

  const open = async () => {
    await ask(db.instantiate(new URL(assets.wasm, document.baseURI).href), PATIENCE_AT_START)
    await ask(db.open(OPENING))
    const id = await ask(db.connectInternal())
    for (const setting of LOCKING) await ask(db.runQuery(id, setting))
    return id
  }
  const id = await open().catch((cause: unknown) => {
    end(cause)
    throw cause
  })

  return {
    died,
    close: () => end(new Error('closed')),
    async run(text, signal) {
      let part = await ask<Uint8Array | null>(db.startPendingQuery(id, text))
      while (part === null) {
        if (signal?.aborted) {
          await ask(db.cancelPendingQuery(id))
          throw signal.reason
        }
        part = await ask(db.pollPendingQuery(id))
      }
      // Watched as one call: the watch over calls knows of one at a time.
      const fetchSome = (count: number) =>
        ask(Promise.all(Array.from({ length: count }, (): Promise<Uint8Array | null> => db.fetchQueryResults(id))))
      const parts = [part, ...(await fetchAll(fetchSome, signal))]
      const reader = RecordBatchReader.from(parts).open()
      return new Table(reader.schema, reader.readAll())
    },
    async insert(name, ipc) {
      // A connection on which a stream broke off takes the next stream for its continuation, so each has its own.
      const own = await ask(db.connectInternal())
      try {
        // The bytes are given away to the worker, so it gets a copy.
        await ask(db.insertArrowFromIPCStream(own, ipc.slice(), { name, schema: 'main', create: true }))
      } finally {
        await ask(db.disconnect(own))
      }
    },
  }
}
