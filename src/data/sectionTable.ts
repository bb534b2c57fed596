import { encodeTable, type EngineTable } from './engine/arrow.ts'
import type { ReportHead } from './fileReports.ts'
import type { FileRead } from './readFile.ts'
import { sectionsOf } from './readers/documents/sections.ts'

/** What reports say in words, by section: only documents do, tables and workbooks hold figures alone. */
export function sectionTable(
  heads: readonly ReportHead[],
  files: readonly Pick<FileRead, 'reading' | 'reports'>[],
): EngineTable {
  const blocks = new Map(
    files.map(({ reading, reports }) => [
      reading.name,
      reading.format === 'xlsx' ? undefined : reports.table.document?.blocks,
    ]),
  )
  const rows = heads.flatMap(({ file }, report) => {
    const said = blocks.get(file)
    return said ? sectionsOf(said).map((section) => ({ report, ...section })) : []
  })
  return encodeTable('section', [
    { name: 'report', type: 'integer', values: Int32Array.from(rows, ({ report }) => report) },
    { name: 'section', type: 'text', values: rows.map(({ section }) => section) },
    { name: 'text', type: 'text', values: rows.map(({ text }) => text) },
    { name: 'cut', type: 'integer', values: Int32Array.from(rows, ({ isCut }) => (isCut ? 1 : 0)) },
  ])
}
