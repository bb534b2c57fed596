import { LEVELS, type Agency } from '../../domain/report.ts'
import { compareNames } from '../../ui/text/compareNames.ts'

interface Named {
  readonly agency: Agency
}

/**
 * By place, then from the higher level to the lower, then by name. Each distinct place is collated once and each name
 * only within its place: 43,000 agencies are put in order in a fraction of a second.
 */
export function inNamedOrder<Row extends Named>(rows: readonly Row[]): Row[] {
  const places = [...new Set(rows.map(({ agency }) => pathOf(agency)))].toSorted(compareNames)
  const rank = new Map(places.map((place, index) => [place, index]))
  return rows
    .map((row) => ({ row, place: rank.get(pathOf(row.agency)) ?? 0, level: levelRank(row.agency) }))
    .toSorted((a, b) => a.place - b.place || a.level - b.level || compareNames(a.row.agency.name, b.row.agency.name))
    .map(({ row }) => row)
}

const pathOf = ({ province, city, county }: Agency) => `${province}/${city}/${county}`

/** The place of a level from the top; one that is not stated comes last. */
export function levelRank({ level }: Pick<Agency, 'level'>): number {
  return level === '' ? LEVELS.length : LEVELS.indexOf(level)
}
