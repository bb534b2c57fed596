import type { Agency, AgencyKey } from '../report.ts'
import { directoryOf, type Directory } from './match.ts'
import { succession } from './lineage.ts'
import type { Member, Roster, RosterEntry, RosterSource, Succession, YearsOf } from './roster.ts'

/** What a roster is held against. */
export interface Reporting {
  readonly agencies: readonly Agency[]
  readonly years: readonly number[]
  readonly yearsOf: YearsOf
  /** Successions that hold: by code, or confirmed. */
  readonly successions: readonly Succession[]
}

/**
 * Whoever reported in any year is expected from its first year to the last of the dataset; who became another, to the
 * year before the other is expected, or its own last report.
 */
export function inferredRoster(given: Reporting): Roster {
  const expectations = given.agencies.map((agency): Expectation => ({ agency, from: firstOf(given, agency), to: null }))
  return resolved({ kind: 'inferred' }, expectations, [], given, given.successions)
}

/** A list held against the dataset; `find` says which agencies an entry can mean. */
export function listedRoster(
  source: RosterSource,
  entries: readonly RosterEntry[],
  given: Reporting,
  find: Directory = directoryOf(given.agencies),
): Roster {
  const unclear: RosterEntry[] = []
  const on = new Map<AgencyKey, Expectation>()
  const placed = entries.flatMap((entry, i) => {
    const [only, ...others] = find(entry)
    const agency = only ?? unseen(entry, i)
    if (others.length > 0 || on.has(agency.key)) {
      unclear.push(entry)
      return []
    }
    on.set(agency.key, { agency, from: entry.from, to: entry.to })
    return [{ entry, agency }]
  })
  const hasHeirs = entries.some(({ successor }) => successor !== '')
  const named = hasHeirs ? directoryOf(given.agencies) : find
  const listed = placed.flatMap(({ entry, agency: from }): Succession[] => {
    if (entry.successor === '') return []
    const [to, ...others] = named({ ...entry, name: entry.successor, code: '', kind: '' })
    if (!to || from.key === to.key || others.length > 0) return []
    const year = on.get(to.key)?.from ?? (entry.to === null ? firstOf(given, to) : entry.to + 1)
    return year === null ? [] : [succession(from.key, to.key, year, 'listed')]
  })
  const said = new Set(listed.map(({ from }) => from))
  const successions = [...listed, ...given.successions.filter(({ from }) => !said.has(from))]
  addRelated(on, successions, given)
  return resolved(source, [...on.values()], unclear, given, successions)
}

/** Who took over the work of one on the list is on it as well, from that year on; and whose work it took over, until then. */
function addRelated(on: Map<AgencyKey, Expectation>, successions: readonly Succession[], given: Reporting): void {
  const known = new Map(given.agencies.map((agency) => [agency.key, agency]))
  const inTime = successions.toSorted((a, b) => a.year - b.year)
  for (const { from, to, year } of inTime) {
    const heir = known.get(to)
    if (on.has(from) && !on.has(to) && heir) on.set(to, { agency: heir, from: year, to: null })
  }
  for (const { from, to } of inTime.toReversed()) {
    const before = known.get(from)
    // A list that says from when one is expected has spoken of what was before.
    if (on.get(to)?.from === null && !on.has(from) && before) on.set(from, { agency: before, from: null, to: null })
  }
}

/** Who is expected, from which year to which; null for the first and the last of the dataset. */
interface Expectation {
  readonly agency: Agency
  readonly from: number | null
  readonly to: number | null
}

function resolved(
  source: RosterSource,
  expectations: readonly Expectation[],
  unclear: readonly RosterEntry[],
  { agencies, years, yearsOf }: Reporting,
  successions: readonly Succession[],
): Roster {
  const ends = new Map(successions.map(({ from, year }) => [from, year - 1]))
  const begins = new Map<AgencyKey, number>()
  for (const { to, year } of successions) begins.set(to, Math.min(year, begins.get(to) ?? year))
  const members = expectations.map(({ agency, from, to }): Member => {
    const own = yearsOf.get(agency.key) ?? []
    const first = from ?? earliest(begins.get(agency.key), own[0])
    const last = to ?? latest(ends.get(agency.key), own.at(-1))
    const expected = years.filter((year) => year >= first && year <= last)
    return {
      agency,
      isSeen: own.length > 0,
      expected,
      reported: expected.filter((year) => own.includes(year)),
      missing: expected.filter((year) => !own.includes(year)),
      beyond: own.filter((year) => year < first || year > last),
    }
  })
  const on = new Set(expectations.map(({ agency }) => agency.key))
  return {
    source,
    years,
    members,
    strangers: agencies.filter(({ key }) => !on.has(key)),
    unclear,
    successions,
  }
}

/** Without a succession, from the first year on. */
const earliest = (begin: number | undefined, first: number | undefined) =>
  begin === undefined ? -Infinity : Math.min(begin, first ?? begin)

/** Without a succession, to the last year. */
const latest = (end: number | undefined, last: number | undefined) =>
  end === undefined ? Infinity : Math.max(end, last ?? end)

const firstOf = ({ yearsOf }: Reporting, { key }: Agency) => yearsOf.get(key)?.[0] ?? null

/** One on the list that the dataset does not have; no key of an agency begins with a line end. */
const unseen = ({ name, code, province, city, county, level, kind, parent }: RosterEntry, i: number): Agency => ({
  key: `\n${i}`,
  name,
  code,
  province,
  city,
  county,
  level,
  kind,
  parent,
})
