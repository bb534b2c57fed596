import { readFileSync } from 'node:fs'
import { loadDataset, type LoadSettings } from '../../src/data/load.ts'
import { openTestEngine } from './engine.ts'

const SETTINGS: LoadSettings = { origin: 'embedded', duplicates: 'first', scopeUnstated: 'own' }

/** The embedded dataset, loaded as the page loads it, in an engine in Node. */
export async function openEmbedded() {
  const bytes = new Uint8Array(readFileSync('data/reports.csv'))
  const { dataset, tables } = await loadDataset([{ name: 'reports.csv', bytes, settings: {} }], SETTINGS)
  const engine = await openTestEngine()
  await engine.load(tables)
  return { dataset, engine }
}
