import { readAddress, writeAddress } from '../domain/address.ts'
import type { Question } from '../domain/question.ts'

/** The question the address bar asks now, and the parts of it that could not be read. */
export function askedByAddress() {
  return readAddress(globalThis.location.search)
}

/** Longer addresses are cut by mail programs and refused by some servers. */
const LONGEST = 2000

const pathOf = (question: Question) => `${globalThis.location.pathname}${writeAddress(question)}`

/** Whether the question's whole address is short enough to be sent around. */
export function fitsAddress(question: Question): boolean {
  return globalThis.location.origin.length + pathOf(question).length < LONGEST
}

/** Puts a question into the address bar, as a step that Back undoes. */
export function putInAddress(question: Question): void {
  if (writeAddress(question) === globalThis.location.search) return
  globalThis.history.pushState(null, '', pathOf(question))
}

/** Puts a question into the address bar in place of the present one, so that Back does not lead to the latter. */
export function replaceInAddress(question: Question): void {
  globalThis.history.replaceState(null, '', pathOf(question))
}

/** Calls back when the reader goes back or forward; returns how to stop. */
export function onAddressChange(listener: () => void): () => void {
  globalThis.addEventListener('popstate', listener)
  return () => globalThis.removeEventListener('popstate', listener)
}
