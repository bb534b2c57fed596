import type { Rejection } from '../domain/problem.ts'
import type { Report } from '../domain/report.ts'
import type { CellColumns } from './cellColumns.ts'
import type { TableRead } from './readers/read.ts'

/** A report without its cells, which stand in columns, and without its number in the dataset. */
export type ReportHead = Omit<Report, 'id' | 'cell'>

/** The reports of one file, numbered from 0 within it. */
export interface FileReports {
  readonly file: string
  readonly table: TableRead
  readonly heads: readonly ReportHead[]
  readonly cells: CellColumns
  /** The report to which each record of the table went; `NO_REPORT` for those rejected. */
  readonly reportOf: Int32Array
  readonly rejected: readonly Rejection[]
  /** Records that the reader chose not to load. */
  readonly leftOut: number
}

export const NO_REPORT = -1
