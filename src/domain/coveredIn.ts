import { numbered, numberedKeys } from './numbered.ts'
import type { Coverings, PlacedReports } from './once.ts'
import type { Agency } from './report.ts'

/** Properties by which reports are grouped that an area report and its units can share, whatever is asked. */
export const SHARED = ['province', 'city', 'county', 'agency'] as const
export type Shared = (typeof SHARED)[number]

/** The bit of `coveredIn` that tells whether an area report covers a report and shares all of these with it. */
export const coveredBit = (shared: readonly Shared[]): number =>
  1 << SHARED.reduce((bits, one, i) => (shared.includes(one) ? bits | (1 << i) : bits), 0)

/**
 * Of each report, for each choice of what is shared, whether some area report of its year covers it and shares that with
 * it: among reports that are grouped by these, it is then counted there already. One bit a choice; see `coveredBit`.
 */
export function coveredIn({ agencies, agencyOf }: PlacedReports, { report, area }: Coverings): Int32Array {
  const { province, city, county, agency } = membersOf(agencies)
  const found = new Int32Array(agencyOf.length)
  for (let i = 0; i < report.length; i++) {
    const unit = report[i] ?? 0
    const [below, above] = [agencyOf[unit] ?? 0, agencyOf[area[i] ?? 0] ?? 0]
    // In the order of `SHARED`.
    const shared =
      (province[below] === province[above] ? 1 : 0) |
      (city[below] === city[above] ? 2 : 0) |
      (county[below] === county[above] ? 4 : 0) |
      (agency[below] === agency[above] ? 8 : 0)
    found[unit] = (found[unit] ?? 0) | (CHOICES_WITHIN[shared] ?? 0)
  }
  return found
}

/** Of each set of what is shared, as bits, all choices that are within it, as bits. */
const CHOICES_WITHIN = Array.from({ length: 1 << SHARED.length }, (_, shared) => {
  let choices = 0
  for (let choice = 0; choice < 1 << SHARED.length; choice++) if ((choice & ~shared) === 0) choices |= 1 << choice
  return choices
})

/** Of each agency what it is a member of, by numbers; places with all around them, for their names repeat. */
function membersOf(agencies: readonly Agency[]): Readonly<Record<Shared, ArrayLike<number>>> {
  const province = numbered(agencies, (agency) => agency.province).numberOf
  const city = within(province, agencies, (agency) => agency.city)
  const county = within(city, agencies, (agency) => agency.county)
  return {
    province,
    city: city.map((number, i) => (agencies[i]?.city === '' ? NOWHERE : number)),
    county: county.map((number, i) => (agencies[i]?.county === '' ? NOWHERE : number)),
    agency: numberedKeys(agencies).numberOf,
  }
}

const NOWHERE = -1

/** Places by what is around them and their names, a number each. */
function within(around: ArrayLike<number>, agencies: readonly Agency[], nameOf: (agency: Agency) => string) {
  const { numberOf, keys } = numbered(agencies, nameOf)
  return Float64Array.from(numberOf, (number, i) => (around[i] ?? 0) * keys.length + number)
}
