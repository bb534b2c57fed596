import type { Who } from '../../../domain/reportDocument.ts'
import type { Narrative } from './narrative.ts'

/** What was read of a report document beside its cells, with what it was read from. */
export interface DocumentRead {
  readonly who?: Who
  readonly told?: Narrative
}
