import { createRequire } from 'node:module'
import path from 'node:path'
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { tableFromArrays } from 'apache-arrow'
import { expect, test } from 'vitest'
import { encodeTable, type Column } from '../../../src/data/engine/arrow.ts'
import type { Store } from '../../../src/data/engine/replace.ts'
import { OPENING } from '../../../src/data/engine/settings.ts'
import type { Supply } from '../../../src/data/engine/supply.ts'
import { Widening } from '../../../src/data/engine/widening.ts'
import { markRows, noMarks } from '../../../src/data/reportTables.ts'

const ROWS = 50_000

/** Columns of doubles, each twin with the other of its pair, and the reports' numbers before all. */
function supplyOf(asked: string[] = []): Supply {
  const numbers = (name: string): Column => ({
    name,
    type: 'number',
    values: Float64Array.from({ length: ROWS }, (_, i) => i + name.length / 3),
  })
  return {
    async columns({ names, withHeads }) {
      asked.push(names.join())
      const id: Column = { name: 'id', type: 'integer', values: Int32Array.from({ length: ROWS }, (_, i) => i) }
      const own = [...new Set(names.flatMap((name) => (name === 'id' ? [] : [name, `${name} twin`])))]
      const columns = [...(withHeads ? [id] : []), ...own.map(numbers)]
      return [
        {
          columns: columns.map(({ name }) => ({ name, isNarrow: false, isHead: name === 'id' })),
          lookups: [],
          ipc: encodeTable('rows', columns).ipc,
          marks: markRows(noMarks()),
          marked: [],
        },
      ]
    },
    close: () => undefined,
  }
}

const FULL = new Error('Out of Memory Error: could not allocate block of size 256.0 KiB')

/** A store that tells what was run; what `refuses` names is refused once. */
function tellingStore(refuses: RegExp) {
  const ran: string[] = []
  let isFull = false
  const store: Store = {
    async run(text) {
      ran.push(text)
      if (isFull && refuses.test(text)) {
        isFull = false
        throw FULL
      }
      return tableFromArrays({ text: [text] })
    },
    insert: async () => undefined,
  }
  return { ran, store, fill: () => (isFull = true) }
}

const dropped = (ran: readonly string[]) => ran.flatMap((text) => /DROP COLUMN "(.*)"/.exec(text)?.[1] ?? [])

test('where memory runs out, the columns that were asked for longest ago are let go, and the statement is tried again', async () => {
  const { ran, store, fill } = tellingStore(/^CREATE TABLE/)
  const widening = new Widening(supplyOf())
  for (const name of ['a', 'b', 'c', 'd']) await widening.stand(['id', name], store)
  await widening.stand(['id', 'a'], store)
  fill()
  await widening.stand(['id', 'd', 'e'], store)
  // Of a, b, c and all twins half: the twins first, for which nobody asked.
  expect(dropped(ran)).toEqual(['a twin', 'b twin', 'c twin', 'd twin'])
  expect(ran.filter((text) => text.startsWith('CREATE TABLE')).at(-1)).toContain('"e"')
})

test('a column that was let go is read again when it is asked for, and what came with it and stayed does not come twice', async () => {
  const asked: string[] = []
  const { ran, store, fill } = tellingStore(/^SELECT/)
  const widening = new Widening(supplyOf(asked))
  await widening.stand(['id', 'a'], store)
  await widening.stand(['id', 'b'], store)
  await widening.stand(['id', 'a twin'], store)
  fill()
  await widening.withRoom(['id', 'b', 'b twin'], store, () => store.run('SELECT 1'))
  expect(dropped(ran)).toEqual(['a'])
  await widening.stand(['id', 'a'], store)
  expect(asked).toEqual(['id,a', 'b', 'a'])
  const last = ran.filter((text) => text.startsWith('CREATE TABLE')).at(-1)
  expect(last).toContain('"a"')
  expect(last).not.toContain('"a twin"')
})

test('what is refused for another reason, or with nothing left to let go, is told', async () => {
  const { ran, store } = tellingStore(/never/)
  const widening = new Widening(supplyOf())
  await widening.stand(['id', 'a'], store)
  const refused = (cause: Error) => widening.withRoom(['id', 'a', 'a twin'], store, () => Promise.reject(cause))
  await expect(refused(FULL)).rejects.toBe(FULL)
  await expect(refused(new Error('no table'))).rejects.toThrow('no table')
  expect(dropped(ran)).toEqual([])
})

test('an engine with little memory answers of more columns than it holds at once, the same as ever', async () => {
  const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'))
  const bundle = { mainModule: `${dist}/duckdb-eh.wasm`, mainWorker: '' }
  const db = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await db.instantiate(() => {})
  db.open(OPENING)
  const connection = db.connect()
  const store: Store = {
    run: async (text) => connection.query(text),
    insert: async (name, ipc) => connection.insertArrowFromIPCStream(ipc, { name, schema: 'main', create: true }),
  }
  await store.insert('mark', markRows(noMarks()).ipc)
  connection.query(`SET memory_limit = '12MB'`)
  const asked: string[] = []
  const widening = new Widening(supplyOf(asked))
  const names = Array.from({ length: 16 }, (_, i) => 'x'.repeat(i + 1))
  for (const name of [...names, ...names.slice(0, 2)]) {
    await widening.stand(['id', name], store)
    const sum = await widening.withRoom(['id', name], store, () =>
      store.run(`SELECT sum("${name}") AS sum FROM report`),
    )
    expect(sum.getChild('sum')?.get(0)).toBeCloseTo((ROWS * (ROWS - 1)) / 2 + (ROWS * name.length) / 3, 3)
  }
  // The first ones had to go.
  expect(asked).toHaveLength(names.length + 2)
  connection.close()
})
