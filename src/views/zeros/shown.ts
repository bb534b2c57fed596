import type { ZeroRow } from '../../data/queries/zeros.ts'
import { ZERO_CLASSES, type ZeroClass } from '../../domain/activity.ts'
import type { ZerosModel } from './model.ts'
import type { TileClass, ZeroAgency } from './tiles.ts'

/** An agency-year of the list; no report where the dataset has none, or it is left out. */
export interface ListedYear {
  readonly agency: ZeroAgency
  readonly year: number
  readonly zeroClass: TileClass
  readonly report: ZeroRow | null
}

/** What is left of the model when classes are chosen. */
export interface ShownZeros {
  /** Agencies with at least one year in the chosen classes; all where none is chosen. */
  readonly agencies: readonly ZeroAgency[]
  readonly hidden: number
  /** Agency-years in the chosen classes; the contradictory ones where none is chosen. */
  readonly listed: readonly ListedYear[]
  isFaded(zeroClass: TileClass): boolean
}

export function shownZeros(model: ZerosModel, chosen: readonly ZeroClass[]): ShownZeros {
  const all = chosen.length === 0
  const wanted = new Set<TileClass>(chosen)
  const isWanted = (agency: ZeroAgency) => all || model.years.some((year) => wanted.has(agency.tile(year)))
  const agencies = all ? model.agencies : model.agencies.filter(isWanted)
  return {
    agencies,
    hidden: model.agencies.length - agencies.length,
    listed: listYears(agencies, model.years, all ? ['contradictory'] : chosen),
    isFaded: (zeroClass) => !all && !wanted.has(zeroClass),
  }
}

/** Agency-years in these classes, agency by agency; all of them where no class is named. */
export function listYears(
  agencies: readonly ZeroAgency[],
  years: readonly number[],
  classes: readonly ZeroClass[],
): ListedYear[] {
  const wanted = new Set<TileClass>(classes)
  return agencies.flatMap((agency) =>
    years.flatMap((year): ListedYear[] => {
      const zeroClass = agency.tile(year)
      if (wanted.size > 0 && !wanted.has(zeroClass)) return []
      return [{ agency, year, zeroClass, report: agency.report(year) }]
    }),
  )
}

/** The chosen classes with one put in or taken out, in the order of the classes. */
export function toggled(chosen: readonly ZeroClass[], zeroClass: ZeroClass): ZeroClass[] {
  const next = new Set(chosen)
  if (!next.delete(zeroClass)) next.add(zeroClass)
  return ZERO_CLASSES.filter((one) => next.has(one))
}
