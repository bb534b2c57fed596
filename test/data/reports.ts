import { readFileSync } from 'node:fs'
import { tableFromIPC, type Table } from 'apache-arrow'
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

type Value = string | number | null
type Row = Record<string, Value>

/** The rows of an engine table, read back from its bytes; only the columns named, where some are. */
export function rowsOf(loaded: Loaded, name: EngineTable['name'], columns?: readonly string[]): Row[] {
  const table = arrowTable(loaded, name)
  const names = columns ?? table.schema.fields.map((field) => field.name)
  const read = names.map((column) => [column, columnOf(table, column)] as const)
  return Array.from({ length: table.numRows }, (_, i) =>
    Object.fromEntries(read.map(([column, values]) => [column, values[i] ?? null])),
  )
}

/** The cells that each report lacks, by the report's number. */
export function absentCellsOf(loaded: Loaded): ReadonlyMap<Value, readonly string[]> {
  const patterns = new Map<Value, string[]>()
  for (const { pattern = null, cell } of rowsOf(loaded, 'absence')) {
    patterns.set(pattern, [...(patterns.get(pattern) ?? []), String(cell)])
  }
  const reports = rowsOf(loaded, 'report', ['id', 'pattern'])
  return new Map(reports.map(({ id = null, pattern = null }) => [id, patterns.get(pattern) ?? []]))
}

/** An engine table's columns by name, each as the values it holds. */
export function columnsOf(loaded: Loaded, name: EngineTable['name']): Map<string, Value[]> {
  const table = arrowTable(loaded, name)
  return new Map(table.schema.fields.map((field) => [field.name, columnOf(table, field.name)]))
}

function arrowTable(loaded: Loaded, name: EngineTable['name']): Table {
  const table = loaded.tables.find((found) => found.name === name)
  if (!table) throw new Error(`no table ${name}`)
  return tableFromIPC(table.ipc)
}

function columnOf(table: Table, name: string): Value[] {
  const vector = table.getChild(name)
  return Array.from({ length: table.numRows }, (_, i) => plain(vector?.get(i)))
}

function plain(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`a table holds ${typeof value}`)
}
