import { exportTable, type ExportTable } from '../../domain/csv.ts'
import type { Rejection } from '../../domain/problem.ts'
import { FILE_PROBLEMS } from '../../ui/text/fileProblems.ts'

/** Rejected records to take away, for readers of both languages: heads and reasons stand in both, whichever is shown. */
export function rejectedExport(rejected: readonly Rejection[]): ExportTable {
  return exportTable(rejected, [
    ['文件 file', ({ file }) => file],
    ['行 line', ({ line }) => line],
    ['列 column', ({ column }) => column ?? null],
    ['代号 code', ({ reason }) => reason],
    ['原因', ({ reason }) => FILE_PROBLEMS.zh.rejection[reason].why],
    ['reason', ({ reason }) => FILE_PROBLEMS.en.rejection[reason].why],
    ['处理办法', ({ reason }) => FILE_PROBLEMS.zh.rejection[reason].next],
    ['what to do', ({ reason }) => FILE_PROBLEMS.en.rejection[reason].next],
    ['所见 found', ({ found }) => found ?? null],
    ['原文 original text', ({ raw }) => raw],
  ])
}
