import { beforeEach, expect, test, vi } from 'vitest'
import { type Engine, engineOn } from '../../../src/data/engine/engine.ts'
import { EngineError } from '../../../src/data/engine/error.ts'
import type { EngineState } from '../../../src/data/engine/keeping.ts'
import { type DerivedTable, sql, tableOf } from '../../../src/data/engine/sql.ts'
import { type HeldConnection, holdConnection } from './connections.ts'

let opened: HeldConnection[]
let states: EngineState[]
let crashes: number
let reachable: boolean
let engine: Engine
beforeEach(() => {
  opened = []
  states = []
  crashes = 0
  reachable = true
  engine = engineOn(async () => {
    if (!reachable) throw new Error('404')
    const connection = holdConnection()
    opened.push(connection)
    return connection
  })
  engine.onState((state) => states.push(state))
  engine.onCrash(() => crashes++)
})

const ask = (text: string, signal?: AbortSignal) =>
  engine.rows({ text, params: [], columns: [], read: (row) => row.text('text') }, signal)
const load = (...names: string[]) => engine.load(names.map((name) => ({ name, ipc: new Uint8Array() })))
const ran = () => opened.map((connection) => connection.ran)
const running = (text: string, connection = 0) =>
  vi.waitFor(() => expect(opened[connection]?.ran.at(-1)).toBe(text), { interval: 1 })

/** How a promise ends: the kind of an engine's error, the name of another error, or the answer. */
const end = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((cause: unknown) => {
    if (cause instanceof EngineError) return cause.kind
    return cause instanceof Error || cause instanceof DOMException ? cause.name : cause
  })

test('nothing starts before the first call, and then one connection serves all', async () => {
  expect(opened).toHaveLength(0)
  expect(await Promise.all([ask('a'), ask('b')])).toEqual([['a'], ['b']])
  expect([ran(), states]).toEqual([[['a', 'b']], ['starting', 'ready']])
})

test('it can be started ahead of time', async () => {
  await engine.start()
  expect([opened.length, states]).toEqual([1, ['starting', 'ready']])
  await load('report')
  expect(ran()).toEqual([['insert report']])
})

test('an aborted statement is stopped, and the next one answered', async () => {
  const stop = new AbortController()
  const aborted = end(ask('wait', stop.signal))
  const next = ask('a')
  await running('wait')
  stop.abort()
  expect(await aborted).toBe('AbortError')
  expect(await next).toEqual(['a'])
})

test('a statement aborted while it waits is never run', async () => {
  const [first, second] = [new AbortController(), new AbortController()]
  const asked = [ask('wait', first.signal), ask('b', second.signal), ask('c')].map(end)
  await running('wait')
  second.abort()
  expect(await asked[1]).toBe('AbortError')
  first.abort()
  expect(await Promise.all(asked)).toEqual(['AbortError', 'AbortError', ['c']])
  expect(ran()).toEqual([['wait', 'c']])
})

test('who aborts need not wait for a statement that does not stop', async () => {
  const stop = new AbortController()
  const asked = end(ask('stuck', stop.signal))
  await running('stuck')
  stop.abort()
  expect(await asked).toBe('AbortError')
})

test('an aborted signal does not even start the engine', async () => {
  expect(await end(ask('a', AbortSignal.abort()))).toBe('AbortError')
  expect(opened).toHaveLength(0)
})

test('a refused statement says what it was, and the engine goes on', async () => {
  const refused = engine.rows({ text: 'bad', params: [], columns: [], read: () => null })
  await expect(refused).rejects.toMatchObject({ kind: 'query', sql: 'bad', message: 'no table bad' })
  expect(await ask('a')).toEqual(['a'])
  expect([opened.length, crashes]).toEqual([1, 0])
})

test('after a crash the tables are back and the statement runs again', async () => {
  await load('report', 'mark')
  const stop = new AbortController()
  const asked = end(ask('wait', stop.signal))
  await running('wait')
  opened[0]?.die(new Error('gone'))
  await running('wait', 1)
  stop.abort()
  expect(await asked).toBe('AbortError')
  expect(ran()).toEqual([
    ['insert report', 'insert mark', 'wait'],
    ['insert report', 'insert mark', 'wait'],
  ])
  expect(states).toEqual(['starting', 'ready', 'idle', 'restarting', 'ready'])
  expect(opened.map((connection) => connection.closed)).toEqual([true, false])
})

test('a statement that kills the engine twice is given up; the next one is answered', async () => {
  await load('report')
  expect(await end(ask('deadly'))).toBe('crashed')
  expect([crashes, states.at(-1)]).toEqual([2, 'failed'])
  expect(await ask('a')).toEqual(['a'])
  expect(ran().at(-1)).toEqual(['insert report', 'a'])
})

test('a death with nobody waiting is told, and made good at the next call', async () => {
  await load('report')
  opened[0]?.die(new Error('gone'))
  await vi.waitFor(() => expect(crashes).toBe(1), { interval: 1 })
  expect([opened.length, states.at(-1)]).toEqual([1, 'idle'])
  expect(await ask('a')).toEqual(['a'])
  expect(ran().at(-1)).toEqual(['insert report', 'a'])
})

test.each([
  ['bad', 'load'],
  ['deadly', 'crashed'],
])('tables that fail (%s) are not kept; those before them are', async (name, kind) => {
  await load('report')
  expect(await end(load('mark', name))).toBe(kind)
  opened.at(-1)?.die(new Error('gone'))
  await ask('a')
  expect(ran().at(-1)).toEqual(['insert report', 'a'])
})

test('an engine that cannot be reached says so, and is tried again at the next call', async () => {
  reachable = false
  await expect(ask('a')).rejects.toMatchObject({ kind: 'start', message: 'the engine did not start: 404' })
  expect(states).toEqual(['starting', 'failed'])
  reachable = true
  expect(await ask('a')).toEqual(['a'])
})

test('closing rejects what runs, what waits and what comes', async () => {
  const asked = [ask('stuck'), ask('a'), load('report')].map(end)
  await running('stuck')
  await engine.close()
  expect(await Promise.all([...asked, end(ask('b'))])).toEqual(['closed', 'closed', 'closed', 'closed'])
  expect([opened[0]?.closed, crashes]).toEqual([true, 0])
})

test('an engine closed while it starts leaves no worker behind', async () => {
  const connection = holdConnection()
  let arrive: (() => void) | undefined
  const late = engineOn(() => new Promise((resolve) => (arrive = () => resolve(connection))))
  const asked = end(late.rows({ text: 'a', params: [], columns: [], read: () => null }))
  await vi.waitFor(() => expect(arrive).toBeDefined(), { interval: 1 })
  await late.close()
  expect(await asked).toBe('closed')
  arrive?.()
  await vi.waitFor(() => expect(connection.closed).toBe(true), { interval: 1 })
})

test('listeners hear nothing after they left', async () => {
  const heard: EngineState[] = []
  const leave = engine.onState((state) => heard.push(state))
  leave()
  await ask('a')
  expect(heard).toEqual([])
})

test('tables whose load is cancelled do not come in, and the next start has the old ones', async () => {
  await load('report')
  const stop = new AbortController()
  const cancelled = end(engine.load([{ name: 'other', ipc: new Uint8Array() }], stop.signal))
  stop.abort()
  expect(await cancelled).toBe('AbortError')
  opened[0]?.die(new Error('gone'))
  await ask('a')
  expect(ran()).toEqual([['insert report'], ['insert report', 'a']])
})

const base: DerivedTable = { name: 'base', select: sql`a`, columns: [] }
const upper: DerivedTable = { name: 'upper', select: sql`b ${tableOf(base)}`, columns: [] }
const askOf = (table: DerivedTable) =>
  engine.rows({ ...sql`from ${tableOf(table)}`, columns: [], read: (row) => row.text('text') })
const MADE = ['CREATE OR REPLACE TABLE "base" AS a', 'CREATE OR REPLACE TABLE "upper" AS b "base"']

test('a derived table is made when it is first read, after those it reads, and once for the same data', async () => {
  await load('report')
  await askOf(upper)
  await askOf(base)
  expect(ran()).toEqual([['insert report', ...MADE, 'from "upper"', 'from "base"']])
})

test('a derived table is made anew of other data, and after a restart', async () => {
  await askOf(base)
  await load('report')
  await askOf(base)
  expect(ran()[0]?.filter((text) => text === MADE[0])).toHaveLength(2)
  opened[0]?.die(new Error('gone'))
  await askOf(base)
  expect(ran()[1]).toEqual(['insert report', MADE[0], 'from "base"'])
})

test('where memory runs out, derived tables that the statement does not read are dropped, and made anew when they are', async () => {
  await load('report')
  await askOf(base)
  expect(await ask('tight')).toEqual(['tight'])
  await askOf(base)
  const [made] = MADE
  expect(ran()).toEqual([['insert report', made, 'from "base"', 'tight', 'tight', made, 'from "base"']])
})

test('where memory runs out and nothing can be dropped, that is told', async () => {
  await load('report')
  expect(await end(ask('tight'))).toBe('query')
  expect(ran()).toEqual([['insert report', 'tight']])
})
