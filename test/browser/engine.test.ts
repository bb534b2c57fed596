import { afterEach, expect, test, vi } from 'vitest'
import { assets } from '../../src/data/engine/assets.ts'
import { encodeTable } from '../../src/data/engine/arrow.ts'
import { openDuckDB } from '../../src/data/engine/duckdb.ts'
import { type Engine, engineOn, startEngine } from '../../src/data/engine/engine.ts'
import { EngineError } from '../../src/data/engine/error.ts'
import { type Query, sql } from '../../src/data/engine/sql.ts'

const reports = (agency: string, received: readonly number[]) =>
  encodeTable('report', [
    { name: 'agency', type: 'text', values: received.map(() => agency) },
    { name: 'app.received.total', type: 'number', values: Float64Array.from(received) },
  ])

/** What each agency received in all, and in how many reports that print a number. */
const received: Query<{ agency: string; total: number | null; printed: number }> = {
  ...sql`
    SELECT agency, sum("app.received.total") AS total, count("app.received.total") AS printed
    FROM report GROUP BY ALL ORDER BY ALL`,
  columns: ['app.received.total'],
  read: (row) => ({ agency: row.text('agency'), total: row.numberOrNull('total'), printed: row.number('printed') }),
}

/** Minutes of work. */
const endless: Query<number> = {
  ...sql`SELECT sum(sin(a.range * b.range)) AS n FROM range(100000000) a, range(100000) b`,
  columns: [],
  read: (row) => row.number('n'),
}

// Each test starts one to three engines, a second or two each on a busy machine.
vi.setConfig({ testTimeout: 40_000 })

const open: Engine[] = []
function keep(engine: Engine): Engine {
  open.push(engine)
  return engine
}
const restore: (() => void)[] = []
afterEach(async () => {
  for (const back of restore.splice(0)) back()
  for (const engine of open.splice(0)) await engine.close()
})

/** The workers that are started meanwhile. */
function recordWorkers(): Worker[] {
  const started: Worker[] = []
  const Original = globalThis.Worker
  globalThis.Worker = class extends Original {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args)
      started.push(this)
    }
  }
  restore.push(() => (globalThis.Worker = Original))
  return started
}

const numbers = (count: number): Query<number> => ({
  ...sql`SELECT range AS n FROM range(${count})`,
  columns: [],
  read: (row) => row.number('n'),
})

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (cause: unknown) => (cause instanceof EngineError ? cause.kind : cause instanceof Error ? cause.name : 'unknown'),
  )

test('no worker before the first call; then a zero is a zero and a blank no number', async () => {
  const workers = recordWorkers()
  const engine = keep(startEngine(assets))
  expect(workers).toHaveLength(0)
  await engine.load([reports('阎村镇', [0, NaN, 4])])
  expect(await engine.rows(received)).toEqual([{ agency: '阎村镇', total: 4, printed: 2 }])
  expect(workers).toHaveLength(1)
})

test('decimals keep their point and sums of integers are numbers', async () => {
  const engine = keep(startEngine(assets))
  const query: Query<number[]> = {
    ...sql`SELECT 12.34::DECIMAL(10, 2) AS amount, sum(n) AS total, ${0.1} AS bound FROM (VALUES (1), (2)) t(n)`,
    columns: [],
    read: (row) => [row.number('amount'), row.number('total'), row.number('bound')],
  }
  expect(await engine.rows(query)).toEqual([[12.34, 3, 0.1]])
})

test('a long query stops within a second, and the next is answered', async () => {
  const engine = keep(startEngine(assets))
  await engine.load([reports('阎村镇', [1])])
  const stop = new AbortController()
  const asked = engine.rows(endless, stop.signal)
  const next = engine.rows(received)
  setTimeout(() => stop.abort(), 300)
  expect(await failure(asked)).toBe('AbortError')
  const aborted = performance.now()
  expect(await next).toEqual([{ agency: '阎村镇', total: 1, printed: 1 }])
  expect(performance.now() - aborted).toBeLessThan(1000)
})

test('a worker killed under a query is replaced, its tables with it, and the query runs again', async () => {
  const workers = recordWorkers()
  const engine = keep(engineOn(() => openDuckDB(assets, 2000)))
  const states: string[] = []
  engine.onState((state) => states.push(state))
  await engine.load([reports('阎村镇', [7])])
  const restored = new Promise<void>((resolve) => engine.onState((state) => state === 'ready' && resolve()))
  const stop = new AbortController()
  const asked = failure(engine.rows(endless, stop.signal))
  setTimeout(() => workers[0]?.terminate(), 200)
  await restored
  expect(states).toEqual(['starting', 'ready', 'idle', 'restarting', 'ready'])
  stop.abort()
  expect(await asked).toBe('AbortError')
  expect(await engine.rows(received)).toEqual([{ agency: '阎村镇', total: 7, printed: 1 }])
  expect(workers).toHaveLength(2)
})

test('a worker that is ended without a word is missed at once, not after its patience', async () => {
  const workers = recordWorkers()
  const engine = keep(startEngine(assets))
  await engine.load([reports('阎村镇', [7])])
  const crashed = new Promise<unknown>((resolve) => engine.onCrash(resolve))
  workers[0]?.terminate()
  expect(await crashed).toMatchObject({ message: 'the browser ended the worker' })
  expect(await engine.rows(received)).toEqual([{ agency: '阎村镇', total: 7, printed: 1 }])
})

test('a statement that crashes the engine twice is refused; the tables are there for the next one', async () => {
  const engine = keep(startEngine(assets))
  await engine.load([reports('阎村镇', [7])])
  let crashes = 0
  engine.onCrash(() => crashes++)
  // Deeper than the stack of the worker, not as deep as DuckDB's own limit.
  const text = `SELECT ${'abs('.repeat(900)}1${')'.repeat(900)}`
  expect(await failure(engine.rows({ text, params: [], columns: [], read: () => null }))).toBe('crashed')
  expect(crashes).toBe(2)
  expect(await engine.rows(received)).toEqual([{ agency: '阎村镇', total: 7, printed: 1 }])
})

test('closing answers all that is pending', async () => {
  const engine = keep(startEngine(assets))
  const pending = [engine.load([reports('阎村镇', [1])]), engine.rows(endless), engine.rows(received)].map(failure)
  await engine.close()
  expect(await Promise.all(pending)).toEqual(['closed', 'closed', 'closed'])
  expect(await failure(engine.rows(received))).toBe('closed')
})

test('an engine whose files are not there says so, and does not hang', async () => {
  const noWorker = keep(startEngine({ ...assets, worker: '/nowhere.js' }))
  expect(await failure(noWorker.rows(received))).toBe('start')
  const noWasm = keep(startEngine({ ...assets, wasm: '/nowhere.wasm' }))
  expect(await failure(noWasm.rows(received))).toBe('start')
})

test('a statement cannot reach out', async () => {
  const engine = keep(startEngine(assets))
  const texts = [`SELECT * FROM '${location.origin}/a.csv'`, 'LOAD json', 'SET enable_external_access = true']
  const asked = texts.map((text) => failure(engine.rows({ text, params: [], columns: [], read: () => null })))
  expect(await Promise.all(asked)).toEqual(['query', 'query', 'query'])
})

test('an answer without rows, and one of many', async () => {
  const engine = keep(startEngine(assets))
  expect(await engine.rows(numbers(0))).toEqual([])
  expect(await engine.rows(numbers(50_000))).toEqual(Array.from({ length: 50_000 }, (_, i) => i))
})
