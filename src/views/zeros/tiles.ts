import type { ZeroRow } from '../../data/queries/zeros.ts'
import { ZERO_CLASSES, type ZeroClass } from '../../domain/activity.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { Agency, AgencyKey } from '../../domain/report.ts'
import { runsOf, yearSays, type Runs, type YearSays, type ZeroReading } from '../../domain/runs.ts'
import { agencyPlace } from '../../ui/places.ts'
import type { GridAgency } from '../../ui/table/gridLines.ts'

/** What a tile stands for: the class of an agency-year, or a report that is left out and has none. */
export type TileClass = ZeroClass | 'leftOut'

/** One agency with its reports, year by year, and its runs, strictly and loosely read. */
export interface ZeroAgency extends GridAgency {
  readonly agency: Agency
  readonly strict: Runs
  readonly loose: Runs
  /** The class of a year, `leftOut` where the filter leaves its report out, `missing` where the dataset has none. */
  tile(year: number): TileClass
  /** Its report of a year; none where it is left out. */
  report(year: number): ZeroRow | null
  /** Whether a year without a report is one in which the chosen roster expects one. */
  isMissed(year: number): boolean
}

/** All tiles, agency after agency in the order of the dataset, a place a year: a country has 300,000 of them. */
export interface Tiles {
  readonly years: readonly number[]
  readonly reports: readonly (ZeroRow | undefined)[]
  /** Places in `TILE_CLASSES`. */
  readonly classes: Uint8Array
  readonly isMissed: (key: AgencyKey, year: number) => boolean
}

const TILE_CLASSES: readonly TileClass[] = [...ZERO_CLASSES, 'leftOut']
const CODES = new Map(TILE_CLASSES.map((tile, code) => [tile, code]))
const codeOf = (tile: TileClass): number => CODES.get(tile) ?? 0
const MISSING = codeOf('missing')
const CONTRADICTORY = codeOf('contradictory')

export function tilesOf(
  rows: readonly ZeroRow[],
  { agencies }: Pick<Dataset, 'agencies'>,
  years: readonly number[],
  isMissed: Tiles['isMissed'],
): Tiles {
  const placeOf = new Map(years.map((year, place) => [year, place]))
  const length = agencies.length * years.length
  const reports = Array.from<unknown, ZeroRow | undefined>({ length }, () => undefined)
  const classes = new Uint8Array(length).fill(MISSING)
  for (const row of rows) {
    const place = placeOf.get(row.year)
    if (place === undefined) continue
    const tile = row.agency * years.length + place
    reports[tile] = row
    classes[tile] = codeOf(row.isLeftOut ? 'leftOut' : row.zeroClass)
  }
  return { years, reports, classes, isMissed }
}

/** Whether an agency has a report in these years. */
export const hasReport = (tiles: Tiles, agency: number): boolean =>
  classesOf(tiles, agency).some((of) => of !== MISSING)

/** In how many of an agency's years without a report one is expected. */
export function countMissed({ years, classes, isMissed }: Tiles, agency: number, key: AgencyKey): number {
  let missed = 0
  for (let place = 0; place < years.length; place++) {
    const isLacking = classes[agency * years.length + place] === MISSING
    if (isLacking && isMissed(key, years[place] ?? 0)) missed++
  }
  return missed
}

/** The runs of an agency under each reading. */
export function readRuns(tiles: Tiles, agency: number): Readonly<Record<ZeroReading, Runs>> {
  const strict = runsUnder('strict', tiles, agency)
  // Where each year is active or a confirmed zero, nothing can be read in two ways.
  if (classesOf(tiles, agency).every((of) => PLAIN[of])) return { strict, believed: strict, loose: strict }
  return { strict, believed: runsUnder('believed', tiles, agency), loose: runsUnder('loose', tiles, agency) }
}

/** How many tiles of each class agencies have, for the head over them. */
export function countTiles(agencies: readonly ZeroAgency[], years: readonly number[]): ReadonlyMap<TileClass, number> {
  const counts = new Map<TileClass, number>()
  for (const agency of agencies) {
    for (const year of years) counts.set(agency.tile(year), (counts.get(agency.tile(year)) ?? 0) + 1)
  }
  return counts
}

const classesOf = ({ years, classes }: Tiles, agency: number) =>
  classes.subarray(agency * years.length, (agency + 1) * years.length)

const PLAIN = TILE_CLASSES.map((tile) => ['active', 'confirmed', 'missing', 'leftOut'].includes(tile))

/** What a year says by its class; a contradictory one by its reason, so that none stands here. */
const SAYS: Readonly<Record<ZeroReading, readonly YearSays[]>> = {
  strict: TILE_CLASSES.map((tile) => saysBy(tile, 'strict')),
  believed: TILE_CLASSES.map((tile) => saysBy(tile, 'believed')),
  loose: TILE_CLASSES.map((tile) => saysBy(tile, 'loose')),
}

function saysBy(tile: TileClass, reading: ZeroReading): YearSays {
  return tile === 'leftOut' ? 'nothing' : yearSays({ zeroClass: tile, reason: null }, reading)
}

function runsUnder(reading: ZeroReading, { years, classes, reports }: Tiles, agency: number): Runs {
  const says: YearSays[] = []
  for (let place = 0; place < years.length; place++) {
    const tile = agency * years.length + place
    const code = classes[tile] ?? MISSING
    const report = code === CONTRADICTORY ? reports[tile] : undefined
    says.push(report ? yearSays(report, reading) : (SAYS[reading][code] ?? 'nothing'))
  }
  return runsOf(years, says, years.at(-1) ?? 0)
}

/** An agency among the tiles; what is only shown is made when it is. */
export class TiledAgency implements ZeroAgency {
  readonly agency: Agency
  readonly strict: Runs
  readonly loose: Runs
  readonly #tiles: Tiles
  /** Its place in the dataset. */
  readonly #number: number

  constructor(agency: Agency, tiles: Tiles, number: number, { strict, loose }: Record<'strict' | 'loose', Runs>) {
    this.agency = agency
    this.strict = strict
    this.loose = loose
    this.#tiles = tiles
    this.#number = number
  }

  get key(): string {
    return this.agency.key
  }

  get name(): string {
    return this.agency.name
  }

  get place(): string {
    return agencyPlace(this.agency)
  }

  tile(year: number): TileClass {
    return TILE_CLASSES[this.#tiles.classes[this.#at(year)] ?? MISSING] ?? 'missing'
  }

  report(year: number): ZeroRow | null {
    const report = this.#tiles.reports[this.#at(year)]
    return report && !report.isLeftOut ? report : null
  }

  isMissed(year: number): boolean {
    return this.tile(year) === 'missing' && this.#tiles.isMissed(this.agency.key, year)
  }

  /** The place of a year among all tiles; −1 where it is none of these years. */
  #at(year: number): number {
    const { years } = this.#tiles
    const place = years.indexOf(year)
    return place < 0 ? -1 : this.#number * years.length + place
  }
}
