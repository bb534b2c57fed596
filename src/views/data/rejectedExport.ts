import { exportTable, type ExportTable } from '../../domain/csv.ts'
import type { Rejection } from '../../domain/problem.ts'
import { TEXTS } from '../../ui/text/texts.ts'

/** Rejected records to take away, for readers of both languages. */
export function rejectedExport(rejected: readonly Rejection[]): ExportTable {
  return exportTable(rejected, [
    ['file', ({ file }) => file],
    ['line', ({ line }) => line],
    ['column', ({ column }) => column ?? null],
    ['reason code', ({ reason }) => reason],
    ['原因', ({ reason }) => TEXTS.zh.problems.rejection[reason].why],
    ['reason', ({ reason }) => TEXTS.en.problems.rejection[reason].why],
    ['found', ({ found }) => found ?? null],
    ['original text', ({ raw }) => raw],
  ])
}
