import type { ShareRow } from '../../data/queries/overviewLeads.ts'
import { inAgency, inYear } from '../../domain/narrow.ts'
import type { Filter } from '../../domain/question.ts'
import { sumOf } from '../../domain/totals.ts'
import type { BarsModel } from '../../ui/chart/bars.ts'

/** How many agencies the trend names; the others stand together. */
export const NAMED = 4

/** Applications of each year, by the agencies that make them up. */
export interface Trend {
  readonly years: readonly number[]
  /** Reports that count in each year, in the order of `years`. */
  readonly reports: readonly number[]
  readonly totals: readonly (number | null)[]
  readonly parts: readonly {
    readonly key: string
    readonly name: string
    /** False for all agencies but the largest together. */
    readonly isAgency: boolean
    readonly values: readonly (number | null)[]
  }[]
  /** False where other agencies make up the totals in one year than in another. */
  readonly isLikeForLike: boolean
  /** Whether the reports that count use more than one form. */
  readonly isAcrossEditions: boolean
  /** The year after which all reports use another form than in the year before; null where there is no such year. */
  readonly breakAfter: number | null
}

/** The part that holds all agencies but the largest. */
const OTHERS = 'others'

/** The trend from the query's rows; `othersName` names all agencies but the largest together. */
export function trend(rows: readonly ShareRow[], othersName: string): Trend {
  const years = [...new Set(rows.map((row) => row.year))].toSorted((a, b) => a - b)
  const byYear = new Map(years.map((year) => [year, rows.filter((row) => row.year === year)]))
  const totals = years.map((year) => sumOf((byYear.get(year) ?? []).map((row) => row.value)))
  const reports = years.map((year) => (byYear.get(year) ?? []).reduce((total, row) => total + row.reports, 0))
  const keys = new Map(rows.map((row) => [row.key ?? OTHERS, row.key === null ? othersName : row.agency]))
  const weight = (key: string) =>
    rows.reduce((total, row) => total + ((row.key ?? OTHERS) === key ? (row.value ?? 0) : 0), 0)
  const ordered = [...keys.keys()].toSorted(
    (a, b) => Number(a === OTHERS) - Number(b === OTHERS) || weight(b) - weight(a) || a.localeCompare(b),
  )
  const parts = ordered.map((key) => ({
    key,
    name: keys.get(key) ?? key,
    isAgency: key !== OTHERS,
    values: years.map((year) => byYear.get(year)?.find((row) => (row.key ?? OTHERS) === key)?.value ?? null),
  }))
  const agencies = years.map((year) => agenciesIn(byYear.get(year) ?? []))
  const forms = years.map((year) => new Set((byYear.get(year) ?? []).flatMap((row) => row.forms)))
  const changed = years.findIndex((_, i) => i > 0 && !overlap(forms[i - 1], forms[i]))
  return {
    years,
    reports,
    totals,
    parts,
    isLikeForLike: new Set(agencies).size <= 1,
    isAcrossEditions: new Set(forms.flatMap((ofYear) => [...ofYear])).size > 1,
    breakAfter: years[changed - 1] ?? null,
  }
}

/** The picture of a trend: a bar a year, a part an agency, a gap with its name where the form changed. */
export function trendBars({ years, parts, totals, breakAfter }: Trend, breakName: string): BarsModel {
  const at = breakAfter === null ? -1 : years.indexOf(breakAfter) + 1
  const parted = <T>(values: readonly T[], gap: T): T[] => (at < 0 ? [...values] : values.toSpliced(at, 0, gap))
  return {
    categories: parted(years.map(String), ''),
    series: parts.map(({ key, name, values }) => ({ key, name, values: parted(values, null) })),
    stackedTo: parted(totals, null),
    ...(at < 0 ? {} : { break: { at, name: breakName } }),
  }
}

/** The filter narrowed to a year, and to the agency of a part where it is one agency's. */
export function narrowed(filter: Filter, year: number, part: string): Filter {
  const ofYear = inYear(filter, year)
  return part === OTHERS ? ofYear : inAgency(ofYear, part)
}

const overlap = (one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined) =>
  [...(one ?? [])].some((form) => other?.has(form))

const agenciesIn = (rows: readonly ShareRow[]) =>
  rows
    .map((row) => `${row.key ?? OTHERS}:${row.reports}`)
    .toSorted()
    .join()
