import { bareName, isGovernment, isInside, normaliseName, rememberingPlaces, type Place } from './agencies.ts'
import { numberedKeys } from './numbered.ts'
import type { AgencyKey, Report } from './report.ts'

type Known = Pick<Report, 'key' | 'name' | 'code' | 'kind' | 'province' | 'city' | 'county' | 'parent'>

/** Reports, column by column: a country's would otherwise be half a million objects that say the same again and again. */
export interface Reported<Agency> {
  /** Agencies as reports write them; one agency can be there several times. */
  readonly agencies: readonly Agency[]
  /** Of each report the place of its agency among these. */
  readonly agencyOf: ArrayLike<number>
  readonly years: ArrayLike<number>
}

/** An agency as a parent is sought among them. */
interface Candidate {
  readonly key: AgencyKey
  readonly code: string
  readonly kind: string
  readonly place: Place
  readonly parent: string
  /** The years in which it reports. */
  years(): ReadonlySet<number>
}

/** The ladder from township to state has five rungs; a longer chain is no order of agencies, and walking it costs. */
const LONGEST_CHAIN = 16

/** Who stands above whom. */
export interface Parents {
  /** The agencies above one of the agencies, nearest first; it ends where a parent is not known, not certain, or comes round again. */
  chainOf(agency: number, year: number): Chain
}

/** Agencies above another, and whether they are these in every year. */
export interface Chain {
  readonly keys: readonly AgencyKey[]
  readonly isOfAllYears: boolean
}

/** The chains of parents among these agencies; what an agency's parent is, the last report that names one tells. */
export function parentsOf(reported: Reported<Known>): Parents {
  const { agencies } = reported
  const placeIn = rememberingPlaces()
  const candidates = candidatesOf(reported, placeIn)
  const namedBy = candidatesByName(agencies, candidates)

  const parentOf = (key: AgencyKey, place: Place, written: string): Meant => {
    const named = written === '' ? [] : namedBy(written)
    return meantBy(named.some((other) => other.key === key) ? named.filter((other) => other.key !== key) : named, place)
  }

  const walk = (from: Candidate, year: number): Chain => {
    const keys: AgencyKey[] = []
    const seen = new Set([from.key])
    let isOfAllYears = true
    for (let at = from; keys.length < LONGEST_CHAIN;) {
      const meant = parentOf(at.key, at.place, at.parent)
      if (meant.length > 1) isOfAllYears = false
      const next = ofYear(meant, year)
      if (next === null || seen.has(next.key)) break
      seen.add(next.key)
      keys.push(next.key)
      at = next
    }
    return { keys, isOfAllYears }
  }
  const above = rememberingChains(walk)

  const chainOf = rememberingChains((agency: number, year) => {
    const unit = agencies[agency]
    if (!unit) return { keys: [], isOfAllYears: true }
    const { key } = unit
    const meant = parentOf(key, placeIn(unit), unit.parent || candidates.parentNamedBy(agency))
    const parent = ofYear(meant, year)
    if (parent === null) return { keys: [], isOfAllYears: meant.length < 2 }
    const rest = above(parent, year)
    const keys = [parent.key, ...rest.keys.filter((other) => other !== key)]
    return { keys, isOfAllYears: meant.length < 2 && rest.isOfAllYears }
  })
  return { chainOf }
}

/** The agencies that report, by the numbers of their keys. */
interface Candidates {
  /** Of each its first report's agency; `NONE` where none reports. */
  readonly firsts: Int32Array
  /** As the last of its reports writes it; few are asked for, and only those are made. */
  at(number: number): readonly Candidate[]
  /** What some report of an agency names as its parent, the last one that names any. */
  parentNamedBy(agency: number): string
}

function candidatesOf({ agencies, agencyOf, years }: Reported<Known>, placeIn: (agency: Known) => Place): Candidates {
  const { numberOf, keys } = numberedKeys(agencies)
  const firsts = new Int32Array(keys.length).fill(NONE)
  const last = new Int32Array(keys.length).fill(NONE)
  const naming = new Int32Array(keys.length).fill(NONE)
  const namesParent = Uint8Array.from(agencies, ({ parent }) => (parent === '' ? 0 : 1))
  for (let report = 0; report < agencyOf.length; report++) {
    const agency = agencyOf[report] ?? 0
    const number = numberOf[agency] ?? 0
    if (firsts[number] === NONE) firsts[number] = agency
    last[number] = agency
    if (namesParent[agency] === 1) naming[number] = agency
  }
  const yearsOf = rememberingYears(agencyOf, years, numberOf)
  const parentOf = (number: number) => agencies[naming[number] ?? NONE]?.parent ?? ''
  return {
    firsts,
    at(number) {
      const latest = agencies[last[number] ?? NONE]
      if (!latest) return []
      const { key, code, kind } = latest
      return [{ key, code, kind, place: placeIn(latest), parent: parentOf(number), years: () => yearsOf(number) }]
    },
    parentNamedBy: (agency) => parentOf(numberOf[agency] ?? NONE),
  }
}

/** The agencies that can be meant by a parent as it is written, by the first name or code they report under. */
function candidatesByName(agencies: readonly Known[], candidates: Candidates) {
  const bareNames = new Map<string, string>()
  const bareOf = (written: string) => remember(bareNames, written, () => bareName(written))
  const sought = new Map<string, Candidate[]>()
  for (const { parent } of agencies) if (bareOf(parent) !== '') remember(sought, bareOf(parent), () => [])
  // A plain loop: nearly all of a country's agencies are nobody's parent.
  for (let number = 0; number < candidates.firsts.length; number++) {
    const agency = agencies[candidates.firsts[number] ?? NONE]
    if (!agency) continue
    const [byName, byCode] = [sought.get(bareName(agency.name)), sought.get(normaliseName(agency.code))]
    if (!byName && !byCode) continue
    const found = candidates.at(number)
    byName?.push(...found)
    if (byCode !== byName) byCode?.push(...found)
  }
  return (written: string): readonly Candidate[] => sought.get(bareOf(written)) ?? []
}

const NONE = -1

/** The years in which agencies report, by the numbers of their keys; seldom asked for, and then all are found at once. */
function rememberingYears(agencyOf: ArrayLike<number>, years: ArrayLike<number>, numberOf: Int32Array) {
  let known: Map<number, Set<number>> | null = null
  const find = () => {
    const found = new Map<number, Set<number>>()
    for (let report = 0; report < agencyOf.length; report++) {
      remember(found, numberOf[agencyOf[report] ?? 0] ?? 0, () => new Set<number>()).add(years[report] ?? NaN)
    }
    return found
  }
  return (number: number): ReadonlySet<number> => (known ??= find()).get(number) ?? new Set()
}

/** Chains that are worked out once, or once a year where the year matters. */
function rememberingChains<Of>(walk: (of: Of, year: number) => Chain): (of: Of, year: number) => Chain {
  const ofAllYears = new Map<Of, Chain>()
  const ofYears = new Map<number, Map<Of, Chain>>()
  return (of, year) => {
    const known = ofAllYears.get(of) ?? ofYears.get(year)?.get(of)
    if (known) return known
    const chain = walk(of, year)
    if (chain.isOfAllYears) ofAllYears.set(of, chain)
    else remember(ofYears, year, () => new Map<Of, Chain>()).set(of, chain)
    return chain
  }
}

/** The one agency that is meant, none, or several of which the one is meant that reports in the year. */
type Meant = readonly Candidate[]

/**
 * Which agencies can be meant by the name of a parent. A parent lies where its unit lies: China has 88 places called 城关镇,
 * and the only one in a dataset may still be another. Where a code is shared by a government and its departments, the
 * government is meant. An agency that goes by another key in other years, as where only one file gives its code, is the one
 * of the unit's year.
 */
function meantBy(candidates: readonly Candidate[], place: Place): Meant {
  const [single, ...more] = candidates
  // Of nearly every parent there is but one of its name, and nothing is left to choose but whether it lies there.
  if (single && more.length === 0) {
    return isInside(place, single.place) || isInside(single.place, place) ? candidates : []
  }
  const around = candidates.filter((candidate) => isInside(place, candidate.place))
  const near = around.length > 0 ? around : candidates.filter((candidate) => isInside(candidate.place, place))
  const governments = near.filter(({ kind }) => isGovernment(kind))
  const meant = governments.length > 0 ? governments : near
  return meant.length === 1 || areOneBody(meant) ? meant : []
}

function ofYear(meant: Meant, year: number): Candidate | null {
  const reporting = meant.length > 1 ? meant.filter((candidate) => candidate.years().has(year)) : meant
  return reporting.length === 1 ? (reporting[0] ?? null) : null
}

/** Whether nothing that these agencies of one name say tells them apart: neither two codes nor two places. */
function areOneBody(candidates: readonly Candidate[]): boolean {
  const differ = (of: (candidate: Candidate) => string) => new Set(candidates.map(of).filter(Boolean)).size > 1
  return !differ(({ code }) => code) && !differ(({ place }) => place)
}

function remember<K, V>(known: Map<K, V>, key: K, compute: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = compute()
  known.set(key, value)
  return value
}
