/** Calls back as soon as the worker is gone. A browser that ends a worker sends no event, but it frees the worker's locks. */
export interface Lifeline {
  /** Run in the worker before anything else. */
  readonly code: string
  /** To be called while the worker is at work; before it holds its lock, nothing can be told. */
  readonly watch: () => void
  readonly cut: () => void
}

/** A line to a worker not yet started. Pages that are not served securely have no locks: there only silence tells. */
export function lifeline(onDeath: () => void): Lifeline {
  const locks: LockManager | undefined = globalThis.navigator.locks
  const name = `worker ${globalThis.crypto.getRandomValues(new Uint32Array(4)).join('-')}`
  const stop = new AbortController()
  let isWatching = false
  const watch = async () => {
    if (!locks || isWatching) return
    isWatching = true
    const { held = [] } = await locks.query()
    isWatching = held.some((lock) => lock.name === name)
    if (isWatching && !stop.signal.aborted) await locks.request(name, { signal: stop.signal }, onDeath)
  }
  return {
    code: `navigator.locks?.request(${JSON.stringify(name)}, () => new Promise(() => {}));`,
    watch: () =>
      void watch().catch(() => {
        // The line was cut, or the browser lends no locks here: silence then tells.
      }),
    cut: () => stop.abort(),
  }
}
