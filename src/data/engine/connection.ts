import type { Table } from 'apache-arrow'

/** One open database in a worker that can die at any time. One call at a time. */
export interface Connection {
  /** Runs one statement to its end. After an abort it stops soon and rejects with the signal's reason. */
  run(text: string, signal?: AbortSignal): Promise<Table>
  /** Creates a table from an Arrow IPC stream, which the caller keeps. */
  insert(name: string, ipc: Uint8Array): Promise<void>
  /** Rejects when the worker is gone, and never resolves. Calls under way may then stay open for ever. */
  readonly died: Promise<never>
  close(): void
}

/** Settles like the call, or rejects when the connection dies first. */
export function alive<T>(connection: Connection, call: Promise<T>): Promise<T> {
  return Promise.race([call, connection.died])
}
