import { changing, corrected } from '../domain/corrections.ts'
import type { DocumentState } from '../domain/dataset.ts'
import { documentReading, doubtsOf } from '../domain/documentReading.ts'
import type { FileSettings } from '../domain/mapping.ts'
import type { Corrections } from '../domain/review.ts'
import { findingsIn } from '../domain/whoDoubts.ts'
import { recordOf } from './documentPage.ts'
import type { TableRead } from './readers/read.ts'
import { tellingsOf } from './tellings.ts'

interface Reviewed {
  readonly table: TableRead
  /** Left out of a table of reports. */
  readonly document?: DocumentState
}

/** A document's table with the reader's corrections and what followed from them, and how far the document is checked. */
export function reviewed(
  table: TableRead,
  { corrections = {}, accepted = false }: FileSettings,
  followed: Corrections = {},
): Reviewed {
  // A file of several records is no document of one report; it is corrected where it was made.
  if (!table.document || table.lines.length !== 1) return { table }
  const read = recordOf(table)
  const record = corrected(read, { ...followed, ...corrections })
  const tellings = tellingsOf(table.document)
  const findings = (said: Corrections) => findingsIn(tellings, table.problems ?? [], said)
  const own = changing(read, corrections)
  const following = changing(read, followed)
  const before = documentReading(read)
  const after = record === read ? before : documentReading(record)
  return {
    table: { ...table, header: record.header, columns: record.values.map((text) => [text]) },
    document: {
      cells: after.cells,
      uncertain: after.uncertain.length,
      broken: after.flags.length,
      lacking: after.lacking.length,
      findings: findings(own),
      doubts: doubtsOf(before) + findings({}),
      corrections: own,
      ...(Object.keys(following).length > 0 && { followed: following }),
      accepted,
      fingerprint: '',
    },
  }
}
