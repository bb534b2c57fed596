import { numbered } from './numbered.ts'
import type { PlacedReports } from './once.ts'
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
export function coveredIn(
  { agencies, agencyOf }: PlacedReports,
  { report, area }: { readonly report: Int32Array; readonly area: Int32Array },
): Int32Array {
  const members = SHARED.map((one) => numbered(agencies, memberOf(one)).numberOf)
  const found = new Int32Array(agencyOf.length)
  for (let i = 0; i < report.length; i++) {
    const unit = report[i] ?? 0
    const [below, above] = [agencyOf[unit] ?? 0, agencyOf[area[i] ?? 0] ?? 0]
    let shared = 0
    for (let one = 0; one < members.length; one++) {
      const numbers = members[one]
      if (numbers?.[below] === numbers?.[above]) shared |= 1 << one
    }
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

/** Places with all around them, for their names repeat. */
function memberOf(one: Shared): (agency: Agency) => string {
  switch (one) {
    case 'agency':
      return ({ key }) => key
    case 'province':
      return ({ province }) => province
    case 'city':
      return ({ province, city }) => (city === '' ? '' : `${province}/${city}`)
    case 'county':
      return ({ province, city, county }) => (county === '' ? '' : `${province}/${city}/${county}`)
  }
}
