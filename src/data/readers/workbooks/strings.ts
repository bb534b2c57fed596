import { TooLarge } from '../documents/document.ts'
import type { Parts } from './parts.ts'
import { readPart, unescaped } from './xml.ts'

const MOST_CHARACTERS = 100_000_000

/**
 * Puts a text together from its runs, as shared strings and cells hold it. How a word is to be read aloud, which Japanese
 * and Chinese writers add, is no part of it.
 */
export class RunText {
  readonly #runs: string[] = []
  #isText = false
  #aloud = 0
  #characters = 0

  open(name: string): void {
    if (name === 'rPh') this.#aloud++
    if (name === 't') this.#isText = this.#aloud === 0
  }

  close(name: string): void {
    if (name === 'rPh') this.#aloud--
    if (name === 't') this.#isText = false
  }

  text(said: string): void {
    if (!this.#isText) return
    this.#characters += said.length
    if (this.#characters > MOST_CHARACTERS) throw new TooLarge(`more than ${MOST_CHARACTERS} characters`)
    this.#runs.push(said)
  }

  /** What was put together since this was last asked. */
  take(): string {
    // Whichever line ends a part is written with, XML knows one.
    return unescaped(this.#runs.splice(0).join('').replaceAll(/\r\n?/gu, '\n'))
  }
}

/** The texts that cells name by their number. */
export function readStrings(parts: Parts, path: string | null): readonly string[] {
  const strings: string[] = []
  if (path === null) return strings
  const runs = new RunText()
  readPart(parts, path, {
    open: (name) => runs.open(name),
    close(name) {
      runs.close(name)
      if (name === 'si') strings.push(runs.take())
    },
    text: (said) => runs.text(said),
  })
  return strings
}
