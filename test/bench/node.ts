import { readFileSync } from 'node:fs'
import { loadDataset } from '../../src/data/load.ts'
import { agencyMarks, agencyReports } from '../../src/data/queries/agency.ts'
import { compareAgencies } from '../../src/data/queries/compare.ts'
import { coverage } from '../../src/data/queries/coverage.ts'
import { disputeYears } from '../../src/data/queries/disputes.ts'
import { disputeRates } from '../../src/data/queries/disputesRates.ts'
import { disputeRows } from '../../src/data/queries/disputesRows.ts'
import { findingsRateChanges, findingsReasons } from '../../src/data/queries/findingsChanges.ts'
import { findingsCorrections } from '../../src/data/queries/findingsCorrections.ts'
import { findingsZeros } from '../../src/data/queries/findingsZeros.ts'
import { outcomes } from '../../src/data/queries/outcomes.ts'
import { outcomesByApplicant } from '../../src/data/queries/outcomesByApplicant.ts'
import { outcomesTotal } from '../../src/data/queries/outcomesTotal.ts'
import { overviewYears } from '../../src/data/queries/overview.ts'
import { overviewAreas } from '../../src/data/queries/overviewAreas.ts'
import { overviewChanges } from '../../src/data/queries/overviewChanges.ts'
import { overviewRateChanges, overviewZeroYears } from '../../src/data/queries/overviewLeads.ts'
import { trends } from '../../src/data/queries/trends.ts'
import { zeros } from '../../src/data/queries/zeros.ts'
import { readTable } from '../../src/data/readers/read.ts'
import type { SourceBytes } from '../../src/data/readers/table.ts'
import { quantity, type QuantityId } from '../../src/domain/quantities.ts'
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

function known(id: QuantityId) {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}

/** Each view's statements as it first asks them, and the dearest of its others. */
function viewQueries(key: string) {
  const all = { by: 'all', depth: 1 } as const
  const agency = { by: 'agency', depth: 1 } as const
  const lines = { isConstant: false, most: 24 }
  const rate = known('disclosure_rate')
  return {
    'overview: years': overviewYears(EMPTY_FILTER),
    'overview: changes': overviewChanges(EMPTY_FILTER),
    'overview: areas': overviewAreas(EMPTY_FILTER),
    'overview: rate changes': overviewRateChanges(EMPTY_FILTER),
    'overview: zero years': overviewZeroYears(EMPTY_FILTER),
    'overview: coverage': coverage(EMPTY_FILTER),
    'findings: zeros': findingsZeros(EMPTY_FILTER),
    'findings: rate changes': findingsRateChanges(EMPTY_FILTER),
    'findings: reasons': findingsReasons(EMPTY_FILTER),
    'findings: corrections': findingsCorrections(EMPTY_FILTER),
    'zeros: applications': zeros(EMPTY_FILTER, 'applications'),
    'zeros: litigation': zeros(EMPTY_FILTER, 'litigation'),
    'trends: received': trends(EMPTY_FILTER, known('received'), all, lines),
    'trends: disclosure rate by agency': trends(EMPTY_FILTER, rate, agency, lines),
    'outcomes: total': outcomesTotal(EMPTY_FILTER),
    'outcomes: by year': outcomes(EMPTY_FILTER, 'year', 60),
    'outcomes: by agency': outcomes(EMPTY_FILTER, agency, 24),
    'outcomes: by applicant': outcomesByApplicant(EMPTY_FILTER),
    'disputes: years': disputeYears(EMPTY_FILTER),
    'disputes: rates by agency': disputeRates(EMPTY_FILTER, { rate: 'review_corrected', ...agency }),
    'disputes: rows to check': disputeRows(EMPTY_FILTER),
    'compare: agencies': compareAgencies(EMPTY_FILTER, rate, null),
    'agency: reports': agencyReports(key),
    'agency: marks': agencyMarks(key),
  }
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
    const views = viewQueries(dataset.agencies[0]?.key ?? '')
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
