import { LEVELS, type Agency } from '../domain/report.ts'
import { compareNames } from './text/compareNames.ts'

const ORDERED = new WeakMap<readonly Agency[], readonly Agency[]>()

/** A dataset's agencies in their order, worked out once. */
export function orderedAgencies(agencies: readonly Agency[]): readonly Agency[] {
  const known = ORDERED.get(agencies)
  if (known) return known
  const ordered = inNamedOrder(agencies)
  ORDERED.set(agencies, ordered)
  return ordered
}

/**
 * By place, then from the higher level to the lower, then by name. Each distinct place is collated once and each name
 * only within its place: 43,000 agencies are put in order in a fraction of a second.
 */
function inNamedOrder(agencies: readonly Agency[]): Agency[] {
  const places = [...new Set(agencies.map(pathOf))].toSorted(compareNames)
  const rank = new Map(places.map((place, index) => [place, index]))
  return agencies
    .map((agency) => ({ agency, place: rank.get(pathOf(agency)) ?? 0, level: levelRank(agency) }))
    .toSorted((a, b) => a.place - b.place || a.level - b.level || compareNames(a.agency.name, b.agency.name))
    .map(({ agency }) => agency)
}

const pathOf = ({ province, city, county }: Agency) => `${province}/${city}/${county}`

/** The place of a level from the top; one that is not stated comes last. */
export function levelRank({ level }: Pick<Agency, 'level'>): number {
  return level === '' ? LEVELS.length : LEVELS.indexOf(level)
}
