import type { DocumentRecord } from './corrections.ts'
import type { Confidence, EvidencePlace } from './reportDocument.ts'

/** A cell of a table as it is drawn: where it begins, from 0, and how far it goes. */
export interface PageCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** The table has no cell here, only room for one. */
  readonly isGap: boolean
}

export type PageBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly PageCell[])[] }

/** Where something stands in a document: its block, and in a table the row and column of its grid. */
export interface PagePlace {
  readonly block: number
  readonly row: number | null
  readonly column: number | null
}

/** Words that tell something of a report, and where they stand: in which part of it, or beside its text. */
export interface EvidenceWords {
  readonly text: string
  readonly where: 'title' | 'period' | 'signature' | 'text' | Exclude<EvidencePlace, number>
}

/** How sure something is that a document says beside its tables, and by what. */
export interface Telling {
  readonly confidence: Confidence
  readonly evidence: readonly EvidenceWords[]
}

/** A document to be shown beside what was read from it: plain text and tables, nothing that runs, loads or links. */
export interface DocumentPage extends DocumentRecord {
  readonly blocks: readonly PageBlock[]
  /** Where what the record says stands, by its column; what stands nowhere is not in it. */
  readonly places: Readonly<Record<string, PagePlace>>
  /** How sure what it says of itself is, by the column. */
  readonly tellings: Readonly<Record<string, Telling>>
}
