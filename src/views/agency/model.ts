import { yearFits } from '../../domain/filterFits.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Question } from '../../domain/question.ts'
import type { AgencyKey, Report } from '../../domain/report.ts'
import { findingsOf, type Finding } from '../../ui/official/findings.ts'

/** What the view shows of one agency. */
export interface AgencyModel {
  /** The latest report: who the agency is now. */
  readonly agency: Report
  readonly reports: readonly Report[]
  readonly years: readonly number[]
  /** Years that other agencies of the dataset reported and this one did not; of these, no roster expects a report. */
  readonly missing: readonly number[]
  /** Those in which the chosen roster expects one. */
  readonly missed: readonly number[]
  /** The year asked for, or the latest reported. */
  readonly year: number
  /** Null where the year asked for is not in the dataset. */
  readonly shown: Report | null
  readonly beside: Report | null
  /** The report of the year before, for changes. */
  readonly before: Report | null
  readonly findings: readonly Finding[]
}

/** The view's model; null for an agency without a report. */
export function agencyModel(
  reports: readonly Report[],
  question: Pick<Question, 'agency' | 'filter'>,
  dataset: Pick<Dataset, 'years'>,
  isMissed: (key: AgencyKey, year: number) => boolean = () => false,
): AgencyModel | null {
  const agency = reports.at(-1)
  if (!agency) return null
  const years = reports.map((report) => report.year)
  const of = (year: number | null) => reports.find((report) => report.year === year) ?? null
  const latest = years.findLast((year) => yearFits(year, question.filter)) ?? agency.year
  const year = question.agency.year ?? latest
  const shown = of(year)
  const beside = question.agency.beside === year ? null : of(question.agency.beside)
  const without = dataset.years.filter((other) => !years.includes(other))
  const pair = [shown, shown && beside].filter((report) => report !== null)
  return {
    agency,
    reports,
    years,
    missing: without.filter((other) => !isMissed(agency.key, other)),
    missed: without.filter((other) => isMissed(agency.key, other)),
    year,
    shown,
    beside,
    before: of(year - 1),
    findings: pair.flatMap(findingsOf),
  }
}
