import { chainOf, DIVISIONS_YEAR, type Division, type Divisions } from '../divisions/list.ts'
import { directoryOf, governmentsByCode } from './match.ts'
import { listedRoster, type Reporting } from './resolve.ts'
import type { Roster, RosterEntry } from './roster.ts'

/** The roster of a county: its townships in every year of the dataset. Null where no county has this code. */
export function divisionRoster(code: string, divisions: Divisions, given: Reporting): Roster | null {
  const county = countyOf(code, divisions)
  if (!county) return null
  const entries = townshipsOf(county, divisions).map((township) => entryOf(township))
  const byCode = governmentsByCode(given.agencies)
  const near = given.agencies.filter(({ county: name }) => name === '' || name === county.name)
  const named = directoryOf(near)
  return listedRoster({ kind: 'division', code, name: county.name, year: DIVISIONS_YEAR }, entries, given, (entry) => {
    const coded = byCode(entry.code)
    // Where one code had several names, the last of them is who reports today; the lineage tells the others.
    if (coded.length > 0) return [coded.reduce((a, b) => (lastOf(given, a.key) >= lastOf(given, b.key) ? a : b))]
    return named({ ...entry, kind: '' })
  })
}

/** Divisions that can be chosen: those that hold townships. */
export function choosable(divisions: Divisions): readonly Division[] {
  const holds = new Set(divisions.all.flatMap(({ level, parent }) => (level === 'township' && parent ? [parent] : [])))
  return [...holds]
}

const countyOf = (code: string, divisions: Divisions) => choosable(divisions).find((one) => one.code === code)

const townshipsOf = (county: Division, { all }: Divisions) =>
  all.filter(({ level, parent }) => level === 'township' && parent === county)

function entryOf(township: Division): RosterEntry {
  const above = chainOf(township)
  const named = (level: Division['level']) => above.find((one) => one.level === level)?.name ?? ''
  return {
    name: township.name,
    code: township.code,
    province: named('province'),
    city: named('city'),
    county: named('county'),
    level: 'township',
    kind: 'government',
    parent: township.parent?.name ?? '',
    from: null,
    to: null,
    successor: '',
  }
}

const lastOf = ({ yearsOf }: Reporting, key: string) => yearsOf.get(key)?.at(-1) ?? 0
