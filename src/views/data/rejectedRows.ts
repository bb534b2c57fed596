import type { ExportCell } from '../../domain/csv.ts'
import type { Rejection } from '../../domain/problem.ts'
import { TEXTS } from '../../ui/text/texts.ts'

/** The head of the list of rejected records; it serves readers of both languages. */
export const REJECTED_HEADER = ['file', 'line', 'column', 'reason code', '原因', 'reason', 'found', 'original text']

/** Rejected records as rows of a CSV, with the reason in both languages. */
export function rejectedRows(rejected: readonly Rejection[]): readonly (readonly ExportCell[])[] {
  return rejected.map(({ file, line, column, reason, found, raw }) => [
    file,
    line,
    column ?? null,
    reason,
    TEXTS.zh.problems.rejection[reason].why,
    TEXTS.en.problems.rejection[reason].why,
    found ?? null,
    raw,
  ])
}
