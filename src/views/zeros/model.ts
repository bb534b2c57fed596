import type { ZeroRow } from '../../data/queries/zeros.ts'
import { ZERO_CLASSES, type ZeroClass } from '../../domain/activity.ts'
import { agencyFits, yearFits } from '../../domain/filterFits.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { isZero, ZERO_READINGS, type ZeroReading } from '../../domain/runs.ts'
import { orderedAgencies } from '../../ui/agencyOrder.ts'
import { countMissed, hasReport, readRuns, TiledAgency, tilesOf, type ZeroAgency } from './tiles.ts'

/** How many zeros there are, by how they are read. */
export type Readings = Readonly<Record<ZeroReading, number>>

/** What the view says, before classes are chosen and agencies grouped. */
export interface ZerosModel {
  readonly agencies: readonly ZeroAgency[]
  readonly years: readonly number[]
  readonly reports: number
  /** Reports that are there and left out by the filter: they are in no class. */
  readonly leftOut: number
  /** Agency-years of each class; together with those left out they are agencies × years. */
  readonly counts: Readonly<Record<ZeroClass, number>>
  /** Of the class `missing`, those that the chosen roster expects; the others are only not in this dataset. */
  readonly missed: number
  readonly zeros: Readings
  /** Agencies with three or more zero years in a row. */
  readonly running: Readings
  readonly areas: number
  readonly scopeUnstated: number
  readonly forms: readonly string[]
}

/** A run of this many years is worth naming. */
const LONG_RUN = 3

/** The model of the reports that the filter leaves in; agencies it leaves in without a report are there too. */
export function zerosModel(
  rows: readonly ZeroRow[],
  dataset: Pick<Dataset, 'agencies' | 'years'>,
  filter: Filter,
  isMissed: (key: AgencyKey, year: number) => boolean = () => false,
): ZerosModel {
  const years = dataset.years.filter((year) => yearFits(year, filter))
  const tiles = tilesOf(rows, dataset, years, isMissed)
  const numberOf = new Map(dataset.agencies.map((agency, number) => [agency, number]))
  const running = { strict: 0, believed: 0, loose: 0 }
  let missed = 0
  const agencies = orderedAgencies(dataset.agencies).flatMap((agency): ZeroAgency[] => {
    const number = numberOf.get(agency) ?? -1
    if (!hasReport(tiles, number) && !agencyFits(agency, filter)) return []
    const runs = readRuns(tiles, number)
    for (const reading of ZERO_READINGS) if ((runs[reading].longest?.length ?? 0) >= LONG_RUN) running[reading]++
    missed += countMissed(tiles, number, agency.key)
    return [new TiledAgency(agency, tiles, number, runs)]
  })
  const counted = countReports(rows)
  const { reports, leftOut } = counted
  const counts = { ...counted.counts, missing: agencies.length * years.length - reports - leftOut }
  return { ...counted, agencies, years, counts, missed, running }
}

/** What is counted report by report. */
function countReports(rows: readonly ZeroRow[]) {
  const counts = { missing: 0, active: 0, contradictory: 0, confirmed: 0, told: 0, unstated: 0, partly: 0 }
  const zeros = { strict: 0, believed: 0, loose: 0 }
  const forms = new Set<string>()
  let reports = 0
  let areas = 0
  let scopeUnstated = 0
  for (const report of rows) {
    if (report.isLeftOut) continue
    reports++
    counts[report.zeroClass]++
    if (report.isArea) areas++
    if (!report.scopeStated) scopeUnstated++
    forms.add(report.form)
    if (report.zeroClass !== 'contradictory') continue
    for (const reading of ZERO_READINGS) if (isZero(report, reading)) zeros[reading]++
  }
  // All others are read by their class alone.
  for (const zeroClass of ZERO_CLASSES) {
    if (zeroClass === 'contradictory') continue
    for (const reading of ZERO_READINGS)
      if (isZero({ zeroClass, reason: null }, reading)) zeros[reading] += counts[zeroClass]
  }
  const leftOut = rows.length - reports
  return { reports, leftOut, counts, zeros, areas, scopeUnstated, forms: [...forms].toSorted() }
}
