import { groupBy } from './groupBy.ts'
import { isGovernment, normaliseName, placeOf, rememberingPlaces, type Place } from './agencies.ts'
import { parentsOf } from './parents.ts'
import { LEVELS, type Agency, type Report } from './report.ts'

/** Report `report` is a unit of area report `area` of the same year: the area report already counts its applications. */
export interface Covering {
  readonly report: number
  readonly area: number
}

export type Placed = Pick<Report, 'id' | 'year' | 'scope' | keyof Agency>

/**
 * Which reports an area report stands for: those of the same year whose chain of parents reaches its agency, and, for the
 * area report of a government, those whose place lies inside its place. A department's area report never takes in the
 * townships around it.
 */
export function coverings(reports: readonly Placed[]): readonly Covering[] {
  const placeIn = rememberingPlaces()
  const areas = reports.filter(({ scope }) => scope === 'area')
  if (areas.length === 0) return []
  // By year first: a country's reports are looked up a million times, and a key of both would be written as often.
  const byYear = new Map(
    [...groupBy(areas, ({ year }) => year)].map(([year, ofYear]) => [
      year,
      { byAgency: groupBy(ofYear, ({ key }) => key), byPlace: groupBy(ofYear.filter(governsItsPlace), placeIn) },
    ]),
  )
  const parents = parentsOf(reports)
  const outerOf = rememberingOuterPlaces()

  const found: Link[] = []
  for (const report of reports) {
    const standing = byYear.get(report.year)
    if (!standing) continue
    const covering: Placed[] = []
    const add = (area: Placed) => {
      if (area !== report && !covering.includes(area)) covering.push(area)
    }
    for (const key of parents.chainOf(report)) standing.byAgency.get(key)?.forEach(add)
    const place = placeIn(report)
    for (const outer of outerOf(place)) {
      const around = standing.byPlace.get(outer)
      // Two area reports of governments at one place: neither is known to stand above the other.
      if (around && (outer !== place || !isAreaGovernment(report))) around.forEach(add)
    }
    for (const area of covering) found.push({ report, area })
  }
  return withoutRings(found).map(({ report, area }) => ({ report: report.id, area: area.id }))
}

/** The reports of a selection that are counted: those that no area report of the same selection stands for. */
export function countedOnce(selected: Iterable<number>, covered: readonly Covering[]): readonly number[] {
  const inSelection = new Set(selected)
  const left = new Set(covered.filter(({ area }) => inSelection.has(area)).map(({ report }) => report))
  return [...inSelection].filter((id) => !left.has(id))
}

const isAreaGovernment = ({ scope, kind, name }: Placed) =>
  scope === 'area' && (kind === '' || isGovernment(kind) || GOVERNMENT_NAME.test(normaliseName(name)))

/** A government's general office publishes the area report in its name: 沭阳县人民政府办公室. */
const GOVERNMENT_NAME = /(人民政府|政府|管理委员会|管委会)(办公厅|办公室)?$/u

/**
 * Whether the place of an area report is what the agency governs. A township's place names the county around it, and a
 * department without a stated kind stands at the place of its government: standing there covers nobody. The agency must
 * be named for the place or, where the dataset calls it a government, have the level of the place.
 */
function governsItsPlace(area: Placed): boolean {
  const place = placeOf(area)
  if (place === '' || area.level === 'township' || !isAreaGovernment(area)) return false
  const parts = place.split('/')
  if (area.kind !== '' && area.level !== '' && LEVELS.indexOf(area.level) === parts.length) return true
  const name = normaliseName(area.name).replace(GOVERNMENT_NAME, '')
  return name.endsWith(parts.at(-1) ?? '')
}

/** `outerPlaces` that works out each place once. */
function rememberingOuterPlaces(): (place: Place) => readonly Place[] {
  const known = new Map<Place, readonly Place[]>()
  return (place) => {
    const outer = known.get(place) ?? outerPlaces(place)
    known.set(place, outer)
    return outer
  }
}

/** The place and all around it, from the outside in. */
function outerPlaces(place: Place): Place[] {
  if (place === '') return []
  const parts = place.split('/')
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/')).filter((outer) => !outer.endsWith('/'))
}

const depth = (report: Placed) => placeOf(report).split('/').length

interface Link {
  readonly report: Placed
  readonly area: Placed
}

/**
 * Parents written in a ring would make area reports cover each other, and none would be counted. What is left after
 * peeling off all that has nothing above or nothing below it is such rings: there only the wider place, then the earlier
 * report, covers the other.
 */
function withoutRings(links: readonly Link[]): readonly Link[] {
  let ring = links.filter(({ report }) => report.scope === 'area')
  for (let before = -1; before !== ring.length;) {
    before = ring.length
    const covered = new Set(ring.map(({ report }) => report))
    const covering = new Set(ring.map(({ area }) => area))
    ring = ring.filter(({ report, area }) => covered.has(area) && covering.has(report))
  }
  const upward = new Set(
    ring.filter(
      ({ report, area }) => depth(area) - depth(report) > 0 || (depth(area) === depth(report) && area.id > report.id),
    ),
  )
  return links.filter((link) => !upward.has(link))
}
