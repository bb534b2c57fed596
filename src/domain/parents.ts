import { bareName, isGovernment, isInside, normaliseName, rememberingPlaces, type Place } from './agencies.ts'
import type { Agency, AgencyKey } from './report.ts'

type Known = Pick<Agency, 'key' | 'name' | 'code' | 'kind' | 'province' | 'city' | 'county' | 'parent'>

/** An agency as a parent is sought among them. */
interface Candidate {
  readonly key: AgencyKey
  readonly kind: string
  readonly place: Place
  readonly parent: string
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
    const { key, kind } = agency
    const known = byKey.get(key)
    byKey.set(key, { key, kind, place: placeIn(agency), parent: agency.parent || (known?.parent ?? '') })
    if (known) continue
    for (const name of new Set([bareOf(agency.name), normaliseName(agency.code)])) {
      if (name !== '') remember(byName, name, () => new Set()).add(key)
    }
  }

  const resolved = new Map<string, AgencyKey | null>()
  const parentOf = (key: AgencyKey, place: Place, written: string): AgencyKey | null => {
    if (written === '') return null
    const name = bareOf(written)
    return remember(resolved, `${key}\n${place}\n${name}`, () => {
      const named = [...(byName.get(name) ?? [])].filter((candidate) => candidate !== key)
      return certain(
        named.flatMap((candidate) => byKey.get(candidate) ?? []),
        place,
      )
    })
  }

  const chains = new Map<AgencyKey, readonly AgencyKey[]>()
  const above = (key: AgencyKey): readonly AgencyKey[] =>
    remember(chains, key, () => {
      const chain: AgencyKey[] = []
      const seen = new Set([key])
      for (let at = byKey.get(key); at && chain.length < LONGEST_CHAIN;) {
        const next = parentOf(at.key, at.place, at.parent)
        if (next === null || seen.has(next)) break
        seen.add(next)
        chain.push(next)
        at = byKey.get(next)
      }
      return chain
    })

  return {
    chainOf(unit) {
      const parent = parentOf(unit.key, placeIn(unit), unit.parent || (byKey.get(unit.key)?.parent ?? ''))
      return parent === null ? [] : [parent, ...above(parent).filter((key) => key !== unit.key)]
    },
  }
}

/**
 * The one agency that is meant, or null. A parent lies where its unit lies: China has 88 places called 城关镇, and the
 * only one in a dataset may still be another. Where a code is shared by a government and its departments, the government
 * is meant.
 */
function certain(candidates: readonly Candidate[], place: Place): AgencyKey | null {
  const around = candidates.filter((candidate) => isInside(place, candidate.place))
  const near = around.length > 0 ? around : candidates.filter((candidate) => isInside(candidate.place, place))
  const governments = near.filter(({ kind }) => isGovernment(kind))
  const [only, ...others] = governments.length > 0 ? governments : near
  return only && others.length === 0 ? only.key : null
}

function remember<K, V>(known: Map<K, V>, key: K, compute: () => V): V {
  const found = known.get(key)
  if (found !== undefined) return found
  const value = compute()
  known.set(key, value)
  return value
}
