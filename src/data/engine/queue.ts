/** Jobs run one after another. Who waits is answered at once when their signal aborts or the queue closes. */
export class Queue {
  #tail: Promise<unknown> = Promise.resolve()
  readonly #open = new Set<AbortController>()
  #closed: Error | null = null

  /** Runs the job when those before it have ended; never, if it is aborted before. */
  run<T>(job: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#closed) return Promise.reject(this.#closed)
    const stop = new AbortController()
    const follow = () => stop.abort(signal?.reason)
    if (signal?.aborted) follow()
    signal?.addEventListener('abort', follow)
    this.#open.add(stop)

    const answer = this.#tail.then(() => {
      stop.signal.throwIfAborted()
      return job(stop.signal)
    })
    this.#tail = answer.then(ignore, ignore)
    return unlessAborted(answer, stop.signal).finally(() => {
      signal?.removeEventListener('abort', follow)
      this.#open.delete(stop)
    })
  }

  /** Rejects all that is waiting or running, and all that comes. */
  close(reason: Error): void {
    this.#closed = reason
    for (const stop of this.#open) stop.abort(reason)
  }
}

const ignore = () => {
  // The answer goes to whoever asked; the next job only waits for it.
}

function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    answer.then(resolve, reject)
  })
}
