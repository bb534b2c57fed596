import { fitsSheet, type Workbook, type WorkRow, type WorkStyle } from '../../../domain/workbook.ts'
import { fileColumns, type Wording } from './columns.tsx'
import type { ChangeRow } from './model.ts'

const HEAD: WorkStyle = { looks: ['head'], format: null, indent: 0 }
const PLAIN: WorkStyle = { looks: ['name'], format: null, indent: 0 }
const FIGURE: WorkStyle = { looks: ['end'], format: null, indent: 0 }
const TITLE: WorkStyle = { looks: ['title'], format: null, indent: 0 }
const WRAPPED: WorkStyle = { looks: ['wrapped'], format: null, indent: 0 }

/** The changed cells, one a row, and a sheet of what was compared; null where spreadsheets do not hold so many. */
export function restatedWorkbook(
  rows: readonly ChangeRow[],
  said: { readonly title: string; readonly notes: readonly string[] },
  wording: Wording,
): Workbook | null {
  const columns = fileColumns(wording)
  if (!fitsSheet(rows.length + 1, columns.length)) return null
  const head: WorkRow = { cells: columns.map(([value]) => ({ value, style: HEAD })), outline: 0 }
  const lines = rows.map((row): WorkRow => ({
    cells: columns.map(([, of]) => {
      const value = of(row)
      if (value === null || value === '') return null
      return { value, style: typeof value === 'number' ? FIGURE : PLAIN }
    }),
    outline: 0,
  }))
  const { restated, notes } = wording.words.sheets
  return {
    sheets: [
      {
        name: restated,
        rows: [head, ...lines],
        widths: [28, 8, 24, 36, 36, 12, 10, 8, 12, 10, 8, 10, 20, 20, 20],
        frozen: { rows: 1, columns: 1 },
      },
      {
        name: notes,
        rows: [
          { cells: [{ value: said.title, style: TITLE }], outline: 0 },
          ...said.notes.map((value): WorkRow => ({ cells: [{ value, style: WRAPPED }], outline: 0 })),
        ],
        widths: [100],
        frozen: { rows: 0, columns: 0 },
      },
    ],
  }
}
