import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { readTable } from '../../../src/data/readers/read.ts'
import { parquetText } from '../../../src/data/readers/parquetText.ts'
import { hasInputs, INPUTS, readFile, rowsOf } from './shared.ts'

test.skipIf(!hasInputs)('csv-spectrum files read as the JSON beside them', async () => {
  const folder = join(INPUTS, 'csv/csv-spectrum')
  const names = readdirSync(join(folder, 'csvs')).map((name) => name.replace(/\.csv$/, ''))
  const differing: string[] = []
  for (const name of names) {
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'))
    const text = readFileSync(join(folder, 'csvs', `${name}.csv`), 'utf8')
    // The files called crlf are stored with \n alone; they are what they are called only with \r\n.
    const bytes = new TextEncoder().encode(name.endsWith('_crlf') ? text.replaceAll(/\r?\n/g, '\r\n') : text)
    const result = await readTable({ name, bytes })
    const header = result.ok ? result.table.header : []
    const objects = rowsOf(result).map((row) => Object.fromEntries(row.map((cell, index) => [header[index], cell])))
    if (isDeepStrictEqual(objects, [expected].flat())) continue
    differing.push(name)
  }
  console.info(
    `csv-spectrum: ${names.length - differing.length} of ${names.length} equal their JSON; not ${differing.join()}`,
  )
  // Its CSV prints the telephone number 2095257564, its JSON 1234567890: the two cannot both be read.
  expect(differing).toEqual(['location_coordinates'])
})

const PLAIN = { name: '', isDate: false, scale: null }

/** A JSON value of hyparquet's against our text: dates without a time, exact decimals and bytes in hex are written otherwise. */
function isSame(text: string, value: unknown): boolean {
  if (text === parquetText(value, PLAIN)) return true
  if (typeof value === 'number') return text !== '' && Math.abs(Number(text) - value) <= Math.abs(value) * 1e-12
  if (typeof value === 'string') return value === `${text}T00:00:00.000Z`
  if (Array.isArray(value) && Buffer.from(value).toString('hex') === text) return true
  return typeof value === 'object' && value !== null && isDeepStrictEqual(JSON.parse(text), value)
}

test.skipIf(!hasInputs)('Parquet files read as the rows that hyparquet expects', async () => {
  const folder = join(INPUTS, 'parquet')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !/(metadata|_indexes)\.json$/.test(name))
  let equal = 0
  const without: string[] = []
  const differing: unknown[] = []
  for (const name of names) {
    const path = join(folder, name.replace(/json$/, 'parquet'))
    if (!existsSync(path)) {
      without.push(name)
      continue
    }
    const expected: unknown[][] = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const rows = rowsOf(await readFile(path))
    const isEqual = rows.every((row, index) => row.every((cell, column) => isSame(cell, expected[index]?.[column])))
    if (isEqual && rows.length === expected.length) equal++
    else differing.push(name)
  }
  console.info(`hyparquet: ${equal} of ${names.length} equal their JSON; no Parquet file beside ${without.join(', ')}`)
  expect(differing).toEqual([])
})
