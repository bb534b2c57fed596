import type { CoverageRow } from '../../data/queries/coverage.ts'
import { yearFits } from '../../domain/filterFits.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Filter } from '../../domain/question.ts'
import type { Agency, AgencyKey } from '../../domain/report.ts'
import { placeByName } from '../../ui/text/compareNames.ts'

/** Agencies the map shows at first; a page of 43,000 rows says nothing. */
const SHOWN_AGENCIES = 60

/** The coverage map: which reports there are, and what their total of applications received prints. */
export interface Coverage {
  /** Those with a report under the filter, be it left out; those with most applications first. */
  readonly agencies: readonly Agency[]
  readonly shown: readonly Agency[]
  readonly years: readonly number[]
  readonly cells: ReadonlyMap<AgencyKey, ReadonlyMap<number, CoverageRow>>
  /** Of what is not there, what the chosen roster expects. */
  readonly isMissed: (key: AgencyKey, year: number) => boolean
  readonly missed: number
  readonly counts: Readonly<
    Record<
      | 'reports'
      | 'leftOut'
      | 'missing'
      | 'numbers'
      | 'zeros'
      | 'contradicted'
      | 'activeZeros'
      | 'blank'
      | 'mark'
      | 'absent',
      number
    >
  >
}

/** The map from the query's rows; a year is shown where any agency under the filter has a report. */
export function coverageModel(
  rows: readonly CoverageRow[],
  dataset: Dataset,
  filter: Filter,
  isMissed: Coverage['isMissed'] = () => false,
): Coverage {
  const cells = new Map<AgencyKey, Map<number, CoverageRow>>()
  for (const row of rows) {
    const ofAgency = cells.get(row.key) ?? new Map<number, CoverageRow>()
    ofAgency.set(row.year, row)
    cells.set(row.key, ofAgency)
  }
  const years = dataset.years.filter((year) => yearFits(year, filter))
  const kept = rows.filter(({ isLeftOut }) => !isLeftOut)
  const largest = new Map([...cells].map(([key, ofAgency]) => [key, total([...ofAgency.values()])]))
  const place = placeByName(dataset.agencies)
  const agencies = dataset.agencies
    .filter(({ key }) => cells.has(key))
    .toSorted((a, b) => (largest.get(b.key) ?? 0) - (largest.get(a.key) ?? 0) || place(a) - place(b))
  const missing = agencies.reduce((sum, { key }) => sum + without(years, cells.get(key)), 0)
  const missed = agencies.reduce(
    (sum, { key }) => sum + years.filter((year) => !cells.get(key)?.has(year) && isMissed(key, year)).length,
    0,
  )
  const count = (is: (row: CoverageRow) => boolean) => kept.filter(is).length
  return {
    agencies,
    shown: agencies.slice(0, SHOWN_AGENCIES),
    years,
    cells,
    isMissed,
    missed,
    counts: {
      reports: kept.length,
      leftOut: rows.length - kept.length,
      // By the tiles that are shown: until the answer to a new filter is there, the rows are still those of the old one.
      missing,
      numbers: count((row) => row.state === 'number'),
      zeros: count((row) => row.value === 0),
      contradicted: count((row) => row.value === 0 && row.isContradicted),
      activeZeros: count((row) => row.isActiveZero),
      blank: count((row) => row.state === 'blank'),
      mark: count((row) => row.state === 'mark'),
      absent: count((row) => row.state === 'absent'),
    },
  }
}

const without = (years: readonly number[], ofAgency: ReadonlyMap<number, CoverageRow> | undefined) =>
  years.filter((year) => !ofAgency?.has(year)).length

const total = (rows: readonly CoverageRow[]) =>
  rows.reduce((sum, row) => sum + (row.isLeftOut ? 0 : (row.value ?? 0)), 0)
