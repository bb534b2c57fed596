import type { Grouping } from '../../domain/question.ts'
import type { Agency } from '../../domain/report.ts'
import { kindName, levelName, placeName } from '../../ui/places.ts'
import { compareNames } from '../../ui/text/compareNames.ts'
import type { ZeroAgency } from './tiles.ts'
import { levelRank } from '../../ui/agencyOrder.ts'
import type { ZerosTexts } from './texts.ts'

/** Agencies under one head, in their order. */
export interface ZeroGroup {
  readonly key: string
  readonly name: string
  readonly agencies: readonly ZeroAgency[]
}

/** The agencies under the heads of a grouping; what is not stated stands last. */
export function zeroGroups(
  agencies: readonly ZeroAgency[],
  grouping: Grouping,
  texts: ZerosTexts,
): readonly ZeroGroup[] {
  if (grouping === 'none') return agencies.length === 0 ? [] : [{ key: 'all', name: '', agencies }]
  const keyOf = groupKey(agencies, grouping)
  const groups = new Map<string, ZeroAgency[]>()
  for (const one of agencies) {
    const key = keyOf(one.agency)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups]
    .map(([key, members]) => ({ key, name: groupName(key, grouping, members, texts), agencies: members }))
    .toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || compareGroups(a, b, grouping))
}

function groupKey(agencies: readonly ZeroAgency[], grouping: Exclude<Grouping, 'none'>): (agency: Agency) => string {
  if (grouping !== 'place') return (agency) => agency[grouping]
  const depth = depthOfPlaces(agencies)
  return (agency) => pathTo(agency, depth)
}

/** How deep a place must be told for places to differ: provinces in the country, cities in a province, counties in a city. */
function depthOfPlaces(agencies: readonly ZeroAgency[]): number {
  const [first] = agencies
  const isOne = (depth: number) =>
    !first || agencies.every(({ agency }) => pathTo(agency, depth) === pathTo(first.agency, depth))
  if (!isOne(1)) return 1
  return isOne(2) ? 3 : 2
}

const pathTo = ({ province, city, county }: Agency, depth: number) =>
  [province, city, county].slice(0, depth).join('/').replace(/\/+$/u, '')

function groupName(
  key: string,
  grouping: Exclude<Grouping, 'none'>,
  [first]: readonly ZeroAgency[],
  texts: ZerosTexts,
): string {
  if (key === '' || !first) return texts.filter.unstated[grouping]
  if (grouping === 'place') return placeName(key)
  if (grouping === 'kind') return kindName(key, texts)
  return levelName(first.agency.level, texts)
}

function compareGroups(a: ZeroGroup, b: ZeroGroup, grouping: Grouping): number {
  const [first, second] = [a.agencies[0], b.agencies[0]]
  if (grouping === 'level' && first && second) return levelRank(first.agency) - levelRank(second.agency)
  return compareNames(a.name, b.name)
}
