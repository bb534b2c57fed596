import { readFileSync } from 'node:fs'
import { tableFromIPC } from 'apache-arrow'
import type { EngineTable } from '../../src/data/engine/arrow.ts'
import { loadDataset, type Loaded, type LoadSettings } from '../../src/data/load.ts'
import type { SourceBytes } from '../../src/data/readers/read.ts'
import type { FileSettings } from '../../src/domain/mapping.ts'

export const SETTINGS: LoadSettings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' }

/** A file made of text, in UTF-8. */
export const textFile = (name: string, text: string, settings: FileSettings = {}) => ({
  name,
  bytes: new TextEncoder().encode(text),
  settings,
})

/** The 128 real reports that come with the project. */
export const embedded = () => ({ name: 'reports.csv', bytes: readFileSync('data/reports.csv'), settings: {} })

/** A file in memory, with what the reader chose for it. */
export type TestFile = SourceBytes & { readonly settings: FileSettings }

export const load = (...files: readonly TestFile[]): Promise<Loaded> => loadDataset(files, SETTINGS)

type Row = Record<string, string | number | null>

/** The rows of an engine table, read back from its bytes. */
export function rowsOf(loaded: Loaded, name: EngineTable['name']): Row[] {
  const table = loaded.tables.find((found) => found.name === name)
  if (!table) throw new Error(`no table ${name}`)
  const arrow = tableFromIPC(table.ipc)
  return Array.from({ length: arrow.numRows }, (_, i) => {
    const row: Row = {}
    for (const field of arrow.schema.fields) row[field.name] = plain(arrow.getChild(field.name)?.get(i))
    return row
  })
}

function plain(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`a table holds ${String(value)}`)
}
