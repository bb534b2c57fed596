import { LEVELS, type AgencyKey } from './report.ts'
import type { Breakdown, Filter } from './question.ts'

/** The filter with one year left in. */
export const inYear = (filter: Filter, year: number): Filter => ({ ...filter, years: { from: year, to: year } })

/** The filter with one agency left in. */
export const inAgency = (filter: Filter, key: AgencyKey): Filter => ({ ...filter, agencies: [key] })

/** The filter narrowed to one group of a breakdown; what has no name (no level is stated) cannot be filtered for: null. */
export function inGroup(filter: Filter, by: Breakdown, group: string): Filter | null {
  if (by === 'all') return filter
  if (group === '') return null
  if (by === 'agency') return inAgency(filter, group)
  if (by === 'place') return { ...filter, places: [group] }
  if (by === 'kind') return { ...filter, kinds: [group] }
  const level = LEVELS.find((one) => one === group)
  return level === undefined ? null : { ...filter, levels: [level] }
}
