import type { Inquiry, Survey } from '../domain/survey.ts'
import { readOptions, type FileSource } from './readFile.ts'
import { readTable, type TableRead } from './readers/read.ts'
import { surveyTables } from './surveyTables.ts'

/** Files with the same header, read and looked at before they are reports. */
export async function surveyFiles(sources: readonly FileSource[], inquiry: Inquiry): Promise<Survey> {
  const tables: { name: string; table: TableRead }[] = []
  for (const source of sources) {
    const { name, settings } = source
    const bytes = await source.read()
    if (!(bytes instanceof Uint8Array)) throw new Error(`${name}: ${bytes.detail}`)
    const found = await readTable({ name, bytes }, readOptions(settings))
    // Files are looked at once they are open; one that could be read then can be read now.
    if (!found.ok) throw new Error(`${name}: ${found.problem.reason}`)
    tables.push({ name, table: found.table })
  }
  return surveyTables(tables, inquiry)
}
