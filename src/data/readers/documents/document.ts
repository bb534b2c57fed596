/** In place of a row span: the cell above goes on here. */
export const CONTINUES = 0

/** A cell of a table as a document has it. */
export interface TableCell {
  readonly text: string
  /** Rows that it stands in, or `CONTINUES`. */
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A paragraph or a heading. */
export interface TextBlock {
  readonly kind: 'text'
  readonly text: string
}

/** A table: row by row the cells that begin there. */
export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
  /** Whether its columns stand one below the other; in plain text merged cells leave no trace, and they do not. */
  readonly isAligned: boolean
  /** Whether it is known to be no rest of the table before; otherwise one without heads may be. */
  readonly isWhole?: boolean
}

/** What a document of any kind holds, in its order. */
export type Block = TextBlock | TableBlock

/** What a page says of itself in its head; empty where it says nothing. */
export interface PageHead {
  /** The address it lies at. */
  readonly address: string
  /** The name of its site. */
  readonly site: string
  /** When it was published, as written. */
  readonly published: string
}

export interface ReportDocument {
  /** What the file says it is called, beside what is printed; empty where it says nothing. */
  readonly title: string
  readonly blocks: readonly Block[]
  readonly page?: PageHead
}

/** More than any report has, and little enough to be worked through in a second. */
export const LIMITS = { characters: 20_000_000, cells: 200_000, rowSpan: 1_000, columnSpan: 200 } as const

/** A document that is too large to be a report. */
export class TooLarge extends Error {}

/** Line ends inside of a cell are of the printed page, not of the word: they go with the spaces around them. */
export const tidy = (text: string) => text.replaceAll(/[\s\u200b-\u200f\u2060\ufeff\u00a0]+/gu, ' ').trim()
