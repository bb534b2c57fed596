import { placeOf } from './agencies.ts'
import { agencyFits } from './filterFits.ts'
import type { Filter } from './question.ts'
import type { Agency } from './report.ts'

/** Province, city, county: how many parts of a place tell the places apart. */
export type PlaceDepth = 1 | 2 | 3

/**
 * The widest places into which the filter's agencies fall apart: provinces of several, else cities, else counties. Agencies
 * of one county, or with no stated place, stay together.
 */
export function placeDepth(agencies: readonly Agency[], filter: Filter): PlaceDepth {
  const places = agencies.filter((agency) => agencyFits(agency, filter)).map((agency) => placeOf(agency).split('/'))
  const apart = ([1, 2] as const).find(
    (depth) => new Set(places.map((place) => place.slice(0, depth).join('/'))).size > 1,
  )
  return apart ?? 3
}
