import type { UnreadableReason } from '../../domain/problem.ts'
import { readCsv } from './csv.ts'
import { isReportText } from './documents/isReportText.ts'
import { kindOf } from './kind.ts'
import { unreadable } from './table.ts'
import type { ReadOptions, ReadResult, SourceBytes } from './table.ts'

export type { ReadOptions, ReadResult, SourceBytes, TableRead } from './table.ts'

/** Workbooks that are not read, and why. */
const OTHER_BOOKS: ReadonlyMap<string, UnreadableReason> = new Map([
  ['xls', 'workbookKind'],
  ['xlsb', 'workbookKind'],
  ['ods', 'workbookKind'],
  ['encrypted', 'workbookEncrypted'],
])

/** Reads a file of any kind we know; what is wrong with the file is in the answer, never thrown. */
export async function readTable(source: SourceBytes, options: ReadOptions = {}): Promise<ReadResult> {
  const kind = kindOf(source.bytes)
  if (kind.kind === 'empty') return unreadable(source.name, 'empty')
  if (kind.kind === 'unknown')
    return unreadable(source.name, OTHER_BOOKS.get(kind.detail) ?? 'unknownKind', kind.detail)
  const format = kind.kind === 'text' && isReportText(source.bytes) ? 'document' : kind.kind
  if (format === 'text') return readCsv(source, options)
  if (format === 'document' || format === 'html' || format === 'docx') {
    const { readDocument } = await import('./documents/read.ts')
    return readDocument(source, format === 'document' ? 'text' : format, options)
  }
  if (format === 'pdf') {
    const { readPdfDocument } = await import('./documents/read.ts')
    return readPdfDocument(source)
  }
  if (format === 'xlsx') {
    const { readWorkbook } = await import('./workbooks/read.ts')
    return readWorkbook(source, options)
  }
  // Its decompressors weigh ten times what the rest of the readers does.
  const { readParquet } = await import('./parquet.ts')
  return readParquet(source)
}
