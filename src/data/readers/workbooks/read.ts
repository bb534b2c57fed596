import { messageOf, type FileProblem } from '../../../domain/problem.ts'
import { TooLarge } from '../documents/document.ts'
import { unreadable, type ReadOptions, type ReadResult, type SourceBytes } from '../table.ts'
import { bookOf } from './book.ts'
import { linesOf } from './lines.ts'
import { Encrypted, partsOf } from './parts.ts'
import { readReportSheets, type NumberedSheet } from './reports.ts'
import { readSheet, type Sheet } from './sheet.ts'
import { readStrings } from './strings.ts'
import { readFormats } from './styles.ts'
import { readTableSheets } from './tables.ts'

// No library: npm's xlsx and exceljs have open problems (files that hang them or run them out of memory), and
// read-excel-file knows neither merged cells nor bounds. The cells of a workbook are a few kinds of XML in a zip; what
// runs, loads or links (macros, connections, links to other workbooks) lies in other parts, which are not looked at.

/** A workbook (XLSX) of reports in the official layout, or of one table of many reports. */
export async function readWorkbook({ name: file, bytes }: SourceBytes, options: ReadOptions): Promise<ReadResult> {
  try {
    const sheets = sheetsOf(bytes).flatMap((sheet, i) => (sheet.rows.length === 0 ? [] : [{ sheet, number: i + 1 }]))
    const names = sheets.map(({ sheet }) => sheet.name)
    const chosen = names.includes(options.sheet ?? '') ? options.sheet : undefined
    // A sheet that is hidden holds lists to choose from, or what was there before: it is read where the reader asks for it.
    const isWanted = ({ name, isHidden }: Sheet) => (chosen === undefined ? !isHidden : name === chosen)
    const wanted = sheets.flatMap(({ sheet, number }): NumberedSheet[] =>
      isWanted(sheet) ? [{ name: sheet.name, number, sheet, lines: linesOf(sheet) }] : [],
    )
    const reports = options.head ? null : await readReportSheets(file, wanted)
    if (reports === 'severalReports') return unreadable(file, reports)
    const read = reports ?? readTableSheets(file, wanted, options.head)
    if (!read) return unreadable(file, options.head ? 'notATable' : 'empty')
    const isLeftOut = (name: string) => read.leftOut.includes(name) || wanted.every((sheet) => sheet.name !== name)
    const leftOut = chosen === undefined ? names.filter(isLeftOut) : []
    const told: readonly FileProblem[] = leftOut.length === 0 ? [] : [{ kind: 'sheetsLeftOut', file, sheets: leftOut }]
    const problems = [...(read.table.problems ?? []), ...told]
    return {
      ok: true,
      table: { ...read.table, problems, sheets: names, ...(chosen !== undefined && { sheet: chosen }) },
    }
  } catch (cause) {
    if (cause instanceof Encrypted) return unreadable(file, 'workbookEncrypted')
    return unreadable(file, cause instanceof TooLarge ? 'tooLarge' : 'workbookBroken', messageOf(cause))
  }
}

/** All sheets of a workbook with their texts. Throws for a workbook that is not whole. */
export function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const parts = partsOf(bytes)
  const book = bookOf(parts)
  const meanings = { ...book, strings: readStrings(parts, book.strings), formats: readFormats(parts, book.styles) }
  return book.sheets.map((sheet) => readSheet(parts, sheet, meanings))
}
