import type { Dataset } from '../../domain/dataset.ts'
import type { Problem } from '../../domain/problem.ts'
import { FIRST_STANDING, type Question } from '../../domain/question.ts'
import { findCell } from './findCell.ts'
import { keyFits, leafFits } from './keys.ts'
import type { Table } from './table.ts'

/** How the grid's order is named in the address. */
export const GRID = 'pivot'

/**
 * The question without the rows, the order and the open cell that it names and the table cannot have, and each of these;
 * null where there are none. Rows that only the filter leaves out stay, for the filter may be widened again.
 */
export function withoutStrays(
  question: Question,
  table: Table,
  dataset: Dataset,
): { readonly question: Question; readonly dropped: readonly Problem[] } | null {
  const { pivot, standing } = question
  const { rows, columns, values } = pivot.layout
  const dropped: Problem[] = []
  const drop = (part: string, value: string) => dropped.push({ kind: 'addressPart', part, value })
  const toggled = pivot.toggled.filter((key) => {
    const fits = key !== '' && keyFits(key, rows, dataset)
    if (!fits) drop('fold', key)
    return fits
  })
  const closed = pivot.closed.filter((key) => {
    const fits = key !== '' && keyFits(key, columns, dataset)
    if (!fits) drop('shut', key)
    return fits
  })
  const cell = pivot.cell !== null && findCell(table, pivot.cell) ? pivot.cell : null
  if (pivot.cell !== null && cell === null) drop('cell', pivot.cell)
  const own = standing.pivot ?? FIRST_STANDING
  const sorting = Object.fromEntries(
    Object.entries(own.sorting).filter(([name, { column }]) => {
      const fits = name === GRID && leafFits(column, columns, values.length, dataset)
      if (!fits) drop('sort', `${name}.${column}`)
      return fits
    }),
  )
  if (dropped.length === 0) return null
  const next = {
    ...question,
    standing: { ...standing, pivot: { ...own, sorting } },
    pivot: { ...pivot, toggled, closed, cell },
  }
  return { question: next, dropped }
}
