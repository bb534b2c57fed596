import { readFileSync } from 'node:fs'
import { loadDataset, type LoadSettings } from '../../src/data/load.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { openTestEngine, type TestEngine } from './engine.ts'

const SETTINGS: LoadSettings = { origin: 'embedded', duplicates: 'first', scopeUnstated: 'own' }

interface Embedded {
  readonly dataset: Dataset
  readonly engine: Pick<TestEngine, 'run' | 'rows'>
}

let shared: Promise<Embedded> | null = null

/** The embedded dataset, loaded as the page loads it, in an engine in Node. All who ask share it, and change nothing in it. */
export function openEmbedded(): Promise<Embedded> {
  return (shared ??= openOwnEmbedded())
}

/** The embedded dataset in an engine of one's own, to be changed and closed. */
export async function openOwnEmbedded() {
  const bytes = new Uint8Array(readFileSync('data/reports.csv'))
  const { dataset, tables } = await loadDataset([{ name: 'reports.csv', bytes, settings: {} }], SETTINGS)
  const engine = await openTestEngine()
  await engine.load(tables)
  return { dataset, engine }
}
