import type { HeatRow } from '../../../data/queries/auditHeat.ts'
import type { Dataset } from '../../../domain/dataset.ts'
import { groupBy } from '../../../domain/groupBy.ts'
import { yearFits } from '../../../domain/filterFits.ts'
import type { Filter } from '../../../domain/question.ts'
import type { Agency } from '../../../domain/report.ts'
import { SEVERITIES } from '../../../domain/rules/rule.ts'
import { placeByName } from '../../../ui/text/compareNames.ts'

/**
 * What a tile of the map says: the gravest finding of a report; none, where equations were assessed; none, where none
 * could be; that the filter leaves the report out; or that the dataset has none.
 */
export const HEAT_STATES = [...SEVERITIES, 'passes', 'open', 'leftOut', 'missing'] as const
export type HeatState = (typeof HEAT_STATES)[number]

export function heatState(row: Pick<HeatRow, 'worst' | 'assessed' | 'isLeftOut'> | null): HeatState {
  if (row === null) return 'missing'
  if (row.isLeftOut) return 'leftOut'
  return row.worst ?? (row.assessed > 0 ? 'passes' : 'open')
}

export interface HeatAgency {
  readonly agency: Agency
  readonly reports: ReadonlyMap<number, HeatRow>
  readonly counts: Readonly<Record<HeatState, number>>
  /** Of all years, whatever they weigh. */
  readonly findings: number
}

/** An agency and a year; `row` is null where the dataset has no report that counts. */
export interface HeatYear {
  readonly agency: Agency
  readonly year: number
  readonly state: HeatState
  readonly row: HeatRow | null
}

/** Agency by year. */
export interface Heat {
  /** Those with a report under the filter, be it left out: by how many of theirs have errors, then doubts, then notices, then by name. */
  readonly agencies: readonly HeatAgency[]
  readonly years: readonly number[]
  readonly reports: number
  readonly counts: Readonly<Record<HeatState, number>>
  /** Reports with an error that break no equation. */
  readonly otherErrors: number
}

/** The map from the query's rows; a year is shown where the filter leaves it in. */
export function heatModel(rows: readonly HeatRow[], dataset: Dataset, filter: Filter): Heat {
  const years = dataset.years.filter((year) => yearFits(year, filter))
  const byAgency = groupBy(rows, ({ key }) => key)
  const place = placeByName(dataset.agencies)
  const agencies = dataset.agencies
    .flatMap((agency) => {
      const own = byAgency.get(agency.key)
      return own ? [heatAgency(agency, new Map(own.map((row) => [row.year, row])), years)] : []
    })
    .toSorted((a, b) => compareCounts(a, b) || place(a.agency) - place(b.agency))
  const counts = noCounts()
  for (const one of agencies) for (const state of HEAT_STATES) counts[state] += one.counts[state]
  const shown = rows.filter(({ isLeftOut }) => !isLeftOut)
  const otherErrors = shown.filter(({ worst, broken }) => worst === 'error' && broken === 0).length
  return { agencies, years, reports: shown.length, counts, otherErrors }
}

/** Every agency and year of the map, for a table: there may be 300,000. */
export function heatYears({ agencies, years }: Heat): readonly HeatYear[] {
  return agencies.flatMap(({ agency, reports }) =>
    years.map((year) => {
      const row = reports.get(year) ?? null
      return { agency, year, row: row?.isLeftOut ? null : row, state: heatState(row) }
    }),
  )
}

function heatAgency(agency: Agency, reports: ReadonlyMap<number, HeatRow>, years: readonly number[]): HeatAgency {
  const counts = noCounts()
  let findings = 0
  for (const year of years) {
    const row = reports.get(year) ?? null
    counts[heatState(row)]++
    if (!row?.isLeftOut) findings += row?.findings ?? 0
  }
  return { agency, reports, counts, findings }
}

const noCounts = (): Record<HeatState, number> => ({
  error: 0,
  doubt: 0,
  notice: 0,
  passes: 0,
  open: 0,
  leftOut: 0,
  missing: 0,
})

/** Never added up: one error comes before any number of doubts. */
function compareCounts(a: HeatAgency, b: HeatAgency): number {
  for (const severity of SEVERITIES) {
    const difference = b.counts[severity] - a.counts[severity]
    if (difference !== 0) return difference
  }
  return 0
}
