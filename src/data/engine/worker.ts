/** A worker, and the moment it is known to be gone. */
export interface WatchedWorker {
  readonly worker: Worker
  /** Rejects when the worker fails, falls silent over a call, or is said to be dead; never resolves. */
  readonly died: Promise<never>
  /** Watches over a call while it is under way. */
  readonly watch: <T>(call: Promise<T>) => Promise<T>
  /** Ends the worker, for this reason. */
  readonly end: (cause: unknown) => void
}

// When its wasm cannot be fetched or compiled, DuckDB waits for ever beside a rejection nobody handles.
const REJECTIONS_ARE_ERRORS = `addEventListener('unhandledrejection', ({ reason }) => setTimeout(() => { throw reason }));`

/**
 * A worker that runs the script at this address.
 *
 * It starts from a blob: address so that the page's content-security policy holds in it too.
 * A worker that the browser kills sends no event, so one that leaves a call without a word for `patience` ms counts as dead.
 */
export function startWorker(script: string, patience: number): WatchedWorker {
  const code = `${REJECTIONS_ARE_ERRORS}importScripts(${JSON.stringify(new URL(script, document.baseURI).href)})`
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  const worker = new Worker(address)
  let open = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let fail: ((cause: unknown) => void) | undefined
  const died = new Promise<never>((_, reject) => (fail = reject))
  died.catch(() => {
    // Whoever cares has a handler of their own; a worker that dies with nobody waiting is no error.
  })

  const end = (cause: unknown) => {
    clearTimeout(timer)
    worker.terminate()
    URL.revokeObjectURL(address)
    fail?.(cause)
  }
  const wait = () => {
    clearTimeout(timer)
    if (open > 0) timer = setTimeout(() => end(new Error(`no word from the worker for ${patience} ms`)), patience)
  }
  worker.addEventListener('message', wait)
  worker.addEventListener('messageerror', () => end(new Error('a message from the worker could not be read')))
  worker.addEventListener('error', (event) => end(new Error(event.message || `${script} could not be run`)))
  return {
    worker,
    died,
    end,
    async watch(call) {
      open++
      wait()
      try {
        return await Promise.race([call, died])
      } finally {
        open--
        wait()
      }
    },
  }
}
