import { writeFileSync } from 'node:fs'
import { DuckDBTypeId } from '@duckdb/node-api'
import { encodeTable, type Column } from '../../../src/data/engine/arrow.ts'
import { connected, makeTable } from './native.ts'

/*
 * DuckDB-WASM fetches what reads Parquet from the network, Perspective cannot read it: both get the same columns as
 * Arrow. That it is made beforehand is to their favour.
 */
export async function writeArrow(parquet: string, path: string): Promise<void> {
  const database = await connected(null)
  const { connection } = database
  await makeTable(connection, parquet)
  const described = await connection.runAndReadAll('SELECT * FROM national LIMIT 0')
  const columns: Column[] = []
  for (const [i, name] of described.columnNames().entries()) {
    const read = await connection.runAndReadAll(`SELECT "${name}" FROM national`)
    const values = read.getColumnsJS()[0] ?? []
    const isText = described.columnTypeId(i) === DuckDBTypeId.VARCHAR
    columns.push(isText ? textColumn(name, values) : numberColumn(name, values))
  }
  database.close()
  writeFileSync(path, encodeTable('national', columns).ipc)
}

const textColumn = (name: string, values: readonly unknown[]): Column => ({
  name,
  type: 'text',
  values: values.map((value) => (typeof value === 'string' ? value : null)),
})

function numberColumn(name: string, values: readonly unknown[]): Column {
  const numbers = new Int32Array(values.length)
  const there = new Uint8Array(Math.ceil(values.length / 8))
  for (const [row, value] of values.entries()) {
    if (typeof value !== 'number') continue
    numbers[row] = value
    there[row >> 3] = (there[row >> 3] ?? 0) | (1 << (row & 7))
  }
  return { name, type: 'narrow', values: numbers, there }
}
