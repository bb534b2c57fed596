import { bareName, isGovernment, isInside, normaliseName, rememberingPlaces, type Place } from './agencies.ts'
import type { AgencyKey, Report } from './report.ts'

type Known = Pick<Report, 'year' | 'key' | 'name' | 'code' | 'kind' | 'province' | 'city' | 'county' | 'parent'>

/** An agency as a parent is sought among them. */
interface Candidate {
  readonly key: AgencyKey
  readonly code: string
  readonly kind: string
  readonly place: Place
  readonly parent: string
  /** The years in which it reports. */
  readonly years: Set<number>
}

/** The ladder from township to state has five rungs; a longer chain is no order of agencies, and walking it costs. */
const LONGEST_CHAIN = 16

/** Who stands above whom. */
export interface Parents {
  /** The agencies above a unit, nearest first; it ends where a parent is not known, not certain, or comes round again. */
  chainOf(unit: Known): readonly AgencyKey[]
}

/** The chains of parents among these agencies; what an agency's parent is, the last report that names one tells. */
export function parentsOf(agencies: Iterable<Known>): Parents {
  const byKey = new Map<AgencyKey, Candidate>()
  const byName = new Map<string, Set<AgencyKey>>()
  const normalNames = new Map<string, string>()

  const placeIn = rememberingPlaces()
  const bareOf = (name: string) => remember(normalNames, name, () => bareName(name))
  for (const agency of agencies) {
    const { key, code, kind } = agency
    const known = byKey.get(key)
    const years = (known?.years ?? new Set()).add(agency.year)
    byKey.set(key, { key, code, kind, place: placeIn(agency), parent: agency.parent || (known?.parent ?? ''), years })
    if (known) continue
    for (const name of new Set([bareOf(agency.name), normaliseName(agency.code)])) {
      if (name !== '') remember(byName, name, () => new Set()).add(key)
    }
  }

  const parentOf = (key: AgencyKey, place: Place, written: string, year: number): AgencyKey | null => {
    if (written === '') return null
    const named: Candidate[] = []
    for (const candidate of byName.get(bareOf(written)) ?? []) {
      const known = candidate === key ? undefined : byKey.get(candidate)
      if (known) named.push(known)
    }
    return certain(named, place, year)
  }

  const chains = new Map<string, readonly AgencyKey[]>()
  const above = (key: AgencyKey, year: number): readonly AgencyKey[] =>
    remember(chains, `${year}\n${key}`, () => {
      const chain: AgencyKey[] = []
      const seen = new Set([key])
      for (let at = byKey.get(key); at && chain.length < LONGEST_CHAIN;) {
        const next = parentOf(at.key, at.place, at.parent, year)
        if (next === null || seen.has(next)) break
        seen.add(next)
        chain.push(next)
        at = byKey.get(next)
      }
      return chain
    })

  return {
    chainOf(unit) {
      const { key, year } = unit
      const parent = parentOf(key, placeIn(unit), unit.parent || (byKey.get(key)?.parent ?? ''), year)
      return parent === null ? [] : [parent, ...above(parent, year).filter((other) => other !== key)]
    },
  }
}

/**
 * The one agency that is meant, or null. A parent lies where its unit lies: China has 88 places called 城关镇, and the
 * only one in a dataset may still be another. Where a code is shared by a government and its departments, the government
 * is meant. An agency that goes by another key in other years, as where only one file gives its code, is the one of the
 * unit's year.
 */
function certain(candidates: readonly Candidate[], place: Place, year: number): AgencyKey | null {
  const [single, ...more] = candidates
  // Of nearly every parent there is but one of its name, and nothing is left to choose but whether it lies there.
  if (single && more.length === 0) {
    return isInside(place, single.place) || isInside(single.place, place) ? single.key : null
  }
  const around = candidates.filter((candidate) => isInside(place, candidate.place))
  const near = around.length > 0 ? around : candidates.filter((candidate) => isInside(candidate.place, place))
  const governments = near.filter(({ kind }) => isGovernment(kind))
  const meant = governments.length > 0 ? governments : near
  const ofYear = areOneBody(meant) ? meant.filter(({ years }) => years.has(year)) : []
  const [only, ...others] = ofYear.length > 0 ? ofYear : meant
  return only && others.length === 0 ? only.key : null
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
