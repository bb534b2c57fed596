import { agencyFits, yearFits } from '../filterFits.ts'
import type { Filter } from '../question.ts'
import type { AgencyKey } from '../report.ts'
import { yearsOf, type Member, type ReportedYear, type Roster } from './roster.ts'

/** Expected reports and what became of them. Always: expected = reported + missing. */
export interface Coverage {
  readonly expected: number
  readonly reported: number
  readonly missing: number
}

/** The coverage of what a filter leaves in. */
export interface FilterCoverage extends Coverage {
  /** Of those reported, the ones that the filter leaves out because they break an equation. */
  readonly leftOut: number
}

/** The years in which each agency of the dataset is missing. */
export function missingOf({ members }: Roster): ReadonlyMap<AgencyKey, ReadonlySet<number>> {
  return new Map(members.map(({ agency, missing }) => [agency.key, new Set(missing)]))
}

/** The coverage of what a filter leaves in, all years together; `broken` are the reports that break an equation. */
export function coverageOf(roster: Roster, filter: Filter, broken: readonly ReportedYear[] = []): FilterCoverage {
  const breaking = yearsOf(filter.onlySound ? broken : [])
  let expected = 0
  let reported = 0
  let leftOut = 0
  for (const member of roster.members) {
    if (!agencyFits(member.agency, filter)) continue
    for (const year of member.expected) if (yearFits(year, filter)) expected++
    for (const year of member.reported) {
      if (!yearFits(year, filter)) continue
      reported++
      if (breaking.get(member.agency.key)?.includes(year)) leftOut++
    }
  }
  return { expected, reported, missing: expected - reported, leftOut }
}

/** The coverage of each year. */
export function coverageByYear(roster: Roster, members: readonly Member[]): readonly (Coverage & { year: number })[] {
  const count = new Map(roster.years.map((year) => [year, { expected: 0, reported: 0 }]))
  for (const member of members) {
    for (const year of member.expected) {
      const of = count.get(year)
      if (of) of.expected++
    }
    for (const year of member.reported) {
      const of = count.get(year)
      if (of) of.reported++
    }
  }
  return [...count].map(([year, { expected, reported }]) => ({
    year,
    expected,
    reported,
    missing: expected - reported,
  }))
}
