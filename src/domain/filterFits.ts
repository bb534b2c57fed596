import type { Filter } from './question.ts'
import type { Agency } from './report.ts'

/**
 * Whether the filter leaves an agency in, whatever its years; the same rule as the engine's over reports. That reports
 * which break an equation are left out leaves their agencies in: it is said of a report, and only the engine knows.
 */
export function agencyFits(agency: Agency, { places, levels, kinds, agencies }: Filter): boolean {
  return (
    (places.length === 0 || places.some((place) => isIn(agency, place))) &&
    (levels.length === 0 || levels.some((level) => level === agency.level)) &&
    (kinds.length === 0 || kinds.includes(agency.kind)) &&
    (agencies.length === 0 || agencies.includes(agency.key))
  )
}

/** Whether the filter leaves a year in. */
export function yearFits(year: number, { years }: Pick<Filter, 'years'>): boolean {
  return years === null || (year >= years.from && year <= years.to)
}

function isIn({ province, city, county }: Agency, place: string): boolean {
  const path = [province, city, county]
  return place.split('/').every((name, depth) => depth >= path.length || path[depth] === name)
}
