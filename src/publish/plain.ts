import type { Table } from 'apache-arrow'
import type { StoredAnswer, StoredValue } from '../data/stored.ts'

/** An answer of the engine as it is stored; throws where it holds what JSON does not. */
export function plain(table: Table): StoredAnswer {
  const columns = table.schema.fields.map(({ name }) => {
    const vector = table.getChild(name)
    return [name, Array.from({ length: table.numRows }, (_, row) => plainValue(vector?.get(row), name))] as const
  })
  return { rows: table.numRows, columns: Object.fromEntries(columns) }
}

function plainValue(value: unknown, column: string): StoredValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new TypeError(`column ${column} holds a ${typeof value}, or none that JSON knows, which cannot be stored`)
}
