import type { Report } from '../domain/report.ts'
import { cellAt, type CellColumns } from './cellColumns.ts'
import type { ReportHead } from './fileReports.ts'

/** The reports of a dataset, numbered from 0. */
export interface ReportSet {
  readonly heads: readonly ReportHead[]
  readonly cells: CellColumns
}

/** A report as the domain knows it: a thin view on the columns. */
export function reportAt({ heads, cells }: ReportSet, id: number): Report {
  const head = heads[id]
  if (!head) throw new Error(`no report ${id}; there are ${heads.length}`)
  return { ...head, id, cell: (cell) => cellAt(cells.get(cell), id) }
}
