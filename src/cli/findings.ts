import { exportTable, type ExportTable } from '../domain/csv.ts'
import type { FileReading } from '../domain/dataset.ts'
import { FILE_PROBLEMS, fileProblemText } from '../ui/text/fileProblems.ts'
import type { Lang } from '../ui/text/texts.ts'

/** What a run keeps of a file's reading. */
export type FileAccount = Pick<FileReading, 'name' | 'format' | 'ledger' | 'rejected' | 'problems'>

/** What became of a file's records, in one line. */
export function ledgerLine({ name, format, ledger }: FileAccount): string {
  if (!ledger) return `${name}: not read`
  const { records, loaded, rejected, header, skipped, blank } = ledger
  return `${name}: ${format}, ${records} records = ${loaded} loaded + ${rejected} rejected + ${header} header + ${skipped} skipped + ${blank} blank`
}

/** Every file and record that was not read, with the reason and what to do. */
export function findingsOf(files: readonly FileAccount[], lang: Lang): ExportTable {
  const { rejection } = FILE_PROBLEMS[lang]
  const rows = files.flatMap(({ name, problems, rejected }) => [
    ...problems.map((problem) => ({ name, line: null, ...fileProblemText(problem, lang) })),
    ...rejected.map(({ line, reason, found }) => {
      const { why, next } = rejection[reason]
      return { name, line, what: why, why: found ?? '', next }
    }),
  ])
  return exportTable(rows, [
    ['file', ({ name }) => name],
    ['line', ({ line }) => line],
    ['what', ({ what }) => what],
    ['why', ({ why }) => why],
    ['next', ({ next }) => next],
  ])
}
