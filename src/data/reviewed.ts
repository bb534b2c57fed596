import { changing, corrected } from '../domain/corrections.ts'
import type { DocumentState } from '../domain/dataset.ts'
import { documentReading, doubtsOf } from '../domain/documentReading.ts'
import type { FileSettings } from '../domain/mapping.ts'
import { recordOf } from './documentPage.ts'
import type { TableRead } from './readers/read.ts'

interface Reviewed {
  readonly table: TableRead
  /** Left out of a table of reports. */
  readonly document?: DocumentState
}

/** A document's table with the reader's corrections in it, and how far the document is checked. */
export function reviewed(table: TableRead, { corrections = {}, accepted = false }: FileSettings): Reviewed {
  // A file of several records is no document of one report; it is corrected where it was made.
  if (!table.document || table.lines.length !== 1) return { table }
  const read = recordOf(table)
  const findings = table.problems?.length ?? 0
  const record = corrected(read, corrections)
  const before = documentReading(read)
  const after = record === read ? before : documentReading(record)
  return {
    table: { ...table, header: record.header, columns: record.values.map((text) => [text]) },
    document: {
      cells: after.cells,
      uncertain: after.uncertain.length,
      broken: after.flags.length,
      lacking: after.lacking.length,
      findings,
      doubts: doubtsOf(before) + findings,
      corrections: changing(read, corrections),
      accepted,
      fingerprint: '',
    },
  }
}
