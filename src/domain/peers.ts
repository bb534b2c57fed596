import { isGovernment } from './agencies.ts'
import type { Agency, AgencyKey, Scope } from './report.ts'

/** The most peers that are chosen by their volume. */
export const NEAREST = 10

/** An agency that may be held against another. */
export interface Candidate extends Pick<Agency, 'key' | 'name' | 'level' | 'kind'> {
  readonly scope: Scope
  /** Applications received in all its years; null where none is known. */
  readonly volume: number | null
  /** The same for each of the years that tell it: who reports longer is not larger for it. */
  readonly yearlyVolume: number | null
}

/** Who an agency is held against. */
export type PeerRule =
  { readonly by: 'like' | 'volume' } | { readonly by: 'chosen'; readonly keys: readonly AgencyKey[] }

/** What the dataset says of an agency, by which its like are found; `all` where it says neither level nor kind. */
export type Likeness = 'levelAndKind' | 'level' | 'kind' | 'all'

export interface PeerGroup<C> {
  readonly peers: readonly C[]
  readonly likeness: Likeness
  /** Like it but for the scope: own figures never stand against area-wide ones. */
  readonly otherScope: readonly C[]
  /** Of the level or kind nothing is said, so that they may or may not be its like. */
  readonly unstated: readonly C[]
  /** Like it, and left out of the nearest because their volume, or that of the agency, is not known. */
  readonly noVolume: readonly C[]
}

/**
 * The peers of an agency. `like`: same level and kind, as far as these are stated of it, and same scope. `volume`: those
 * of them that received most nearly as many applications a year. `chosen`: the agencies named, whatever they are. The candidates
 * come in the order of their names, and keep it where nothing else tells them apart.
 */
export function peersOf<C extends Candidate>(agency: Candidate, candidates: readonly C[], how: PeerRule): PeerGroup<C> {
  const likeness = likenessOf(agency)
  const others = candidates.filter(({ key }) => key !== agency.key)
  const none = { likeness, otherScope: [], unstated: [], noVolume: [] }
  if (how.by === 'chosen') return { ...none, peers: others.filter(({ key }) => how.keys.includes(key)) }
  const alike = others.filter((other) => isLike(agency, other))
  const like = {
    peers: alike.filter(({ scope }) => scope === agency.scope),
    likeness,
    otherScope: alike.filter(({ scope }) => scope !== agency.scope),
    unstated: others.filter((other) => mayBeLike(agency, other)),
  }
  if (how.by === 'like') return { ...like, noVolume: [] }
  return { ...like, ...nearest(agency, like.peers) }
}

function likenessOf({ level, kind }: Candidate): Likeness {
  if (level === '') return kind === '' ? 'all' : 'kind'
  return kind === '' ? 'level' : 'levelAndKind'
}

const KINDS = new Map<string, string>()

/** `government`, `政府` and `人民政府` are one kind; a country's agencies name few kinds many times. */
function oneKind(kind: string): string {
  const known = KINDS.get(kind) ?? (isGovernment(kind) ? 'government' : kind)
  KINDS.set(kind, known)
  return known
}

const isSameKind = (a: string, b: string) => a === b || oneKind(a) === oneKind(b)

/** What is not stated of the agency asks nothing of its like. */
function isLike(agency: Candidate, other: Candidate): boolean {
  return (
    (agency.level === '' || agency.level === other.level) && (agency.kind === '' || isSameKind(agency.kind, other.kind))
  )
}

/** Whether only what is not stated of the other keeps it from being like the agency. */
function mayBeLike(agency: Candidate, other: Candidate): boolean {
  return (
    !isLike(agency, other) &&
    (agency.level === '' || other.level === '' || agency.level === other.level) &&
    (agency.kind === '' || other.kind === '' || isSameKind(agency.kind, other.kind))
  )
}

/** One more, so that who received none has a place as well; a misprint below 0 stands with them. */
const sizeOf = (volume: number) => Math.log1p(Math.max(0, volume))

function nearest<C extends Candidate>({ yearlyVolume: own }: Candidate, peers: readonly C[]) {
  if (own === null) return { peers: [], noVolume: peers }
  const known = peers.flatMap((peer) =>
    peer.yearlyVolume === null ? [] : [{ peer, distance: Math.abs(sizeOf(peer.yearlyVolume) - sizeOf(own)) }],
  )
  const ordered = known.toSorted((a, b) => a.distance - b.distance)
  return {
    peers: ordered.slice(0, NEAREST).map(({ peer }) => peer),
    noVolume: peers.filter((peer) => peer.yearlyVolume === null),
  }
}

/**
 * The agency that is offered first: of the largest group of like agencies the one that received most, then the first of
 * its name. Null without candidates.
 */
export function firstCandidate<C extends Candidate>(candidates: readonly C[]): C | null {
  const groups = new Map<string, C[]>()
  for (const one of candidates) {
    const id = `${one.level}|${oneKind(one.kind)}|${one.scope}`
    const group = groups.get(id)
    if (group) group.push(one)
    else groups.set(id, [one])
  }
  const [largest = []] = [...groups.values()].toSorted((a, b) => b.length - a.length)
  return largest.reduce<C | null>((most, one) => ((one.volume ?? -1) > (most?.volume ?? -2) ? one : most), null)
}

/** The agencies that received most, the first of their names where several received as many. */
export function largestOf<C extends Candidate>(candidates: readonly C[], most: number): readonly C[] {
  return candidates.toSorted((a, b) => (b.volume ?? -1) - (a.volume ?? -1)).slice(0, most)
}
