import type { ReadResult } from '../data/readers/read.ts'
import type { UnreadableReason } from '../domain/problem.ts'

/** What a reader makes of one file. */
export interface Answer {
  /** SHA-256 of its bytes; empty where there were none. */
  readonly sha256: string
  readonly bytes: number
  /** Null for a table that can be read and is too large to be handed over. */
  readonly result: ReadResult | null
}

/** From the run to a reader: the file to read next. */
export interface Asked {
  readonly path: string
}

/** From a reader to the run: that it is there, and each answer as JSON, so that an answer from the journal is the same. */
export type Told = { readonly isReady: true } | { readonly answer: string }

/** The answer where there is nothing to read. */
export function unread(file: string, reason: UnreadableReason, detail: string): Answer {
  return { sha256: '', bytes: 0, result: { ok: false, problem: { kind: 'unreadable', file, reason, detail } } }
}
