import type { Who } from '../../../domain/reportDocument.ts'
import type { Block, ReportDocument } from './document.ts'
import type { FoundCell } from './found.ts'
import type { Narrative } from './narrative.ts'

/** A report document beside its record: what it holds, where in it each cell was found, and what was read beside the cells. */
export interface DocumentRead {
  /** With the tables that were put together again from lines, where the cells were found in those. */
  readonly blocks: readonly Block[]
  readonly found: readonly FoundCell[]
  readonly who: Who
  readonly told: Narrative
  /** What the file says beside its text, where it says anything. */
  readonly head: Partial<Pick<ReportDocument, 'title' | 'page'>>
}
