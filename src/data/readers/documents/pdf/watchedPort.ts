type Listener = (event: { readonly data: unknown }) => void

/**
 * What the two halves of pdf.js talk through where both are in one thread, as it makes it itself, but with an end: a page
 * that goes on and on, as pages within pages can, is left off after so many milliseconds.
 */
export class WatchedPort {
  readonly #listeners = new Set<Listener>()
  readonly #end: number
  isOverdue = false

  constructor(milliseconds: number) {
    this.#end = performance.now() + milliseconds
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    // Each message of a page's operations comes from within the work on it: thrown here, the work ends.
    if (performance.now() > this.#end && isPiece(message)) {
      this.isOverdue = true
      throw new Error('it takes too long')
    }
    const event = { data: structuredClone(message, { transfer }) }
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(event)
    })
  }

  addEventListener(_: 'message', listener: Listener): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.#listeners.delete(listener)
  }
}

/** A part of what a page draws, on its way from the half that reads it. */
const isPiece = (message: unknown) =>
  typeof message === 'object' && message !== null && 'chunk' in message && message.chunk !== undefined
