import type { HeadPlace, IdentityField } from '../../../domain/mapping.ts'
import { cellOfHeader } from '../../../domain/forms/labels.ts'
import type { TableRead } from '../table.ts'
import { findHead, headAt, type Head } from './head.ts'
import { linesOf, saidIn, turned, type Lines } from './lines.ts'
import type { NumberedSheet } from './reports.ts'
import { readRows, type RowsRead } from './rows.ts'
import { namedBy, yearIn } from './sheetName.ts'

/** A table of many reports, and the sheets that have other heads. */
export interface TableSheets {
  readonly table: TableRead
  readonly leftOut: readonly string[]
}

interface HeadedSheet extends NumberedSheet {
  readonly head: Head
  /** One report a column. */
  readonly isSideways: boolean
}

/** Fewer columns that are cells of the form may be so by chance. */
const FEWEST_CELLS = 3
/** A list of cells is as long as the form; longer ones are of reports. */
const MOST_ROWS = 1_000

/** A sheet with one report a column, whose rows are the cells of the form; null for any other. */
function sideways(sheet: NumberedSheet): HeadedSheet | null {
  if ((sheet.sheet.rows.at(-1)?.row ?? 0) > MOST_ROWS) return null
  const lines = linesOf(turned(sheet.sheet))
  const head = findHead(lines)
  return head && head.known >= FEWEST_CELLS ? { ...sheet, lines, head, isSideways: true } : null
}

/** The table of a workbook with one report a row; sheets with the same heads, as one a year, are one table. */
export function readTableSheets(file: string, sheets: readonly NumberedSheet[], place?: HeadPlace): TableSheets | null {
  const headed = sheets.flatMap((sheet): HeadedSheet[] => {
    const head = place ? placedHead(sheet.lines, place) : findHead(sheet.lines)
    const aside = place || (head?.known ?? 0) >= FEWEST_CELLS ? null : sideways(sheet)
    return aside ? [aside] : head ? [{ ...sheet, head, isSideways: false }] : []
  })
  const lead = headed.toSorted((a, b) => b.head.known - a.head.known || placesOf(b) - placesOf(a))[0]
  if (!lead) return null
  const alike = headed.filter(
    ({ head, isSideways }) => isSideways === lead.isSideways && isSame(head.names, lead.head.names),
  )
  const leftOut = sheets.filter(({ number }) => alike.every((sheet) => sheet.number !== number)).map(({ name }) => name)
  return { table: joined(file, alike), leftOut }
}

/** The rows that the reader names, of those that say something. */
function placedHead(lines: Lines, { first, rows }: HeadPlace): Head | null {
  const taken = Array.from({ length: Math.min(lines.count, MOST_ROWS) }, (_, i) => i).filter(
    (i) => lines.numberOf(i) >= first && lines.numberOf(i) < first + rows,
  )
  const [start] = taken
  return start === undefined ? null : headAt(lines, start, taken.length)
}

const placesOf = ({ lines }: NumberedSheet) => lines.count * lines.width
/** Whether two heads have the same names; columns behind them that have none do not count. */
const isSame = (a: readonly string[], b: readonly string[]) =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).every((i) => (a[i] ?? '') === (b[i] ?? ''))

function joined(file: string, sheets: readonly HeadedSheet[]): TableRead {
  const read = sheets.map(({ lines, head }) => readRows(lines, head))
  const names = sheets.map(({ head }) => head.names).toSorted((a, b) => b.length - a.length)[0] ?? []
  const columns = names.map((_, column) => read.flatMap((rows) => rows.columns[column] ?? rows.numbers.map(() => '')))
  const told = toldColumns(names, columns, sheets, read)
  // A table that begins in column B has nothing in column A.
  const used = names.flatMap((name, i) => (name !== '' || columns[i]?.some((text) => text !== '') ? [i] : []))
  // Rows of a second sheet are counted on from those of the first, so that each record has a number of its own.
  const starts = sheets.map((_, i) => sheets.slice(0, i).reduce((sum, { lines }) => sum + lastRow(lines), 0))
  const rejected = read.flatMap((rows, i) =>
    rows.rejected.map((one) => ({ ...one, file, line: (starts[i] ?? 0) + one.line })),
  )
  const sum = (count: (rows: RowsRead) => number) => read.reduce((all, rows) => all + count(rows), 0)
  const headed = sheets[0] ?? null
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    header: [...told.map(({ name }) => name), ...used.map((i) => names[i] ?? '')],
    columns: [...told.map(({ texts }) => texts), ...used.map((i) => columns[i] ?? [])],
    lines: read.flatMap((rows, i) => rows.numbers.map((number) => (starts[i] ?? 0) + number)),
    ledger: {
      records: sheets.reduce((all, { lines }) => all + lastRow(lines), 0),
      loaded: sum(({ numbers }) => numbers.length),
      rejected: rejected.length,
      header: sum(({ header }) => header),
      skipped: sum(({ skipped }) => skipped),
      blank: sheets.reduce((all, { lines }) => all + lastRow(lines) - lines.count, 0),
    },
    rejected,
    headerLines: headed
      ? Array.from({ length: headed.head.rows }, (_, i) => headed.lines.numberOf(headed.head.first + i))
      : [],
    toldBySheets: told.length,
    ...(headed?.isSideways && { isSideways: true }),
  }
}

const lastRow = (lines: Lines) => (lines.count === 0 ? 0 : lines.numberOf(lines.count - 1))

interface ToldColumn {
  readonly name: IdentityField
  readonly texts: readonly string[]
}

/** Agency and year as the sheets tell them, by their names or titles, where no column does. */
function toldColumns(
  names: readonly string[],
  columns: readonly (readonly string[])[],
  sheets: readonly HeadedSheet[],
  read: readonly RowsRead[],
): readonly ToldColumn[] {
  const others = names.flatMap((name, i) => (cellOfHeader(name) === null ? [{ name, texts: columns[i] ?? [] }] : []))
  const years = sheets.map(yearOf)
  const agencies = sheets.map(({ name }) => namedBy(name).agency)
  const ofEach = (told: readonly string[]) => read.flatMap(({ numbers }, i) => numbers.map(() => told[i] ?? ''))
  const isOfForms = sheets.some(({ head }) => head.known > 0)
  const lacksYear = others.every((column) => !tellsYear(column))
  const lacksAgency = others.every(
    (column) => tellsYear(column) || !column.texts.some((text) => /\p{L}{2}/u.test(text)),
  )
  return [
    ...(isOfForms && lacksAgency && agencies.some((agency) => agency !== '')
      ? [{ name: 'agency', texts: ofEach(agencies) } as const]
      : []),
    ...(lacksYear && years.some((year) => year !== null)
      ? [{ name: 'year', texts: ofEach(years.map((year) => (year === null ? '' : String(year)))) } as const]
      : []),
  ]
}

/** Whether a column holds years, or is called so. */
function tellsYear({ name, texts }: { readonly name: string; readonly texts: readonly string[] }): boolean {
  const said = texts.filter((text) => text.trim() !== '')
  const isYear = (text: string) => /^(?:FY\s*)?(?:19|20)\d\d\s*(?:年度?)?$/iu.test(text.normalize('NFKC').trim())
  return /^(?:.*年[份度]|年|.*\byear)$/iu.test(name.trim()) || (said.length > 0 && said.every(isYear))
}

/** The year that a sheet's name tells, or else the lines above its table. */
function yearOf({ name, lines, head }: HeadedSheet): number | null {
  const above = Array.from({ length: head.first }, (_, i) => saidIn(lines.line(i)).map(({ text }) => text)).flat()
  return namedBy(name).year ?? yearIn(above.join('\n'))
}
