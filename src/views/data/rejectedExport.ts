import { exportTable, type ExportTable } from '../../domain/csv.ts'
import type { Rejection } from '../../domain/problem.ts'
import { TEXTS } from '../../ui/text/texts.ts'

/** Rejected records to take away, for readers of both languages: heads and reasons stand in both, whichever is shown. */
export function rejectedExport(rejected: readonly Rejection[]): ExportTable {
  return exportTable(rejected, [
    ['文件 file', ({ file }) => file],
    ['行 line', ({ line }) => line],
    ['列 column', ({ column }) => column ?? null],
    ['代号 code', ({ reason }) => reason],
    ['原因', ({ reason }) => TEXTS.zh.problems.rejection[reason].why],
    ['reason', ({ reason }) => TEXTS.en.problems.rejection[reason].why],
    ['处理办法', ({ reason }) => TEXTS.zh.problems.rejection[reason].next],
    ['what to do', ({ reason }) => TEXTS.en.problems.rejection[reason].next],
    ['所见 found', ({ found }) => found ?? null],
    ['原文 original text', ({ raw }) => raw],
  ])
}
