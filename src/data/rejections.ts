import type { Ledger, Rejection, RejectionReason } from '../domain/problem.ts'
import { RAW_LENGTH, type TableRead } from './readers/table.ts'

/** A record that the reader kept and that is no report after all. */
export function reject(
  file: string,
  table: TableRead,
  record: number,
  reason: RejectionReason,
  found?: string,
): Rejection {
  const line = table.lines[record] ?? record + 1
  return { file, line, reason, raw: rawRecord(table, record), ...(found === undefined ? {} : { found }) }
}

/** The record as a line of its file, quoted anew where its values need it. */
function rawRecord(table: TableRead, record: number): string {
  const delimiter = table.delimiter ?? '\t'
  let raw = ''
  for (const [i, column] of table.columns.entries()) {
    const value = column[record] ?? ''
    const needsQuotes = value.includes(delimiter) || value.includes('"') || /[\r\n]/.test(value)
    raw += (i === 0 ? '' : delimiter) + (needsQuotes ? `"${value.replaceAll('"', '""')}"` : value)
    if (raw.length > RAW_LENGTH) break
  }
  return raw.slice(0, RAW_LENGTH)
}

/** The ledger after records moved from loaded to rejected. */
export function moveToRejected(ledger: Ledger, records: number): Ledger {
  return { ...ledger, loaded: ledger.loaded - records, rejected: ledger.rejected + records }
}
