import { textOf } from '../domain/corrections.ts'
import type { Corrections } from '../domain/review.ts'
import { recordOf } from './documentPage.ts'
import { divisionList } from './readers/documents/divisionList.ts'
import type { TableRead } from './readers/read.ts'

/** What hangs on the agency's name: where it is, and what it is to that place. */
const FOLLOWING = ['code', 'province', 'city', 'county', 'level', 'kind', 'parent'] as const

/**
 * What becomes of a document's place when the reader puts its agency's name right: it is looked up anew, from the corrected
 * name and the words around it, except where the reader said it, too. Nothing without the list of divisions.
 */
export async function followAgency(
  file: string,
  table: TableRead,
  corrections: Corrections = {},
): Promise<Corrections> {
  const { document } = table
  const { agency } = corrections
  if (!document || table.lines.length !== 1 || agency === undefined || agency === '') return {}
  if (textOf(recordOf(table), 'agency') === agency) return {}
  const divisions = await divisionList()
  if (!divisions) return {}
  const { whoOf } = await import('./readers/documents/who.ts')
  const { who } = whoOf({ title: '', ...document.head, blocks: document.blocks }, file, divisions, agency)
  return Object.fromEntries(
    FOLLOWING.flatMap((field) => (Object.hasOwn(corrections, field) ? [] : [[field, who[field].value] as const])),
  )
}
