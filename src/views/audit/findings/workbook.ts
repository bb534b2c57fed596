import { RULES } from '../../../domain/rules/rules.ts'
import { fitsSheet, type Workbook, type WorkRow, type WorkStyle } from '../../../domain/workbook.ts'
import { findingFileColumns, type FileWords } from './exports.ts'
import type { FindingLine } from './model.ts'

const style = (...looks: WorkStyle['looks']): WorkStyle => ({ looks, format: null, indent: 0 })
const [HEAD, PLAIN, FIGURE, TITLE, WRAPPED] = [
  style('head'),
  style('name'),
  style('end'),
  style('title'),
  style('wrapped'),
]
const WIDTHS = [28, 14, 8, 18, 8, 60, 60, 60, 10, 10, 10, 40, 30, 30, 24]

const line = (cells: WorkRow['cells']): WorkRow => ({ cells, outline: 0 })

/** The findings, one a row, and a sheet that says what was checked by which rules; null where spreadsheets do not hold so many. */
export function findingsWorkbook(
  lines: readonly FindingLine[],
  notes: readonly string[],
  said: FileWords,
): Workbook | null {
  const columns = findingFileColumns(said)
  if (!fitsSheet(lines.length + 1, columns.length)) return null
  const { file } = said.words
  const [title = '', ...others] = notes
  return {
    sheets: [
      {
        name: file.sheet,
        rows: [
          line(columns.map(([value]) => ({ value, style: HEAD }))),
          ...lines.map((one) =>
            line(
              columns.map(([, of]) => {
                const value = of(one)
                if (value === null || value === '') return null
                return { value, style: typeof value === 'number' ? FIGURE : PLAIN }
              }),
            ),
          ),
        ],
        widths: WIDTHS,
        frozen: { rows: 1, columns: 1 },
      },
      {
        name: file.notes,
        rows: [
          line([{ value: title, style: TITLE }]),
          ...others.map((value) => line([{ value, style: WRAPPED }])),
          line([]),
          ...RULES.map(({ id, severity }) => {
            const { name, says, why } = said.rules.of[id]
            return line([
              { value: says, style: WRAPPED },
              { value: name, style: PLAIN },
              { value: said.rules.severity[severity], style: PLAIN },
              { value: why, style: WRAPPED },
            ])
          }),
        ],
        widths: [80, 20, 10, 80],
        frozen: { rows: 0, columns: 0 },
      },
    ],
  }
}
