import type { CellId } from './cell.ts'
import { DERIVED } from './derived.ts'
import { tableOf } from './forms/cells.ts'
import { tablesLeftOut, type FormTable, type Part } from './part.ts'

/** Whether a cell of the form is loaded, as the reader chose. */
export function isLoaded(part: Part): (cell: CellId) => boolean {
  const out = tablesLeftOut(part)
  return (cell) => !out.some((table) => table === tableOf(cell))
}

/** The tables of the form that these columns of `report` are read from, and that are not loaded of one of these parts. */
export function tablesLacking(columns: readonly string[], parts: readonly Part[]): readonly FormTable[] {
  const cells = columns.flatMap((column) => CELLS_OF.get(column) ?? [column])
  const read = new Set(cells.map(tableOf))
  return [...new Set(parts.flatMap(tablesLeftOut))].filter((table) => read.has(table)).toSorted((a, b) => a - b)
}

const CELLS_OF: ReadonlyMap<string, readonly CellId[]> = new Map(DERIVED.map(({ name, cells }) => [name, cells]))
