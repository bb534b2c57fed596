import type { PivotAsked, PivotFigure } from '../../data/queries/pivotAnswer.ts'
import { isReportDimension, type PivotLayout, type Stat } from '../../domain/pivot.ts'
import { pivotQuantity, REPORTS } from '../../domain/pivotQuantities.ts'
import { sliceOf } from '../../domain/pivotSlices.ts'
import type { Quantity } from '../../domain/quantities.ts'
import { spotsOf, type Spot } from './nodes.ts'

/** The most figures that are added up for each group of reports. */
export const MOST_FIGURES = 300

/** What a layout asks, and where in the answer each of its figures stands. */
export interface Asking {
  readonly layout: PivotLayout
  readonly asked: PivotAsked
  /** The place among the figures of a quantity at two spots; −1 where the form does not divide it so. */
  figureAt(of: Quantity, row: Spot, column: Spot): number
}

/** What a layout asks; null where that is more than can be added up in one go. */
export function askingOf(layout: PivotLayout): Asking | null {
  const [rowSpots, columnSpots] = [spotsOf(layout.rows), spotsOf(layout.columns)]
  const quantities = new Map<Quantity, Set<Stat>>()
  for (const { of, stat } of layout.values) {
    const quantity = pivotQuantity(of)
    if (!quantity || quantity.id === REPORTS.id) continue
    quantities.set(quantity, (quantities.get(quantity) ?? new Set()).add(stat))
  }
  const figures: PivotFigure[] = []
  const placeOfSlice = new Map<string, number>()
  const places = new Map<string, number>()
  for (const [quantity, stats] of quantities) {
    for (const row of rowSpots) {
      for (const column of columnSpots) {
        const slice = sliceOf(quantity, { ...row.at, ...column.at })
        if (!slice) continue
        let place = placeOfSlice.get(slice.id)
        if (place === undefined) {
          place = figures.length
          placeOfSlice.set(slice.id, place)
          figures.push({ quantity: slice, stats })
        }
        places.set(keyOf(quantity, row, column), place)
      }
    }
  }
  if (figures.length > MOST_FIGURES) return null
  return {
    layout,
    asked: {
      rows: layout.rows.filter(isReportDimension),
      columns: layout.columns.filter(isReportDimension),
      figures,
    },
    figureAt: (of, row, column) => places.get(keyOf(of, row, column)) ?? -1,
  }
}

const keyOf = ({ id }: Quantity, row: Spot, column: Spot) => `${id}\n${row.key}\n${column.key}`
