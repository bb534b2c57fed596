import type { ZeroRow } from '../../data/queries/zeros.ts'
import type { Activity, ZeroClass } from '../../domain/activity.ts'
import { agencyFits, yearFits } from '../../domain/filterFits.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { groupBy } from '../../domain/groupBy.ts'
import type { Filter } from '../../domain/question.ts'
import type { Agency, AgencyKey } from '../../domain/report.ts'
import { isZero, zeroRuns, ZERO_READINGS, type Runs, type ZeroReading } from '../../domain/runs.ts'
import { orderedAgencies } from '../../ui/agencyOrder.ts'

/** One agency with its reports and its runs, strictly and loosely read. */
export interface ZeroAgency {
  readonly agency: Agency
  readonly reports: ReadonlyMap<number, ZeroRow>
  /** Years whose report is there and left out by the filter. */
  readonly leftOut: ReadonlySet<number>
  /** Years without a report in which the chosen roster expects one. */
  readonly missed: ReadonlySet<number>
  readonly strict: Runs
  readonly loose: Runs
}

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
  { agencies, years: allYears }: Pick<Dataset, 'agencies' | 'years'>,
  filter: Filter,
  isMissed: (key: AgencyKey, year: number) => boolean = () => false,
): ZerosModel {
  const years = allYears.filter((year) => yearFits(year, filter))
  const lastYear = years.at(-1) ?? 0
  const byAgency = reportsByAgency(rows.filter((row) => !row.isLeftOut))
  const leftOutOf = groupBy(
    rows.filter((row) => row.isLeftOut),
    ({ key }) => key,
  )
  const counts = emptyCounts()
  const zeros = { strict: 0, believed: 0, loose: 0 }
  const running = { strict: 0, believed: 0, loose: 0 }
  let reports = 0
  let leftOut = 0
  let missed = 0
  let areas = 0
  let scopeUnstated = 0
  const forms = new Set<string>()

  const found = orderedAgencies(agencies).flatMap((agency): ZeroAgency[] => {
    const own = byAgency.get(agency.key)
    const struck = leftOutOf.get(agency.key) ?? []
    if (!own && struck.length === 0 && !agencyFits(agency, filter)) return []
    const classified = own ? [...own.values()].map((report) => ({ year: report.year, activity: report })) : []
    for (const { activity: report } of classified) {
      reports++
      counts[report.zeroClass]++
      if (report.isArea) areas++
      if (!report.scopeStated) scopeUnstated++
      forms.add(report.form)
      for (const reading of ZERO_READINGS) if (isZero(report, reading)) zeros[reading]++
    }
    const out = new Set(struck.map(({ year }) => year))
    leftOut += out.size
    counts.missing += years.length - classified.length - out.size
    const lacking = years.filter((year) => !own?.has(year) && !out.has(year) && isMissed(agency.key, year))
    missed += lacking.length
    const strict = zeroRuns(classified, 'strict', lastYear)
    // Where each year is active or a confirmed zero, nothing can be read in two ways.
    const runs = (reading: ZeroReading) => (isPlain(classified) ? strict : zeroRuns(classified, reading, lastYear))
    const all = { strict, believed: runs('believed'), loose: runs('loose') }
    for (const reading of ZERO_READINGS) if ((all[reading].longest?.length ?? 0) >= LONG_RUN) running[reading]++
    const { loose } = all
    return [{ agency, reports: own ?? NO_REPORTS, leftOut: out, missed: new Set(lacking), strict, loose }]
  })
  return {
    agencies: found,
    years,
    reports,
    leftOut,
    counts,
    missed,
    zeros,
    running,
    areas,
    scopeUnstated,
    forms: [...forms].toSorted(),
  }
}

const isPlain = (years: readonly { readonly activity: Activity }[]) =>
  years.every(({ activity: { zeroClass } }) => zeroClass === 'active' || zeroClass === 'confirmed')

const NO_REPORTS: ReadonlyMap<number, ZeroRow> = new Map()

function emptyCounts(): Record<ZeroClass, number> {
  return { missing: 0, active: 0, contradictory: 0, confirmed: 0, told: 0, unstated: 0, partly: 0 }
}

function reportsByAgency(rows: readonly ZeroRow[]): ReadonlyMap<AgencyKey, ReadonlyMap<number, ZeroRow>> {
  const found = new Map<AgencyKey, Map<number, ZeroRow>>()
  for (const row of rows) {
    let reports = found.get(row.key)
    if (!reports) found.set(row.key, (reports = new Map()))
    reports.set(row.year, row)
  }
  return found
}

/** What a tile stands for: the class of an agency-year, or a report that is left out and has none. */
export type TileClass = ZeroClass | 'leftOut'

/** The class of an agency-year, `leftOut` where the filter leaves its report out, `missing` where the dataset has none. */
export function classOf({ reports, leftOut }: ZeroAgency, year: number): TileClass {
  return reports.get(year)?.zeroClass ?? (leftOut.has(year) ? 'leftOut' : 'missing')
}

/** Counts of the classes of some agencies, for the head over them. */
export function countClasses(agencies: readonly ZeroAgency[]): Readonly<Record<ZeroClass, number>> {
  const counts = emptyCounts()
  for (const { reports } of agencies) for (const { zeroClass } of reports.values()) counts[zeroClass]++
  return counts
}
