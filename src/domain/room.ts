import { isIn, type Part } from './part.ts'

/** What a file is in figures before it is loaded, as far as its memory depends on them. */
export interface FileSize {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
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
export function roomColumnwise({ bytes, rows, columns, format }: FileSize, kept = rows): number {
  if (bytes <= SMALL_FILE) return 0
  const packed = format === 'csv' ? rows * columns * BYTES_A_PACKED_CELL : 0
  return bytes + packed + kept * (BYTES_A_REPORT + Math.min(columns, CELLS_IN_USE) * BYTES_A_CELL_IN_USE)
}

/** The same where it is read whole: in other columns than ours, in the long form, or with reports that occur twice. */
export function roomWhole({ bytes, rows, columns }: FileSize): number {
  return bytes <= SMALL_FILE ? 0 : bytes + rows * columns * BYTES_A_TEXT
}
