import { tableFromIPC } from 'apache-arrow'
import { expect, test } from 'vitest'
import { ofBytes, openColumnwise, type Columnwise } from '../../../src/data/columnwise/openColumnwise.ts'
import { openHosted } from '../../../src/data/columnwise/openHosted.ts'
import { readColumns } from '../../../src/data/columnwise/readColumns.ts'
import { fingerprint } from '../../../src/data/fingerprint.ts'
import { partsOf } from '../../../src/data/publishedParts.ts'
import { bytesSent, hostOf, sentTwice } from '../readers/host.ts'
import { SETTINGS } from '../reports.ts'
import { CELLS, farApart } from './farApart.ts'

const bytes = farApart()
const published = await partsOf({ name: 'many.parquet', bytes }, SETTINGS, 1)
const file = {
  name: 'many.parquet',
  url: 'http://host.example/many.parquet',
  fingerprint: fingerprint([bytes]),
  ...(published ?? { size: 0, footerSize: 0, footer: '' }),
}
/** What a table holds: its bytes number dictionaries as they come. */
const held = (ipc: Uint8Array) => {
  const table = tableFromIPC(ipc)
  return table.schema.fields.map(({ name }) => [name, String(table.getChild(name))])
}
const read = async ({ behind }: Columnwise, ...names: string[]) => {
  const supplied = await readColumns(behind, { names, marked: [], withHeads: true })
  return supplied.map(({ columns, ipc, marks }) => ({ columns, rows: held(ipc), marks: held(marks.ipc) }))
}
const quiet = () => undefined

test('a hosted file read in parts is the same as read whole, and only what is asked for comes, once', async () => {
  const host = hostOf(bytes)
  const parts = await openHosted({ file, settings: {} }, SETTINGS, quiet, host.ask)
  const whole = await openColumnwise(ofBytes({ name: file.name, bytes, settings: {} }), SETTINGS, quiet)
  if (!parts || !whole) throw new Error('not read column by column')
  expect(parts.dataset).toEqual(whole.dataset)
  const tables = (of: Columnwise) => of.tables.map(({ name, ipc }) => [name, held(ipc)])
  expect(tables(parts)).toEqual(tables(whole))
  const opened = bytesSent(host)
  // Its footer, who and when, and the first of four groups of rows.
  expect(opened).toBeLessThan(bytes.length / 2)
  const last = CELLS.at(-1) ?? ''
  expect(await read(parts, last)).toEqual(await read(whole, last))
  // A number takes four bytes at most, and the first group was there.
  expect(bytesSent(host) - opened).toBeLessThan(20_001 * 4)
  const before = host.sent.length
  await read(parts, last)
  expect(host.sent).toHaveLength(before)
  const some = CELLS.slice(0, 5)
  expect(await read(parts, ...some)).toEqual(await read(whole, ...some))
  expect(sentTwice(host)).toBe(0)
})

test('a file that is replaced while it is open gives no numbers of the other', async () => {
  const host = hostOf(bytes)
  const parts = await openHosted({ file, settings: {} }, SETTINGS, quiet, host.ask)
  if (!parts) throw new Error('not read column by column')
  host.tag = '"second"'
  await expect(read(parts, CELLS.at(-1) ?? '')).rejects.toThrow(expect.objectContaining({ name: 'FileChanged' }))
})

test('a host that sends no parts, and a file that is not the published one, are not read in parts', async () => {
  const host = hostOf(bytes)
  const other = { ...file, footer: fingerprint([bytes.subarray(0, 100)]) }
  expect(await openHosted({ file: other, settings: {} }, SETTINGS, quiet, host.ask)).toBeNull()
  expect(
    await openHosted({ file: { ...file, size: file.size + 1 }, settings: {} }, SETTINGS, quiet, host.ask),
  ).toBeNull()
  host.onWay = () => new Response(bytes)
  expect(await openHosted({ file, settings: {} }, SETTINGS, quiet, host.ask)).toBeNull()
})

test('a small file, and one that must be read whole, are published to be fetched whole', async () => {
  expect(await partsOf({ name: 'many.parquet', bytes }, SETTINGS)).toBeNull()
  const csv = new TextEncoder().encode(`agency,year,app.received.total\n${'甲镇,2023,1\n'.repeat(400_000)}`)
  expect(await partsOf({ name: 'many.csv', bytes: csv }, SETTINGS)).toBeNull()
})
