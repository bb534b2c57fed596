import { lifeline } from './lifeline.ts'

/** A worker, and the moment it is known to be gone. */
export interface WatchedWorker {
  readonly worker: Worker
  /** Rejects when the worker fails, falls silent over a call, or is said to be dead; never resolves. */
  readonly died: Promise<never>
  /** Watches over a call, one at a time: a worker that leaves it without a word for `patience` ms counts as dead. */
  readonly watch: <T>(call: Promise<T>, patience: number) => Promise<T>
  /** Ends the worker, for this reason. */
  readonly end: (cause: unknown) => void
}

// When its wasm cannot be fetched or compiled, DuckDB waits for ever beside a rejection nobody handles.
const REJECTIONS_ARE_ERRORS = `addEventListener('unhandledrejection', ({ reason }) => setTimeout(() => { throw reason }));`

/**
 * A worker that runs the script at this address.
 *
 * It starts from a blob: address so that the page's content-security policy holds in it too.
 * A worker that the browser kills sends no event; only its lifeline tells, or its silence.
 */
export function startWorker(script: string): WatchedWorker {
  const line = lifeline(() => end(new Error('the browser ended the worker')))
  const code = `${line.code}${REJECTIONS_ARE_ERRORS}importScripts(${JSON.stringify(new URL(script, document.baseURI).href)})`
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const worker = new Worker(address)
  let patience: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let fail: ((cause: unknown) => void) | undefined
  const died = new Promise<never>((_, reject) => (fail = reject))
  died.catch(() => {
    // Whoever cares has a handler of their own; a worker that dies with nobody waiting is no error.
  })

  const end = (cause: unknown) => {
    clearTimeout(timer)
    line.cut()
    worker.terminate()
    URL.revokeObjectURL(address)
    fail?.(cause)
  }
  const wait = () => {
    clearTimeout(timer)
    if (patience === null) return
    const silence = `no word from the worker for ${patience} ms`
    timer = setTimeout(() => end(new Error(silence)), patience)
  }
  worker.addEventListener('message', wait)
  worker.addEventListener('messageerror', () => end(new Error('a message from the worker could not be read')))
  worker.addEventListener('error', (event) => end(new Error(event.message || `${script} could not be run`)))
  return {
    worker,
    died,
    end,
    async watch(call, allowed) {
      patience = allowed
      wait()
      line.watch()
      try {
        return await Promise.race([call, died])
      } finally {
        patience = null
        clearTimeout(timer)
      }
    },
  }
}
