import type { ExportCell, ExportTable } from '../../domain/csv.ts'
import type { Report } from '../../domain/report.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { cellNames } from '../../ui/official/cellNames.ts'
import { layoutsOf } from '../../ui/official/layouts.ts'
import type { AgencyTexts } from '../../ui/official/texts.ts'

/** Every cell of a report as the table prints it, one a row. A blank has no value, and says so. */
export function cellExport(report: Report, texts: AgencyTexts, lang: Lang): ExportTable {
  const { csvHead, sections } = texts.agency
  const header = [
    csvHead.agency,
    csvHead.year,
    csvHead.table,
    csvHead.row,
    csvHead.column,
    csvHead.cell,
    csvHead.state,
    csvHead.printed,
    csvHead.value,
    csvHead.unit,
  ]
  const rows = layoutsOf([report]).flatMap((layout) => {
    const table = [sections[layout.table], ...(layout.heading ? [layout.heading[lang]] : [])].join(' / ')
    return [...cellNames(layout, texts, lang)].map(([id, { row, column }]): ExportCell[] => {
      const cell = report.cell(id)
      const [printed, value, unit] =
        cell.state === 'number'
          ? [cell.raw ?? String(cell.value), cell.value, cell.unit ?? '']
          : [cell.state === 'mark' ? cell.raw : '', null, '']
      return [report.name, report.year, table, row, column, id, texts.states.cell[cell.state], printed, value, unit]
    })
  })
  return { header, rows }
}
