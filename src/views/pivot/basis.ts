import { REPORTS } from '../../domain/pivotQuantities.ts'
import type { Table } from './table.ts'

/** Whether a table counts reports and adds up nothing that they say. */
export const countsReports = ({ values }: Table): boolean => values.every(({ of }) => of === REPORTS.id)

/** Of everything together: reports that count, and units left out of sums. */
export function basisOf(table: Table) {
  const { sheet } = table
  const { groups, answer } = sheet
  const [at, left] = [groups.counted(groups.rows, groups.columns), groups.left(groups.rows, groups.columns)]
  const count = (all: Float64Array, place: number) => (place < 0 ? 0 : (all[place] ?? 0))
  const found = {
    counted: count(answer.reports, at),
    left: count(answer.reports, left),
    areas: count(answer.areas, at),
  }
  return countsReports(table) ? { ...found, counted: found.counted + found.left, left: 0 } : found
}
