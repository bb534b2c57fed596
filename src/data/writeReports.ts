import { csvPieces } from '../domain/csv.ts'
import { longExport } from './longExport.ts'
import { forSpreadsheets } from './printedCell.ts'
import type { ReportSet } from './reportSet.ts'
import { wideExport } from './wideExport.ts'

/** The files that reports can be taken away in: CSV with one report a row, CSV with one cell a row, Parquet. */
export const REPORT_FILES = ['wide', 'long', 'parquet'] as const
export type ReportFile = (typeof REPORT_FILES)[number]

/** The content of such a file, in pieces that follow one another. Opened again, each says what the reports say. */
export async function writeReports(file: ReportFile, reports: ReportSet): Promise<Iterable<string | ArrayBuffer>> {
  if (file === 'long') return csvPieces(longExport(reports, forSpreadsheets))
  if (file === 'wide') return csvPieces(wideExport(reports, forSpreadsheets))
  // Its writer is needed by few.
  const { parquetFile } = await import('./exporting/parquetFile.ts')
  return [parquetFile(wideExport(reports))]
}
