import type { Query, TableQuery } from '../../../src/data/engine/sql.ts'
import { agencyMarks, agencyReports } from '../../../src/data/queries/agency.ts'
import { compareAgencies } from '../../../src/data/queries/compare.ts'
import { compareOverlaps, compareYears } from '../../../src/data/queries/compareYears.ts'
import { behind } from '../../../src/data/queries/behind.ts'
import { copied } from '../../../src/data/queries/copied.ts'
import { auditFindings } from '../../../src/data/queries/audit.ts'
import { auditHeat } from '../../../src/data/queries/auditHeat.ts'
import { coverage } from '../../../src/data/queries/coverage.ts'
import { leftOut } from '../../../src/data/queries/leftOut.ts'
import { disputeYears } from '../../../src/data/queries/disputes.ts'
import { disputeRates } from '../../../src/data/queries/disputesRates.ts'
import { disputeRows } from '../../../src/data/queries/disputesRows.ts'
import { outcomes } from '../../../src/data/queries/outcomes.ts'
import { outcomesByApplicant } from '../../../src/data/queries/outcomesByApplicant.ts'
import { outcomesTotal } from '../../../src/data/queries/outcomesTotal.ts'
import { findingsRateChanges, findingsReasons } from '../../../src/data/queries/findingsChanges.ts'
import { findingsCorrections } from '../../../src/data/queries/findingsCorrections.ts'
import { findingsZeros } from '../../../src/data/queries/findingsZeros.ts'
import { overviewYears } from '../../../src/data/queries/overview.ts'
import { overviewAreas } from '../../../src/data/queries/overviewAreas.ts'
import { overviewChanges } from '../../../src/data/queries/overviewChanges.ts'
import { overviewRateChanges, overviewShares, overviewZeroYears } from '../../../src/data/queries/overviewLeads.ts'
import { restatedCells, restatedCounts } from '../../../src/data/queries/restated.ts'
import { trends } from '../../../src/data/queries/trends.ts'
import { wordedSections } from '../../../src/data/queries/wording.ts'
import { zeros } from '../../../src/data/queries/zeros.ts'
import { quantity, type Quantity } from '../../../src/domain/quantities.ts'
import type { Filter } from '../../../src/domain/question.ts'

function of(id: string): Quantity {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}

type Asking = (filter: Filter) => Query<unknown> | TableQuery<unknown>

const TRENDS = { isConstant: true, most: 24 }

/** Every statement of the page; `key` is an agency's. */
export const queriesOf = (key: () => string): readonly (readonly [string, Asking])[] => [
  ['coverage', coverage],
  ['overviewYears', overviewYears],
  ['overviewAreas', overviewAreas],
  ['overviewChanges', overviewChanges],
  ['overviewRateChanges', overviewRateChanges],
  ['overviewZeroYears', overviewZeroYears],
  ['overviewShares', (filter) => overviewShares(filter, 4)],
  ['behind', (filter) => behind(filter, ['received', 'disclosure_rate', 'fees.amount'].map(of))],
  ['behind places', (filter) => behind(filter, [of('review_corrected')], { by: 'place', depth: 2 })],
  ['zeros of applications', (filter) => zeros(filter, 'applications')],
  ['zeros of disclosure', (filter) => zeros(filter, 'disclosure')],
  ['zeros of litigation', (filter) => zeros(filter, 'litigation')],
  ['compareAgencies of a rate', (filter) => compareAgencies(filter, of('disclosure_rate'), null)],
  ['compareAgencies of a stock', (filter) => compareAgencies(filter, of('normative.in_force'), 2024)],
  ['compareYears', (filter) => compareYears(filter, of('normative.made'))],
  ['compareOverlaps', compareOverlaps],
  ['disputeYears', disputeYears],
  ['disputeRows', disputeRows],
  ['disputeRates by year', (filter) => disputeRates(filter, { rate: 'review_corrected', by: 'year', depth: 1 })],
  ['disputeRates by place', (filter) => disputeRates(filter, { rate: 'suit_lost', by: 'place', depth: 3 })],
  ['disputeRates by kind', (filter) => disputeRates(filter, { rate: 'pending_rate', by: 'kind', depth: 1 })],
  ['outcomes by year', (filter) => outcomes(filter, 'year', 24)],
  ['outcomes by place', (filter) => outcomes(filter, { by: 'place', depth: 2 }, 24)],
  ['outcomesTotal', outcomesTotal],
  ['outcomesByApplicant', outcomesByApplicant],
  ['trends of a rate', (filter) => trends(filter, of('disclosure_rate'), { by: 'agency', depth: 1 }, TRENDS)],
  ['trends of money by place', (filter) => trends(filter, of('fees.amount'), { by: 'place', depth: 3 }, TRENDS)],
  ['agencyReports', () => agencyReports(key())],
  ['agencyMarks', () => agencyMarks(key())],
  ['findingsZeros', findingsZeros],
  ['findingsRateChanges', findingsRateChanges],
  ['findingsReasons', findingsReasons],
  ['findingsCorrections', findingsCorrections],
  ['copied', copied],
  ['wordedSections', wordedSections],
  ['restatedCells', (filter) => restatedCells(filter, { first: 'reports.csv', second: 'other.csv' })],
  ['restatedCounts', (filter) => restatedCounts(filter, { first: 'reports.csv', second: 'reports.csv' })],
  ['auditFindings', auditFindings],
  ['auditHeat', auditHeat],
  ['leftOut', leftOut],
]
