import { messageOf } from '../../../../domain/problem.ts'
import { TooLarge } from '../document.ts'

type Listener = (event: { readonly data: unknown }) => void

/**
 * What the two halves of pdf.js talk through where both are in one thread, as it makes it itself, but with an end: a page
 * that goes on and on, as pages within pages can, is left off after so many milliseconds.
 */
export class WatchedPort {
  readonly #listeners = new Set<Listener>()
  readonly #end: number
  #isOverdue = false
  #failure: string | null = null

  constructor(milliseconds: number) {
    this.#end = performance.now() + milliseconds
  }

  postMessage(message: unknown, transfer?: Transferable[] | null): void {
    // Each message of a page's operations comes from within the work on it: thrown here, the work ends.
    if (performance.now() > this.#end && isPiece(message)) {
      this.#isOverdue = true
      throw new Error('it takes too long')
    }
    this.#failure ??= failureIn(message)
    const event = { data: structuredClone(message, { transfer: transfer ?? [] }) }
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(event)
    })
  }

  /** Throws if the reading of a page failed: pdf.js hands over what it had until then, as if that were all. */
  check(): void {
    if (this.#isOverdue) throw new TooLarge('it takes too long')
    if (this.#failure !== null) throw new Error(this.#failure)
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

/** The number by which pdf.js says that what it was sending has failed. */
const FAILED = 5

const failureIn = (message: unknown): string | null =>
  typeof message === 'object' && message !== null && 'stream' in message && message.stream === FAILED
    ? messageOf('reason' in message ? message.reason : 'a page could not be read')
    : null
