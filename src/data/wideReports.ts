import type { CellId } from '../domain/cell.ts'
import type { Mapping } from '../domain/mapping.ts'
import type { Rejection } from '../domain/problem.ts'
import { emptyColumn, type CellColumn } from './cellColumns.ts'
import { NO_REPORT, type FileReports, type ReportHead } from './fileReports.ts'
import type { TableRead } from './readers/read.ts'
import { reject } from './rejections.ts'
import type { HeadReader } from './reportHeads.ts'
import { readCell } from './textCells.ts'

/** The wide form: one record a report, one column a cell. */
export function readWide(file: string, table: TableRead, mapping: Mapping, reader: HeadReader): FileReports {
  const heads: ReportHead[] = []
  const rejected: Rejection[] = []
  let leftOut = 0
  const reportOf = new Int32Array(table.lines.length).fill(NO_REPORT)
  for (let record = 0; record < table.lines.length; record++) {
    const head = reader.read(record)
    if (!('reason' in head)) reportOf[record] = heads.push(head) - 1
    else if (head.reason === 'leftOutByChoice') leftOut++
    else rejected.push(reject(file, table, record, head.reason, head.found))
  }
  const cells = new Map<CellId, CellColumn>()
  for (const [i, use] of mapping.columns.entries()) {
    if (use.use !== 'cell' || cells.has(use.cell)) continue
    cells.set(use.cell, readColumn(use.cell, table.columns[i] ?? [], reportOf, heads.length))
  }
  return { file, table, heads, cells, reportOf, rejected, leftOut }
}

function readColumn(cell: CellId, texts: readonly string[], reportOf: Int32Array, reports: number): CellColumn {
  const column = emptyColumn(reports)
  for (let record = 0; record < reportOf.length; record++) {
    const report = reportOf[record] ?? NO_REPORT
    if (report !== NO_REPORT) readCell(column, report, texts[record] ?? '', cell)
  }
  return column
}
