import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetDataset, lastDataset } from '../../src/app/offline/lastDataset.ts'
import { KEEPS_NOTHING } from '../../src/app/keptKeys.ts'

const at = (path: string) => new URL(path, document.baseURI)
const file = (text: string) => new File([text], 'a.csv', { type: 'text/csv' })
const foundAt = async (path: string) => (await lastDataset.find(at(path)))?.content.text() ?? null

const worker = document.createElement('meta')
worker.name = 'worker'

beforeEach(() => document.head.append(worker))
afterEach(async () => {
  worker.remove()
  localStorage.removeItem(KEEPS_NOTHING)
  for (const name of await caches.keys()) await caches.delete(name)
})

test('the last dataset that was opened is kept, with the time when it was fetched; the one before it is not', async () => {
  const before = Date.now()
  lastDataset.keep(at('data/a.csv'), file('a'))
  await expect.poll(() => foundAt('data/a.csv')).toBe('a')
  const { fetchedAt } = (await lastDataset.find(at('data/a.csv#top'))) ?? {}
  expect(fetchedAt?.getTime()).toBeGreaterThanOrEqual(before)
  lastDataset.keep(at('data/b.csv?edition=2'), file('b'))
  await expect.poll(() => foundAt('data/b.csv?edition=2')).toBe('b')
  expect(await foundAt('data/a.csv')).toBeNull()
  expect(await foundAt('data/b.csv')).toBeNull()
})

test('where the reader wants nothing kept, nothing is, and what was kept goes', async () => {
  lastDataset.keep(at('data/a.csv'), file('a'))
  await expect.poll(() => foundAt('data/a.csv')).toBe('a')
  localStorage.setItem(KEEPS_NOTHING, '1')
  forgetDataset()
  await expect.poll(() => caches.keys()).toEqual([])
  lastDataset.keep(at('data/a.csv'), file('a'))
  expect(await foundAt('data/a.csv')).toBeNull()
  localStorage.removeItem(KEEPS_NOTHING)
  expect(await foundAt('data/a.csv')).toBeNull()
})

test('a page that is not kept itself keeps no dataset: it would not open to show it', async () => {
  worker.remove()
  lastDataset.keep(at('data/a.csv'), file('a'))
  expect(await foundAt('data/a.csv')).toBeNull()
  expect(await caches.keys()).toEqual([])
})
