import type { CellId } from '../../../domain/cell.ts'

/** Where in a document a cell stands: its block, and its row and column in the block's grid, all from 0. */
export interface Spot {
  readonly block: number
  readonly row: number
  readonly column: number
}

/** What stands at one cell of the form. */
export interface FoundCell {
  readonly cell: CellId
  readonly text: string
  readonly at: Spot
  /** False where it cannot be told for certain that the text is of this cell. */
  readonly isCertain: boolean
}

/** A row of figures that is none of the form's. */
export interface StrayRow {
  readonly label: string
  readonly at: Spot
}

/** The same of a part of it. */
export type PartRead = Pick<TablesRead, 'strays'> & { readonly cells: readonly FoundCell[] }

export interface TablesRead {
  readonly cells: readonly FoundCell[]
  readonly strays: readonly StrayRow[]
  /** Cells that are printed more than once, and not alike. */
  readonly differing: number
}
