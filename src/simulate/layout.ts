import type { CellId } from '../domain/cell.ts'
import { cellsOf, channelCells, rowCells, type CellSum } from '../domain/forms/cells.ts'
import { CHANNELS, type ApplicationRow, type Channel, type Form, type RowRole } from '../domain/forms/form.ts'

/** Cells that add up, by their places among those of the form. */
export interface SumPlaces {
  readonly parts: readonly number[]
  readonly total: number
}

/** A form as its figures lie in one row of numbers: in the order in which it prints them. */
export interface Layout {
  readonly form: Form
  readonly cells: readonly CellId[]
  readonly rows: readonly (SumPlaces & { readonly row: ApplicationRow })[]
  readonly channels: readonly (SumPlaces & { readonly key: Channel })[]
  /** Where a cell lies; undefined where the form has none such. */
  placeOf(cell: CellId): number | undefined
  /** The one row that counts this. */
  rowOf(role: Exclude<RowRole, 'outcome'>): SumPlaces
}

/** What was counted, by the places of a form. */
export type Counts = Int32Array

const known = new Map<string, Layout>()

export function layoutOf(form: Form): Layout {
  const found = known.get(form.id)
  if (found) return found
  const layout = walk(form)
  known.set(form.id, layout)
  return layout
}

function walk(form: Form): Layout {
  const cells = cellsOf(form)
  const places = new Map(cells.map((cell, place) => [cell, place]))
  const placesOf = (sum: CellSum): SumPlaces => ({
    parts: sum.parts.map((cell) => placeOrThrow(places, cell)),
    total: placeOrThrow(places, sum.total),
  })
  const rows = form.applicationRows.map((row) => ({ row, ...placesOf(rowCells(row.key)) }))
  return {
    form,
    cells,
    rows,
    channels: CHANNELS.map(({ key }) => ({ key, ...placesOf(channelCells(key)) })),
    placeOf: (cell) => places.get(cell),
    rowOf(role) {
      const found = rows.find(({ row }) => row.role === role)
      if (!found) throw new Error(`the form ${form.id} has no row of role ${role}`)
      return found
    },
  }
}

function placeOrThrow(places: ReadonlyMap<CellId, number>, cell: CellId): number {
  const place = places.get(cell)
  if (place === undefined) throw new Error(`no cell ${cell} in the form`)
  return place
}

/** What stands at a place that is there. */
export function at<T>(values: ArrayLike<T>, place: number): T {
  const value = values[place]
  if (value === undefined) throw new RangeError(`nothing at ${place} of ${values.length}`)
  return value
}

export function add(counts: Counts, place: number, count: number): void {
  counts[place] = at(counts, place) + count
}

/** Works out the totals of table 3 and table 4 from their parts, and what was decided from the outcomes. */
export function addUp(layout: Layout, counts: Counts): void {
  const decided = layout.rowOf('decided')
  for (const [i, place] of decided.parts.entries()) {
    counts[place] = layout.rows.reduce(
      (sum, { row, parts }) => (row.role === 'outcome' ? sum + at(counts, at(parts, i)) : sum),
      0,
    )
  }
  for (const { parts, total } of [...layout.rows, ...layout.channels]) counts[total] = sumAt(counts, parts)
}

export const sumAt = (counts: Counts, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + at(counts, place), 0)
