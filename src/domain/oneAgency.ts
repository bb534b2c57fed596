import { bareName, isGovernment, normaliseName, placeOf, rememberingPlaces } from './agencies.ts'
import type { Agency, AgencyKey } from './report.ts'

type Known = Pick<Agency, 'key' | 'kind' | 'name' | 'province' | 'city' | 'county'>

/**
 * Keys under which an agency stands where a file says less of it, with the key that says most: without its kind, or
 * without its code at the same place, or a government by a shorter name under its code. Two files of which one alone gives codes would otherwise count each report twice.
 * A bare name is left alone, for it may be another's: China has 88 places called 城关镇.
 */
export function fullerKeys(agencies: readonly Known[]): ReadonlyMap<AgencyKey, AgencyKey> {
  const fuller = new Map([...governmentsOf(agencies)].flatMap(longerNames))
  // Of nearly every file none says less of an agency than another record does.
  return agencies.some(saysLess) ? withLesser(agencies, fuller) : fuller
}

/** The keys of governments that share a code, where there are several. */
function governmentsOf(agencies: readonly Known[]): Iterable<readonly AgencyKey[]> {
  const firsts = new Map<string, AgencyKey>()
  const several = new Map<string, AgencyKey[]>()
  for (const { key } of agencies) {
    const coded = key.indexOf('|')
    const named = key.indexOf('|', coded + 1)
    if (named < 0 || !isGovernment(key.slice(coded + 1, named))) continue
    const code = key.slice(0, named)
    const first = firsts.get(code)
    if (first === undefined) firsts.set(code, key)
    else if (first !== key) {
      if (!several.has(code)) several.set(code, [first])
      add(several, code, key)
    }
  }
  return several.values()
}

/** Whether what it says leaves out its code, though not its place, or its kind. */
function saysLess(agency: Known): boolean {
  const coded = agency.key.indexOf('|')
  const named = agency.key.indexOf('|', coded + 1)
  return coded < 0 || named < 0 ? placeOf(agency) !== '' : named === coded + 1
}

/** The same with those without a kind, or without a code. */
function withLesser(agencies: readonly Known[], fuller: Map<AgencyKey, AgencyKey>): ReadonlyMap<AgencyKey, AgencyKey> {
  const placeIn = rememberingPlaces()
  const seen = new Set<string>()
  const withKind = new Map<string, AgencyKey[]>()
  const atPlace = new Map<string, AgencyKey[]>()
  const lesser: { readonly key: AgencyKey; readonly kind: string; readonly isCoded: boolean }[] = []
  for (const agency of agencies) {
    const { key } = agency
    const place = placeIn(agency)
    if (seen.has(`${key}\n${place}`)) continue
    seen.add(`${key}\n${place}`)
    const [code = '', kind = '', name] = key.split('|')
    if (name === undefined) {
      if (place !== '') lesser.push({ key, kind: normaliseName(agency.kind), isCoded: false })
      continue
    }
    if (kind === '') lesser.push({ key, kind, isCoded: true })
    else add(withKind, `${code}||${name}`, key)
    if (place !== '') add(atPlace, `${place}|${name}`, key)
  }
  // Those with a code first: an agency without one may be the same as two that are then one.
  for (const { key, kind, isCoded } of lesser.toSorted((a, b) => Number(b.isCoded) - Number(a.isCoded))) {
    const found = ((isCoded ? withKind : atPlace).get(key) ?? []).map((other) => fuller.get(other) ?? other)
    const [only, ...others] = new Set(found.filter((other) => isCoded || isSameKind(kind, other.split('|')[1] ?? '')))
    if (only !== undefined && others.length === 0) fuller.set(key, only)
  }
  return fuller
}

/** Of the governments of one code the shorter names, each with the one that says more of the place: 洪泽区, 淮安市洪泽区. */
function longerNames(keys: readonly AgencyKey[]): [AgencyKey, AgencyKey][] {
  const named = keys.map((key) => ({ key, name: bareName(key.slice(key.lastIndexOf('|') + 1)) }))
  return named.flatMap(({ key, name }): [AgencyKey, AgencyKey][] => {
    const longer = named.filter((other) => isLongerName(other.name, name))
    const [longest] = longer.toSorted((a, b) => b.name.length - a.name.length)
    const isOne = longer.every((other) => other === longest || isLongerName(longest?.name ?? '', other.name))
    return longest && isOne ? [[key, longest.key]] : []
  })
}

/** Whether a name is the other with its place before it; in 东城关镇 what stands before 城关镇 is none. */
const isLongerName = (long: string, short: string) =>
  long.length > short.length && long.endsWith(short) && /[省市州盟县区旗]$/u.test(long.slice(0, -short.length))

const isSameKind = (a: string, b: string) => a === '' || b === '' || a === b

// Nearly all hold one key: a country's would be a hundred thousand sets.
function add(groups: Map<string, AgencyKey[]>, name: string, key: AgencyKey): void {
  const group = groups.get(name)
  if (!group) groups.set(name, [key])
  else if (!group.includes(key)) group.push(key)
}
