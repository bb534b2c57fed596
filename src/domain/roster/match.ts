import { isGovernment, normaliseName } from '../agencies.ts'
import { remembered } from '../remembered.ts'
import type { Agency } from '../report.ts'
import { alike, nameInPlace, plainCode } from './names.ts'
import type { RosterEntry } from './roster.ts'

type Sought = Pick<RosterEntry, 'name' | 'code' | 'province' | 'city' | 'county' | 'level' | 'kind'>

/** All agencies of a dataset that an entry of a roster can mean: one where it is certain. */
export type Directory = (entry: Sought) => readonly Agency[]

/**
 * Agencies by code, kind and name; else by place and name, never by the bare name: China has 88 places called 城关镇. A
 * name that says its own place, such as 平潭综合实验区公安局, is place enough.
 */
export function directoryOf(agencies: readonly Agency[]): Directory {
  const all = agencies.map((agency): Known => Object.assign(compared(agency), { agency }))
  const byCode = grouped(all, ({ code, plain }) => code && `${code}|${plain}`)
  const byName = lazily(() => grouped(all, ({ plain }) => plain))
  // A country has a hundred places of one name, and each entry of a list asks for its own.
  const byCounty = grouped(all, ({ plain, county }) => `${plain}|${county}`)
  const byWhole = lazily(() => grouped(all, ({ whole, saysPlace }) => (saysPlace ? whole : '')))
  return (sought) => {
    const entry = compared(sought)
    const { plain, county } = entry
    const sameCode = entry.code === '' ? undefined : byCode.get(`${entry.code}|${plain}`)
    const coded = sameCode?.filter((one) => fits(entry, one)) ?? []
    if (coded.length > 0) return coded.map(({ agency }) => agency)
    const isMeant = (one: Known) => fits(entry, one) && isSame(entry.code, one.code) && isSamePlace(entry, one)
    if (`${entry.province}${entry.city}${county}` !== '') {
      const inCounty = county === '' ? byName().get(plain) : byCounty.get(`${plain}|${county}`)
      const elsewhere = county === '' ? undefined : byCounty.get(`${plain}|`)
      const named = (inCounty ?? NOBODY).concat(elsewhere ?? NOBODY).filter(isMeant)
      if (named.length > 0) return named.map(({ agency }) => agency)
    }
    return (byWhole().get(entry.whole) ?? []).filter(isMeant).map(({ agency }) => agency)
  }
}

/** The government that has a code, under whatever name: of a township of the division list. */
export function governmentsByCode(agencies: readonly Agency[]): (code: string) => readonly Agency[] {
  const found = grouped(
    agencies.filter(({ kind }) => isGovernment(kind) || kind === '' || kind === 'office'),
    ({ code }) => plainCode(code),
  )
  return (code) => found.get(plainCode(code)) ?? []
}

/** What of an agency is compared, written alike. */
interface Compared extends Record<'code' | 'province' | 'city' | 'county' | 'level' | 'kind', string> {
  readonly plain: string
  readonly whole: string
  readonly saysPlace: boolean
}

interface Known extends Compared {
  readonly agency: Agency
}

function compared(one: Sought): Compared {
  const { plain, saysPlace } = nameInPlace(one)
  return {
    plain,
    saysPlace,
    whole: withoutGovernment(alike(one.name)),
    code: plainCode(one.code),
    province: alike(one.province),
    city: alike(one.city),
    county: alike(one.county),
    level: one.level,
    kind: plainKind(one.kind),
  }
}

const plainKind = remembered((kind) => (isGovernment(kind) ? 'government' : normaliseName(kind)))

/** What both say of kind and level is the same; what one leaves open fits. */
const fits = (entry: Compared, one: Compared) => isSame(entry.kind, one.kind) && isSame(entry.level, one.level)

/** Each part of the place that both say is the same. */
const isSamePlace = (entry: Compared, one: Compared) =>
  isSame(entry.province, one.province) && isSame(entry.city, one.city) && isSame(entry.county, one.county)

const isSame = (a: string, b: string) => a === '' || b === '' || a === b

const NOBODY: readonly Known[] = []
const GOVERNMENT = '人民政府'

const withoutGovernment = (name: string) =>
  name.endsWith(GOVERNMENT) && name !== GOVERNMENT ? name.slice(0, -GOVERNMENT.length) : name

/** Made when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function grouped<T>(all: readonly T[], of: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const name = of(one)
    if (name === '') continue
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return groups
}
