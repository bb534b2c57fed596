import { isGovernment, normaliseName, placeOf, rememberingPlaces, type Place } from './agencies.ts'
import { placesAmong } from './numbered.ts'
import { parentsOf, type Reported } from './parents.ts'
import { LEVELS, type Agency, type AgencyKey, type Report } from './report.ts'

/** Report `report` is a unit of area report `area` of the same year: the area report already counts its applications. */
export interface Covering {
  readonly report: number
  readonly area: number
}

export type Placed = Pick<Report, 'id' | 'year' | 'scope' | keyof Agency>

/** Reports of a dataset, numbered from 0. */
export interface PlacedReports extends Reported<Agency> {
  /** 1 for each report that is an area report. */
  readonly areAreas: ArrayLike<number>
}

/** Which reports an area report stands for, as `coveringsOf` tells them; pairs hold the reports' ids. */
export function coverings(reports: readonly Placed[]): readonly Covering[] {
  const { report, area } = coveringsOf({
    agencies: reports,
    agencyOf: Int32Array.from(reports.keys()),
    years: Int32Array.from(reports, ({ year }) => year),
    areAreas: Uint8Array.from(reports, ({ scope }) => (scope === 'area' ? 1 : 0)),
  })
  const idOf = (number: number | undefined) => reports[number ?? NaN]?.id ?? NaN
  return Array.from(report, (unit, i) => ({ report: idOf(unit), area: idOf(area[i]) }))
}

/**
 * Which reports an area report stands for: those of the same year whose chain of parents reaches its agency, and, for the
 * area report of a government, those whose place lies inside its place. A department's area report never takes in the
 * townships around it. Pairs, one column each.
 */
export function coveringsOf(reports: PlacedReports): Coverings {
  const { agencyOf, years, areAreas } = reports
  const around = areasAround(reports)
  const found = new Links()
  if (!around) return found.done()
  for (let report = 0; report < agencyOf.length; report++) {
    const agency = agencyOf[report] ?? 0
    const year = around.yearOf[report] ?? 0
    found.from(report)
    for (const areas of around.above(agency, years[report] ?? 0)) found.link(areas[year])
    for (const { areas, isShared } of around.places(agency)) {
      // Two area reports of governments at one place: neither is known to stand above the other.
      if (!isShared || areAreas[report] !== 1) found.link(areas[year])
    }
  }
  return withoutRings(found.done(), reports)
}

/** Pairs of a report and an area report, one column each. */
export interface Coverings {
  readonly report: Int32Array
  readonly area: Int32Array
}

/** Pairs as they are found; a country's are a million. */
class Links {
  #report: Int32Array = new Int32Array(1 << 10)
  #area: Int32Array = new Int32Array(1 << 10)
  #count = 0
  #unit = 0
  #first = 0

  /** The next report to be linked. */
  from(unit: number): void {
    this.#unit = unit
    this.#first = this.#count
  }

  /** Puts the report below area reports, below each once. */
  link(areas: readonly number[] | undefined): void {
    if (!areas) return
    for (const area of areas) if (area !== this.#unit && !this.#isBelow(area)) this.#put(area)
  }

  done(): Coverings {
    return { report: this.#report.slice(0, this.#count), area: this.#area.slice(0, this.#count) }
  }

  #isBelow(area: number): boolean {
    for (let i = this.#first; i < this.#count; i++) if (this.#area[i] === area) return true
    return false
  }

  #put(area: number): void {
    if (this.#count === this.#area.length) {
      this.#report = doubled(this.#report)
      this.#area = doubled(this.#area)
    }
    this.#report[this.#count] = this.#unit
    this.#area[this.#count++] = area
  }
}

function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2)
  more.set(numbers)
  return more
}

/** Area reports by the places of their years among all years. */
type ByYear = readonly (readonly number[] | undefined)[]

interface Around {
  /** Of each report the place of its year among all years. */
  readonly yearOf: Int32Array
  /** The area reports of the agencies above an agency. */
  above(agency: number, year: number): readonly ByYear[]
  /** Those of the governments of the places that an agency lies in, from the outside in; the last can be its own, if it is one. */
  places(agency: number): readonly { readonly areas: ByYear; readonly isShared: boolean }[]
}

/** The area reports around each agency; null where there are none at all. */
function areasAround(reports: PlacedReports): Around | null {
  const { agencies, agencyOf, years, areAreas } = reports
  const placeIn = rememberingPlaces()
  const byAgency = new Map<AgencyKey, (number[] | undefined)[]>()
  const byPlace = new Map<Place, (number[] | undefined)[]>()
  const yearOf = placesAmong(agencyOf.length, (report) => years[report] ?? 0)
  const governs = rememberingOf(agencies, governsItsPlace)
  for (let report = 0; report < agencyOf.length; report++) {
    if (areAreas[report] !== 1) continue
    const place = agencyOf[report] ?? 0
    const agency = agencies[place]
    if (!agency) continue
    const year = yearOf[report] ?? 0
    put(byAgency, agency.key, year, report)
    if (governs(place)) put(byPlace, placeIn(agency), year, report)
  }
  if (byAgency.size === 0) return null
  const parents = parentsOf(reports)
  const above: (readonly ByYear[] | undefined)[] = []
  const outerAreas = rememberingAreas(byPlace)
  const places = rememberingOf(agencies, (agency) => outerAreas(placeIn(agency), mayGovern(agency)))
  return {
    yearOf,
    above(agency, year) {
      const known = above[agency]
      if (known) return known
      const { keys, isOfAllYears } = parents.chainOf(agency, year)
      const areas: ByYear[] = []
      for (const key of keys) {
        const ofKey = byAgency.get(key)
        if (ofKey) areas.push(ofKey)
      }
      if (isOfAllYears) above[agency] = areas
      return areas
    },
    places: (agency) => places(agency) ?? [],
  }
}

/** What is worked out of some agencies, by their numbers, once each. */
function rememberingOf<Of>(
  agencies: readonly Agency[],
  work: (agency: Agency) => Of,
): (number: number) => Of | undefined {
  const known: (Of | undefined)[] = []
  return (number) => {
    const agency = agencies[number]
    return (known[number] ??= agency && work(agency))
  }
}

type AreasAt = ReturnType<Around['places']>

/** The area reports of a place and of all around it; `mayGovern` says whether one at the place itself can be the agency's own. */
function rememberingAreas(byPlace: ReadonlyMap<Place, ByYear>): (place: Place, mayGovern: boolean) => AreasAt {
  const [governed, others] = [new Map<Place, AreasAt>(), new Map<Place, AreasAt>()]
  return (place, isShared) => {
    const known = isShared ? governed : others
    const found =
      known.get(place) ??
      outerPlaces(place).flatMap((outer) => {
        const areas = byPlace.get(outer)
        return areas ? { areas, isShared: outer === place && isShared } : []
      })
    known.set(place, found)
    return found
  }
}

function put<Of>(groups: Map<Of, (number[] | undefined)[]>, of: Of, year: number, report: number): void {
  const known = groups.get(of) ?? []
  groups.set(of, known)
  const ofYear = (known[year] ??= [])
  ofYear.push(report)
}

/** The reports of a selection that are counted: those that no area report of the same selection stands for. */
export function countedOnce(selected: Iterable<number>, covered: readonly Covering[]): readonly number[] {
  const inSelection = new Set(selected)
  const left = new Set(covered.filter(({ area }) => inSelection.has(area)).map(({ report }) => report))
  return [...inSelection].filter((id) => !left.has(id))
}

/** Whether the area report of an agency can be that of a government. */
const mayGovern = ({ kind, name }: Agency) =>
  kind === '' || isGovernment(kind) || GOVERNMENT_NAME.test(normaliseName(name))

/** A government's general office publishes the area report in its name: 沭阳县人民政府办公室. */
const GOVERNMENT_NAME = /(人民政府|政府|管理委员会|管委会)(办公厅|办公室)?$/u

/**
 * Whether the place of an area report is what the agency governs. A township's place names the county around it, and a
 * department without a stated kind stands at the place of its government: standing there covers nobody. The agency must
 * be named for the place or, where the dataset calls it a government, have the level of the place.
 */
function governsItsPlace(area: Agency): boolean {
  const place = placeOf(area)
  if (place === '' || area.level === 'township' || !mayGovern(area)) return false
  const parts = place.split('/')
  if (area.kind !== '' && area.level !== '' && LEVELS.indexOf(area.level) === parts.length) return true
  const name = normaliseName(area.name).replace(GOVERNMENT_NAME, '')
  return name.endsWith(parts.at(-1) ?? '')
}

/** The place and all around it, from the outside in. */
function outerPlaces(place: Place): Place[] {
  if (place === '') return []
  const parts = place.split('/')
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/')).filter((outer) => !outer.endsWith('/'))
}

/**
 * Parents written in a ring would make area reports cover each other, and none would be counted. What is left after
 * peeling off all that has nothing above or nothing below it is such rings: there only the wider place, then the earlier
 * report, covers the other.
 */
function withoutRings(pairs: Coverings, { agencies, agencyOf, areAreas }: PlacedReports): Coverings {
  const { report, area } = pairs
  const depthOf = (of: number) => {
    const agency = agencies[agencyOf[of] ?? 0]
    return agency ? placeOf(agency).split('/').length : 0
  }
  let ring: number[] = []
  for (let i = 0; i < report.length; i++) if (areAreas[report[i] ?? 0] === 1) ring.push(i)
  for (let before = -1; before !== ring.length;) {
    before = ring.length
    const isCovered = new Uint8Array(agencyOf.length)
    const isCovering = new Uint8Array(agencyOf.length)
    for (const i of ring) {
      isCovered[report[i] ?? 0] = 1
      isCovering[area[i] ?? 0] = 1
    }
    ring = ring.filter((i) => isCovered[area[i] ?? 0] === 1 && isCovering[report[i] ?? 0] === 1)
  }
  const upward = new Set(
    ring.filter((i) => {
      const [unit, above] = [report[i] ?? 0, area[i] ?? 0]
      const down = depthOf(above) - depthOf(unit)
      return down > 0 || (down === 0 && above > unit)
    }),
  )
  if (upward.size === 0) return pairs
  const isKept = (_: number, i: number) => !upward.has(i)
  return { report: report.filter(isKept), area: area.filter(isKept) }
}
