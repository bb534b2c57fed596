import type { CellId } from '../../domain/cell.ts'
import type { AgencyKey } from '../../domain/report.ts'
import type { EngineTable } from './arrow.ts'
import type { DerivedTable } from './sql.ts'

/** Columns of the table `report` that are read when a statement first asks for them. */
export interface Supply {
  /**
   * Hands over columns by their names, with the marks of each cell that is read for them and is not among those whose marks
   * are there. The first part is asked for with those that each report has, who it is by and of when: what is added to a
   * table makes all of it be copied. Rejects where the file behind them cannot be read any more.
   */
  columns(wanted: WantedColumns): Promise<readonly Supplied[]>
  close(): void
}

export interface WantedColumns {
  readonly names: readonly string[]
  /** The cells whose marks are there. */
  readonly marked: readonly CellId[]
  /** Whether who and when of each report are to be there as well. */
  readonly withHeads: boolean
  /** The reports that they are wanted of, by their `id`, ascending; all where there are none. What comes has `id` as well. */
  readonly reports?: Int32Array
}

export interface SuppliedColumn {
  readonly name: string
  /** Numbers are stored in as few bytes as they fit in; statements calculate with DOUBLE. */
  readonly isNarrow: boolean
  /** Whether it is of who and when, which comes first and with nothing else; such a column always stands. */
  readonly isHead: boolean
}

/** Texts that stand in a table of their own, each different row of them once: a country's would be copied with each new column. */
export interface Lookup {
  readonly table: string
  /** The column of the rows that holds which row of that table is theirs, by its column `no`. */
  readonly key: string
  /** The columns that it gives each report. */
  readonly columns: readonly string[]
}

/** Some columns, a row a report in the order of `report`, and what comes along with them. */
export interface Supplied {
  readonly columns: readonly SuppliedColumn[]
  /** What comes with who and when: tables that were loaded before. */
  readonly lookups: readonly Lookup[]
  readonly ipc: Uint8Array
  /** Rows for the table `mark`: those of the cells `marked`. */
  readonly marks: EngineTable
  readonly marked: readonly CellId[]
}

/**
 * The columns of the table `report` that a statement reads, with those of the tables that are made for it. Marks come with
 * the columns of their cells.
 */
export const columnsRead = ({ columns, marked = [], needs = [] }: Reading): readonly string[] => [
  ...new Set([
    ...columns,
    ...marked,
    ...needs.flatMap((table) => columnsRead({ columns: table.columns, needs: table.select.needs })),
  ]),
]

export interface Reading {
  readonly columns: readonly string[]
  readonly marked?: readonly CellId[]
  readonly needs?: readonly DerivedTable[] | undefined
  readonly agency?: AgencyKey
}
