import type { Block } from './document.ts'
import type { FoundCell } from './found.ts'

/** A report document beside its record: what it holds, and where in it each cell was found. */
export interface DocumentRead {
  /** With the tables that were put together again from lines, where the cells were found in those. */
  readonly blocks: readonly Block[]
  readonly found: readonly FoundCell[]
}
