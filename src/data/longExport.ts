import type { LongTable } from '../domain/csv.ts'
import { cellAt, STATE } from './cellColumns.ts'
import { exactly, type Writing } from './printedCell.ts'
import type { ReportSet } from './reportSet.ts'
import { headFields, presentColumns } from './wideExport.ts'

/**
 * Reports in the long form of a dataset, one cell a row, which opens again as what it was: a cell that a report does not
 * have has no row, a blank one an empty value. What is told of a report stands on each of its rows.
 */
export function longExport({ heads, cells }: ReportSet, written: Writing = exactly): LongTable {
  const columns = presentColumns(cells)
  const said = headFields(heads)
  function* rows() {
    for (const [report, head] of heads.entries()) {
      const told = said.map(([, value]) => value(head))
      for (const { cell, column } of columns) {
        if ((column.states[report] ?? STATE.absent) === STATE.absent) continue
        yield [...told, cell, written(cellAt(column, report))]
      }
    }
  }
  return { header: [...said.map(([header]) => header), 'cell', 'value'], rows: rows() }
}
