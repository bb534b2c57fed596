import { fitsSheet, type Workbook } from '../../../domain/workbook.ts'
import { cellOf, recordsSheet, rowOf, TITLE, WRAPPED } from '../../recordsSheet.ts'
import { fileColumns, type Wording } from './columns.tsx'
import type { ChangeRow } from './model.ts'

const WIDTHS = [28, 8, 24, 36, 36, 12, 10, 8, 12, 10, 8, 10, 20, 20, 20]

/** The changed cells, one a row, and a sheet of what was compared; null where spreadsheets do not hold so many. */
export function restatedWorkbook(
  rows: readonly ChangeRow[],
  said: { readonly title: string; readonly notes: readonly string[] },
  wording: Wording,
): Workbook | null {
  const columns = fileColumns(wording)
  if (!fitsSheet(rows.length + 1, columns.length)) return null
  const { restated, notes } = wording.words.sheets
  return {
    sheets: [
      recordsSheet(restated, rows, columns, WIDTHS),
      {
        name: notes,
        rows: [rowOf([cellOf(said.title, TITLE)]), ...said.notes.map((note) => rowOf([cellOf(note, WRAPPED)]))],
        widths: [100],
        frozen: { rows: 0, columns: 0 },
      },
    ],
  }
}
