import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ident, join, sql, type Query, type Sql, type TableQuery } from '../../../src/data/engine/sql.ts'
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
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { openOwnEmbedded } from '../embedded.ts'

const PINGTAN = '福建省/福州市/平潭综合实验区'

let open: Awaited<ReturnType<typeof openOwnEmbedded>>
let key: string
beforeAll(async () => {
  open = await openOwnEmbedded()
  key = open.dataset.agencies.find(({ name }) => name === '平潭综合实验区')?.key ?? ''
  open.engine.run(sql`ALTER TABLE report RENAME TO whole`)
})
afterAll(() => open.engine.close())

/** Answers with a `report` that has these columns and no other. */
function answer(query: Query<unknown> | TableQuery<unknown>, columns: readonly string[]) {
  open.engine.run(sql`CREATE OR REPLACE VIEW report AS SELECT ${join(columns.map(ident))} FROM whole`)
  return open.engine.rows(query)
}

/** The columns of the report that the derived tables of a statement are made of. */
const columnsOfDerived = ({ needs = [] }: Pick<Sql, 'needs'>): readonly string[] =>
  needs.flatMap(({ columns, select }) => [...columns, ...columnsOfDerived(select)])

const every = (): Filter => ({
  years: { from: 2020, to: 2024 },
  places: [PINGTAN],
  levels: ['county'],
  kinds: ['government'],
  agencies: [key],
  onlySound: false,
})

function of(id: string): Quantity {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}

const TRENDS = { isConstant: true, most: 24 }

const QUERIES: readonly (readonly [string, (filter: Filter) => Query<unknown> | TableQuery<unknown>])[] = [
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
  ['agencyReports', () => agencyReports(key)],
  ['agencyMarks', () => agencyMarks(key)],
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

describe.each(QUERIES)('%s', (_, query) => {
  test.each([
    ['no filter', () => EMPTY_FILTER],
    ['every filter', every],
  ])('needs no column of the report beyond those it names: %s', (_filter, filter) => {
    const asked = query(filter())
    expect(() => answer(asked, [...new Set([...asked.columns, ...columnsOfDerived(asked)])])).not.toThrow()
  })

  test('names no column that it does not read', () => {
    const { text, columns } = query(EMPTY_FILTER)
    // What a selection hands on is a list of the columns named; they are read behind it.
    const reading = text.replace(/selected AS \(SELECT .*? FROM/, '')
    expect(columns.filter((column) => !new RegExp(`(?<!\\w)${column}(?!\\w)`).test(reading))).toEqual([])
  })
})

test('a column that is read and not named is found out', () => {
  const asked = zeros(EMPTY_FILTER, 'litigation')
  const others = asked.columns.filter((column) => column !== 'measure.suit_after.total')
  expect(() => answer(asked, others)).toThrow('measure.suit_after.total')
})
