import { expect, test } from 'vitest'
import reportsUrl from '../../data/reports.csv?url'
import type { LoadSettings, Progress } from '../../src/data/load.ts'
import { createLoader } from '../../src/data/loader.ts'
import { assets } from '../../src/data/engine/assets.ts'
import { startEngine } from '../../src/data/engine/engine.ts'
import { overviewYears } from '../../src/data/queries/overview.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
import { MANY, manyReports } from '../data/columnwise/manyReports.ts'

const SETTINGS: LoadSettings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' }

async function reports() {
  const response = await fetch(reportsUrl)
  return { file: new File([await response.blob()], 'reports.csv'), settings: {} }
}

test('the embedded dataset is loaded in a worker, its tables handed over', async () => {
  const told: Progress[] = []
  const loaded = await createLoader().load([await reports()], SETTINGS, {
    onProgress: (progress) => told.push(progress),
  })
  expect(loaded.dataset.reports).toBe(128)
  expect(loaded.tables.map(({ name }) => name)).toEqual([
    'report',
    'mark',
    'absence',
    'covered',
    'doubted',
    'left_out',
    'restated',
    'section',
  ])
  expect(loaded.tables.every(({ ipc }) => ipc.byteLength > 0)).toBe(true)
  expect(told.map(({ phase }) => phase)).toEqual(['read', 'map', 'derive'])
})

test('cancelled at its first word, the worker is ended and the next load goes on', async () => {
  const loader = createLoader()
  const stop = new AbortController()
  const loading = loader.load([await reports()], SETTINGS, { signal: stop.signal, onProgress: () => stop.abort() })
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
  const { dataset } = await loader.load([await reports()], SETTINGS)
  expect(dataset.reports).toBe(128)
})

test('a worker that is ended without a word at a file is missed at once, and the file told of', async () => {
  const Original = globalThis.Worker
  const started: Worker[] = []
  globalThis.Worker = class extends Original {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args)
      started.push(this)
    }
  }
  const long = new File([`agency,year,app.received.total\n${'甲镇,2023,0\n'.repeat(300_000)}`], 'long.csv')
  const onProgress = ({ number }: Progress) => {
    if (number === 2 && started.length === 1) setTimeout(() => started[0]?.terminate(), 50)
  }
  const { dataset } = await createLoader()
    .load([await reports(), { file: long, settings: {} }], SETTINGS, { onProgress })
    .finally(() => (globalThis.Worker = Original))
  expect(started).toHaveLength(2)
  expect(dataset.reports).toBe(128)
  expect(dataset.files[1]?.problems).toMatchObject([{ kind: 'unreadable', reason: 'crashed', file: 'long.csv' }])
})

test('what is open is written as Parquet in the worker, and opens again', async () => {
  const loader = createLoader()
  const file = await loader.write([await reports()], SETTINGS, 'parquet')
  const { dataset } = await loader.load([{ file: new File([file], 'reports.parquet'), settings: {} }], SETTINGS)
  expect(dataset.files[0]?.format).toBe('parquet')
  expect(dataset.reports).toBe(128)
})

test('a large file is asked about while its worker hands over the columns', async () => {
  const { dataset, tables, supply } = await createLoader().load([{ file: manyReports(), settings: {} }], SETTINGS)
  expect(dataset.reports).toBe(MANY)
  const engine = startEngine(assets)
  await engine.load(tables, undefined, supply)
  const [year] = await engine.rows(overviewYears(EMPTY_FILTER))
  // Of each hundred: 0 to 99 without the ten that end in 9; the last of 20,001 received 0.
  expect(year).toMatchObject({
    year: 2023,
    reports: MANY,
    sums: { received: { value: 200 * (4_950 - 540), reported: 18_001 } },
  })
  await engine.close()
  await expect(supply?.columns({ names: [], marked: [], withHeads: false })).rejects.toThrow('closed')
})
