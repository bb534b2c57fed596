import { readAddress, writeAddress, type Question } from '../domain/question.ts'

/** The question the address bar asks now, and the parts of it that could not be read. */
export function askedByAddress() {
  return readAddress(globalThis.location.search)
}

/** Puts a question into the address bar, as a step that Back undoes. */
export function putInAddress(question: Question): void {
  const address = writeAddress(question)
  if (address === globalThis.location.search) return
  globalThis.history.pushState(null, '', `${globalThis.location.pathname}${address}`)
}

/** Calls back when the reader goes back or forward; returns how to stop. */
export function onAddressChange(listener: () => void): () => void {
  globalThis.addEventListener('popstate', listener)
  return () => globalThis.removeEventListener('popstate', listener)
}
