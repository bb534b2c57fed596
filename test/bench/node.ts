import { readFileSync } from 'node:fs'
import { loadDataset } from '../../src/data/load.ts'
import { agencyMarks, agencyReports } from '../../src/data/queries/agency.ts'
import { coverage } from '../../src/data/queries/coverage.ts'
import { overviewYears } from '../../src/data/queries/overview.ts'
import { overviewAreas } from '../../src/data/queries/overviewAreas.ts'
import { overviewChanges } from '../../src/data/queries/overviewChanges.ts'
import { overviewRateChanges, overviewZeroYears } from '../../src/data/queries/overviewLeads.ts'
import { zeros } from '../../src/data/queries/zeros.ts'
import { readTable } from '../../src/data/readers/read.ts'
import type { SourceBytes } from '../../src/data/readers/table.ts'
import { EMPTY_FILTER } from '../../src/domain/question.ts'
import { openTestEngine } from '../data/engine.ts'
import { measure, report } from './measure.ts'

async function load(source: SourceBytes) {
  const settings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' } as const
  return loadDataset([{ ...source, settings: {} }], settings)
}

async function start() {
  const engine = await openTestEngine()
  engine.close()
}

/** Readers, loading, the engine and each view's statements, without a browser. */
export async function benchNode(generated: readonly SourceBytes[]): Promise<void> {
  const embedded = { name: 'reports.csv', bytes: new Uint8Array(readFileSync('data/reports.csv')) }
  const sources = [embedded, ...generated]

  const reading = []
  const loading = []
  for (const source of sources) {
    reading.push(await measure(source.name, () => readTable(source)))
    loading.push(await measure(source.name, () => load(source)))
  }
  report('Reading: bytes to columns of text', reading)
  report('Loading: bytes to the tables of the engine', loading)

  report('Engine: start in Node', [await measure('start', start)])

  for (const source of sources) {
    const { dataset, tables } = await load(source)
    const engine = await openTestEngine()
    report(`Engine: ${source.name}, insert`, [await measure('insert', () => engine.load(tables))])
    const key = dataset.agencies[0]?.key ?? ''
    const views = {
      'overview: years': overviewYears(EMPTY_FILTER),
      'overview: changes': overviewChanges(EMPTY_FILTER),
      'overview: areas': overviewAreas(EMPTY_FILTER),
      'overview: rate changes': overviewRateChanges(EMPTY_FILTER),
      'overview: zero years': overviewZeroYears(EMPTY_FILTER),
      'overview: coverage': coverage(EMPTY_FILTER),
      'zeros: applications': zeros(EMPTY_FILTER, 'applications'),
      'zeros: litigation': zeros(EMPTY_FILTER, 'litigation'),
      'agency: reports': agencyReports(key),
      'agency: marks': agencyMarks(key),
    }
    const asking = []
    for (const [name, query] of Object.entries(views)) {
      // The queries give rows of different kinds; only their time matters here.
      const ask = () => engine.rows<unknown>(query)
      asking.push(await measure(name, ask))
    }
    report(`Queries: ${source.name}, ${dataset.reports} reports`, asking)
    engine.close()
  }
}
