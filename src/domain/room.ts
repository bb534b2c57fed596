import { isIn, tablesLeftOut, type FormTable, type Part } from './part.ts'

/** What a file is in figures before it is loaded, as far as its memory depends on them. */
export interface FileSize {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  /** How many of the columns are cells of each table of the form, as far as that is known. */
  readonly tables?: Readonly<Record<FormTable, number>>
  readonly format: 'csv' | 'parquet'
}

/** How many of a file's rows are of a year; of a text it is estimated. */
export interface YearRows {
  readonly year: number
  readonly rows: number
}

/** How many rows a part leaves; those whose year cannot be read are never left out. */
export function rowsOf(rows: number, years: readonly YearRows[], { years: span, every = 1 }: Part): number {
  const out = span ? years.filter(({ year }) => !isIn(span, year)).reduce((sum, one) => sum + one.rows, 0) : 0
  return Math.ceil((rows - out) / every)
}

/** How many of its columns a part leaves. */
export const columnsOf = ({ columns, tables }: FileSize, part: Part): number =>
  columns - tablesLeftOut(part).reduce((sum, table) => sum + (tables?.[table] ?? 0), 0)

const MEGABYTE = 1e6

/** A file of so many bytes or fewer is loaded without asking. */
export const SMALL_FILE = 10 * MEGABYTE

// Calibrated on the simulated country in headless Chromium 156, as PSS of the renderer at its height, first figures
// included, less that of the page before: 174,467 reports of 243 columns as CSV (99 MB) took 0.64 to 0.70 GB, 305,418 as
// Parquet (25 MB) 0.73 GB.
const BYTES_A_REPORT = 2_500
const BYTES_A_PACKED_CELL = 1.6
const BYTES_A_CELL_IN_USE = 2
/** Read whole, the same CSV file took 2.2 GB for its 42 million cells, and the Parquet file 3.8 GB for its 74 million. */
const BYTES_A_TEXT = 52

/** How many cells the views ask for until they have all been looked at: some two thirds of the form. */
const CELLS_IN_USE = 150

/** The bytes that a file takes at the height of its loading and use, where it is read column by column. */
export function roomColumnwise(size: FileSize, years: readonly YearRows[] = [], part: Part = {}): number {
  const { bytes, rows, format } = size
  if (bytes <= SMALL_FILE) return 0
  const columns = columnsOf(size, part)
  const packed = format === 'csv' ? rows * columns * BYTES_A_PACKED_CELL : 0
  // Of tables that are left out no cell is ever asked for.
  const cells = Math.min(size.columns, CELLS_IN_USE) * (columns / Math.max(size.columns, 1))
  const inUse = BYTES_A_REPORT + cells * BYTES_A_CELL_IN_USE
  return bytes + packed + rowsOf(rows, years, part) * inUse
}

/** The same where it is read whole: in other columns than ours, in the long form, or with reports that occur twice. */
export function roomWhole({ bytes, rows, columns }: FileSize): number {
  return bytes <= SMALL_FILE ? 0 : bytes + rows * columns * BYTES_A_TEXT
}
