import { placeOf } from '../../../domain/agencies.ts'
import { agencyFits, yearFits } from '../../../domain/filterFits.ts'
import type { Filter } from '../../../domain/question.ts'
import type { Agency } from '../../../domain/report.ts'
import { coverageByYear, coverageOf, type Coverage } from '../../../domain/roster/coverage.ts'
import type { Lineage } from '../../../domain/roster/lineage.ts'
import type { Decisions, Member, Roster, RosterEntry, Succession, YearsOf } from '../../../domain/roster/roster.ts'
import { orderedAgencies } from '../../../ui/agencyOrder.ts'

/** An agency-year that was expected and is not there. */
export interface MissingYear {
  readonly agency: Agency
  readonly year: number
  readonly isSeen: boolean
}

/** One of the roster with the years in which it was first and last seen; null for one never seen. */
export interface MemberRow extends Member {
  readonly first: number | null
  readonly last: number | null
}

/** What the part says of a roster, under a filter. */
export interface RosterModel {
  readonly coverage: Coverage
  readonly years: readonly (Coverage & { readonly year: number })[]
  readonly places: readonly (Coverage & { readonly place: string })[]
  readonly missing: readonly MissingYear[]
  readonly members: readonly MemberRow[]
  readonly unseen: number
  readonly strangers: readonly Agency[]
  readonly unclear: readonly RosterEntry[]
}

export function rosterModel(roster: Roster, filter: Filter, seen: YearsOf): RosterModel {
  const inYears = (years: readonly number[]) => years.filter((year) => yearFits(year, filter))
  const order = new Map(orderedAgencies(roster.members.map(({ agency }) => agency)).map(({ key }, i) => [key, i]))
  const members = roster.members
    .filter(({ agency }) => agencyFits(agency, filter))
    .map((member): MemberRow => {
      const own = seen.get(member.agency.key) ?? []
      return {
        ...member,
        expected: inYears(member.expected),
        reported: inYears(member.reported),
        missing: inYears(member.missing),
        beyond: inYears(member.beyond),
        first: own[0] ?? null,
        last: own.at(-1) ?? null,
      }
    })
    .toSorted((a, b) => (order.get(a.agency.key) ?? 0) - (order.get(b.agency.key) ?? 0))
  return {
    coverage: coverageOf(roster, filter),
    years: coverageByYear(roster, members).filter(({ year }) => yearFits(year, filter)),
    places: byPlace(members),
    missing: members.flatMap(({ agency, missing, isSeen }) => missing.map((year) => ({ agency, year, isSeen }))),
    members,
    unseen: members.filter(({ isSeen }) => !isSeen).length,
    strangers: orderedAgencies(roster.strangers.filter((agency) => agencyFits(agency, filter))),
    unclear: roster.unclear,
  }
}

function byPlace(members: readonly Member[]): RosterModel['places'] {
  const places = new Map<string, { expected: number; reported: number }>()
  for (const { agency, expected, reported } of members) {
    const place = placeOf(agency)
    const sum = places.get(place) ?? { expected: 0, reported: 0 }
    sum.expected += expected.length
    sum.reported += reported.length
    places.set(place, sum)
  }
  return [...places]
    .map(([place, { expected, reported }]) => ({ place, expected, reported, missing: expected - reported }))
    .toSorted((a, b) => b.missing - a.missing)
}

/** One succession with the names of both, and how the reader decided. */
export interface LineageRow extends Succession {
  readonly before: string
  readonly after: string
  readonly state: 'certain' | 'confirmed' | 'dismissed' | 'open'
}

/** The successions that hold and those proposed; what the list says stands in place of what was only proposed. */
export function lineageRows(
  { certain, proposed }: Lineage,
  listed: readonly Succession[],
  decisions: Decisions,
  agencies: readonly Agency[],
  members: readonly Member[],
): readonly LineageRow[] {
  const names = new Map([...members.map(({ agency }) => agency), ...agencies].map(({ key, name }) => [key, name]))
  const said = listed.filter(({ why }) => why === 'listed')
  const known = new Set(said.map(({ from }) => from))
  const confirmed = new Set(decisions.confirmed)
  const dismissed = new Set(decisions.dismissed)
  const stateOf = ({ id, why }: Succession) => {
    if (why !== 'proposed') return 'certain'
    if (confirmed.has(id)) return 'confirmed'
    return dismissed.has(id) ? 'dismissed' : 'open'
  }
  return [...said, ...[...certain, ...proposed].filter(({ from }) => !known.has(from))].map((one) => ({
    ...one,
    before: names.get(one.from) ?? one.from,
    after: names.get(one.to) ?? one.to,
    state: stateOf(one),
  }))
}

/** The decisions with one of them changed; null takes it back. */
export function decided(
  { confirmed, dismissed }: Decisions,
  id: string,
  as: 'confirmed' | 'dismissed' | null,
): Decisions {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id)
  return {
    confirmed: as === 'confirmed' ? [...others(confirmed), id] : others(confirmed),
    dismissed: as === 'dismissed' ? [...others(dismissed), id] : others(dismissed),
  }
}
