import { expect, test } from 'vitest'
import reportsUrl from '../../data/reports.csv?url'
import type { LoadSettings, Progress } from '../../src/data/load.ts'
import { createLoader } from '../../src/data/loader.ts'

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
  expect(loaded.tables.map(({ name }) => name)).toEqual(['report', 'mark', 'absence', 'covered'])
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
