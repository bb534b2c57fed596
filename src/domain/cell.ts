/** A cell's standard name, such as `app.received.total` (see `forms/`). */
export type CellId = string

/**
 * What one cell of one report says. A missing report has no cells.
 * `raw` is the printed text where it is more than the bare number; `unit` is the unit printed inside the cell.
 */
export type Cell =
  | { readonly state: 'number'; readonly value: number; readonly raw?: string; readonly unit?: string }
  | { readonly state: 'blank' }
  | { readonly state: 'mark'; readonly raw: string }
  | { readonly state: 'absent' }

export type CellState = Cell['state']
export const CELL_STATES = ['number', 'blank', 'mark', 'absent'] as const satisfies readonly CellState[]

export const BLANK: Cell = { state: 'blank' }
export const ABSENT: Cell = { state: 'absent' }

/** The number a cell holds; null for blank, mark and absent, which are never zero. */
export function numberOf(cell: Cell): number | null {
  return cell.state === 'number' ? cell.value : null
}
