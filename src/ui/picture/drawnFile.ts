import type { ExportCell, NamedTable } from '../../domain/csv.ts'
import { NOTHING } from '../text/format.ts'
import type { TableDrawing } from '../tableDrawing.ts'

/** A figure's numbers as a table to draw, where it shows neither chart nor table: a list, a tree. */
export function drawnFile({ name, table: { header, rows } }: NamedTable): TableDrawing {
  const isNumeric = header.map((_, i) => rows.some((row) => typeof row[i] === 'number'))
  return {
    caption: name,
    columns: header.map((head, i) => ({ head, align: isNumeric[i] ? 'end' : 'start' })),
    size: rows.length,
    lines: () => rows.map((row) => ({ kind: 'row', cells: header.map((_, i) => written(row[i] ?? null)) })),
    key: [],
  }
}

const DIGITS = 6

/** As a file has it: a file does not tell years and codes from counts, so no number is grouped. */
function written(value: ExportCell): string {
  if (typeof value !== 'number') return value ?? ''
  if (!Number.isFinite(value)) return NOTHING
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS))).replace('-', '−')
}
