import type { CompareRow } from '../../data/queries/compare.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import { peersOf, type Candidate, type PeerGroup, type PeerRule } from '../../domain/peers.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Agency, AgencyKey } from '../../domain/report.ts'
import {
  binomialTail,
  controlLimits,
  FEWEST_EXPECTED,
  median,
  Z_95,
  Z_998,
  type Interval,
} from '../../domain/statistics.ts'
import { sumOf } from '../../domain/totals.ts'
import { compareNames } from '../../ui/text/compareNames.ts'
import { figureOf, gap, proportionOf, type CompareFigure } from './figures.ts'

/** An agency of the query with what the dataset says of it. */
export interface Peer extends Candidate, Omit<CompareRow, keyof Candidate> {
  /** Place among all agencies by name. */
  readonly order: number
}

/** An agency among its peers. */
export interface Placed extends Peer {
  readonly figure: CompareFigure
  /** Place from the highest, the same for equal figures; null where the figure rests on too little to be ranked. */
  readonly rank: number | null
  readonly isTied: boolean
}

export interface PeersModel {
  readonly quantity: Quantity
  readonly own: Placed
  /** The agency and its peers: the ranked by their figure, then the others by name. */
  readonly rows: readonly Placed[]
  readonly ranked: readonly Placed[]
  /** Of the ranked. */
  readonly median: number | null
  readonly group: PeerGroup<Peer>
  /** Years of which a ranked amount has all; null for rates. */
  readonly years: number | null
  /** Of a share: all shown that have one, sum over sum. Null for what is no share, or must not be added. */
  readonly pooled: Ratio | null
}

/** Agencies by name: sorting a country's names takes longer than all else, so it is done once for a dataset. */
export const byName = (agencies: readonly Agency[]): readonly Agency[] =>
  agencies.toSorted((a, b) => compareNames(a.name, b.name))

/** The agencies of the query, in the order given. Of one whose scope changed, the reports of the scope of `own`, else the latest. */
export function candidates(rows: readonly CompareRow[], agencies: readonly Agency[], own: CompareRow | null): Peer[] {
  const fitness = (row: CompareRow) => Number(row.scope === own?.scope) * 10_000 + row.last
  const best = new Map<AgencyKey, CompareRow>()
  for (const row of rows) {
    const other = best.get(row.key)
    if (!other || fitness(row) > fitness(other)) best.set(row.key, row)
  }
  return agencies.flatMap(({ key, name, level, kind }, order) => {
    const row = best.get(key)
    return row ? [{ ...row, key, name, level, kind, order }] : []
  })
}

/** The row of an agency's latest scope. */
export function latestOf(rows: readonly CompareRow[], key: AgencyKey): CompareRow | null {
  return rows.filter((row) => row.key === key).reduce<CompareRow | null>((a, b) => (a && a.last > b.last ? a : b), null)
}

/** An agency among its peers; `all` come in the order of their names. `leftOut` have no report that counts but one left out. */
export function peersModel(
  own: Peer,
  all: readonly Peer[],
  how: PeerRule,
  quantity: Quantity,
  leftOut: ReadonlySet<AgencyKey> = new Set(),
): PeersModel {
  const group = peersOf(own, all, how)
  const shown = [own, ...group.peers].map((peer) => {
    const figure = figureOf(quantity, addedOf(peer))
    return { ...peer, figure: figure.why === 'missing' && leftOut.has(peer.key) ? gap('leftOut') : figure }
  })
  const isRate = quantity.kind === 'rate'
  const years = isRate ? null : Math.max(...shown.map(({ reported }) => reported))
  const wholeYears = years === null ? null : commonYears(shown, years)
  const isRanked = ({ figure, knownYears }: (typeof shown)[number]) =>
    figure.value !== null && (isRate ? figure.ratio?.ranked === true : knownYears === wholeYears)
  const values = shown.filter(isRanked).map(({ figure }) => figure.value ?? 0)
  const places = placesOf(values)
  const placed = shown.map((one): Placed => {
    const { value } = one.figure
    const place = value === null || !isRanked(one) ? undefined : places.get(value)
    return { ...one, rank: place?.rank ?? null, isTied: (place?.count ?? 0) > 1 }
  })
  const ranked = placed
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.order - b.order)
  const [ownPlaced] = placed
  if (!ownPlaced) throw new Error('the agency is the first of those shown')
  return {
    quantity,
    own: ownPlaced,
    rows: [...ranked, ...placed.filter(({ rank }) => rank === null).toSorted((a, b) => a.order - b.order)],
    ranked,
    median: median(values),
    group,
    years,
    pooled: isRate && quantity.unit === 'share' && isAddable(placed) ? pooledOf(placed) : null,
  }
}

/** The years of which sums are held against each other: the agency's own, where it has as many as any, else those of most. */
function commonYears([own, ...peers]: readonly Peer[], most: number): string | null {
  if (own?.reported === most) return own.knownYears
  const counts = new Map<string, number>()
  for (const { reported, knownYears } of peers)
    if (reported === most) counts.set(knownYears, (counts.get(knownYears) ?? 0) + 1)
  return [...counts].reduce<readonly [string, number] | null>((a, b) => (a && a[1] >= b[1] ? a : b), null)?.[0] ?? null
}

/** Each value's place from the highest, and how many share it. */
function placesOf(values: readonly number[]): ReadonlyMap<number, { readonly rank: number; readonly count: number }> {
  const places = new Map<number, { rank: number; count: number }>()
  values
    .toSorted((a, b) => b - a)
    .forEach((value, i) => {
      const known = places.get(value)
      if (known) known.count++
      else places.set(value, { rank: i + 1, count: 1 })
    })
  return places
}

const addedOf = ({ value, whole, counted, absent, unlike }: Peer) => ({
  value,
  whole,
  reports: counted,
  absent,
  unlike,
})

/** Own and area-wide figures are never added; area-wide ones hold each other unless they are of one level. */
function isAddable(rows: readonly Placed[]): boolean {
  const scopes = new Set(rows.map(({ scope }) => scope))
  if (scopes.size !== 1) return false
  const levels = new Set(rows.map(({ level }) => level))
  return scopes.has('own') || (levels.size === 1 && !levels.has(''))
}

/** Agencies that print more cases than there were have no share, and add nothing to that of all. */
function pooledOf(rows: readonly Placed[]): Ratio {
  const sides = rows.flatMap(({ figure }) => proportionOf(figure) ?? [])
  return ratio(sumOf(sides.map((one) => one.numerator)), sumOf(sides.map((one) => one.denominator)))
}

/** Where a share stands against what is expected of its number of cases. */
export type Standing = 'inside' | 'outside95' | 'outside998'

export interface Limits {
  readonly p95: Interval
  readonly p998: Interval
}

/** Between which shares an agency with `n` cases is expected if it is like all together. */
export function limitsAt(pooled: Ratio, n: number): Limits | null {
  const p95 = pooled.share === null ? null : controlLimits(pooled.share, n, Z_95)
  const p998 = pooled.share === null ? null : controlLimits(pooled.share, n, Z_998)
  return p95 && p998 && { p95, p998 }
}

/** Whether so few cases or non-cases are expected of an agency that the limits are too narrow for it. */
export function isExact({ share }: Ratio, figure: CompareFigure): boolean {
  const n = proportionOf(figure)?.denominator ?? null
  return share !== null && n !== null && n * Math.min(share, 1 - share) < FEWEST_EXPECTED
}

/** One in forty and one in a thousand on each side, as 95 % and 99.8 % leave out. */
const [TAIL_95, TAIL_998] = [0.025, 0.001]

/** Null for an agency without a share. Where few cases are expected, the binomial distribution tells what the limits cannot. */
export function standingAmong(pooled: Ratio, figure: CompareFigure): Standing | null {
  const sides = proportionOf(figure)
  const limits = sides && limitsAt(pooled, sides.denominator)
  if (!sides || !limits) return null
  const share = sides.numerator / sides.denominator
  const isIn = ({ low, high }: Interval) => share >= low && share <= high
  if (isIn(limits.p95)) return 'inside'
  if (isExact(pooled, figure)) {
    const tail = binomialTail(sides, pooled.share ?? 0)
    if (tail >= TAIL_95) return 'inside'
    return tail >= TAIL_998 ? 'outside95' : 'outside998'
  }
  return isIn(limits.p998) ? 'outside95' : 'outside998'
}
