/** A workbook to take away, before it is a file. */
export interface Workbook {
  readonly sheets: readonly Worksheet[]
}

export interface Worksheet {
  /** At most 31 characters, none of `[]/\:*?`. */
  readonly name: string
  readonly rows: readonly WorkRow[]
  /** Of its columns, in characters. */
  readonly widths: readonly number[]
  /** How many rows at the top and columns at the start stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Whether its first row offers to filter those below it. */
  readonly hasFilter?: boolean
}

export interface WorkRow {
  /** Null where there is nothing, or another cell reaches. */
  readonly cells: readonly (WorkCell | null)[]
  /** How deep it lies inside the rows above it, which can fold it away; 0 is outermost. */
  readonly outline: number
}

export interface WorkCell {
  /** A text is never read as a formula; null is an empty cell. */
  readonly value: string | number | null
  readonly style: WorkStyle
  /** How many columns and rows it reaches over; 1 where not given. */
  readonly columns?: number
  readonly rows?: number
}

/** Cells of one style share one object. */
export interface WorkStyle {
  /** A later look goes over an earlier one. */
  readonly looks: readonly Look[]
  /** How a number is shown, as spreadsheets write it: `#,##0.0`; null for texts and what is shown as it is. */
  readonly format: string | null
  /** Steps that a text stands in. */
  readonly indent: number
}

/**
 * `soft` is in grey, `end` stands at the cell's end, `wrapped` may take several lines; `absent` and `missing` are empty
 * cells in the shape of their state.
 */
export type Look = 'title' | 'head' | 'name' | 'total' | 'soft' | 'end' | 'wrapped' | 'absent' | 'missing'

/** What spreadsheets hold on a sheet; and how many cells can be written in a browser's memory. */
export const MOST_SHEET = { rows: 1_048_576, columns: 16_384, cells: 2_000_000 } as const

/** Whether spreadsheets hold a sheet of this size, and a browser can write it. */
export const fitsSheet = (rows: number, columns: number): boolean =>
  rows <= MOST_SHEET.rows && columns <= MOST_SHEET.columns && rows * columns <= MOST_SHEET.cells
