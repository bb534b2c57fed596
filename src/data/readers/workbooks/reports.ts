import { ALL_CELLS, tableOf } from '../../../domain/forms/cells.ts'
import type { FileProblem } from '../../../domain/problem.ts'
import type { Who } from '../../../domain/reportDocument.ts'
import type { Block } from '../documents/document.ts'
import { reportOf } from '../documents/read.ts'
import { readTables } from '../documents/recognise.ts'
import { whoOf } from '../documents/who.ts'
import type { TableRead } from '../table.ts'
import { blocksOf } from './blocks.ts'
import type { Lines } from './lines.ts'
import type { Sheet } from './sheet.ts'
import { filledIn, namedBy, yearIn } from './sheetName.ts'

/** A sheet with its number in the workbook, from 1. */
export interface NumberedSheet {
  readonly name: string
  readonly number: number
  readonly sheet: Sheet
  readonly lines: Lines
}

/** Reports in the official layout, and the sheets that are none. */
export interface ReportSheets {
  readonly table: TableRead
  readonly leftOut: readonly string[]
}

/** The sheets that make one report. */
interface Group {
  readonly sheets: readonly PrintedSheet[]
  readonly tables: ReadonlySet<number>
}

interface PrintedSheet extends NumberedSheet {
  readonly blocks: readonly Block[]
  /** The tables of the form of which it has cells. */
  readonly tables: ReadonlySet<number>
  readonly applicationRows: number
  /** Holds several reports one below the other. */
  readonly isSeveral: boolean
  readonly who: Who
}

/** Of a list of reports a row of totals alone could go for 总计 of table 3. */
const FEWEST_ROWS = 3

/**
 * The reports of a workbook in the official layout: one a sheet, or its tables one a sheet. Null where no sheet has
 * table 3 in it; where only sheets have that hold several reports one below the other, which is which is not told.
 */
export async function readReportSheets(
  file: string,
  sheets: readonly NumberedSheet[],
): Promise<ReportSheets | 'severalReports' | null> {
  const printed = sheets.map(printedSheet)
  if (!printed.some(({ applicationRows }) => applicationRows >= FEWEST_ROWS)) return null
  const { groups, others } = grouped(printed)
  const results = await Promise.all(groups.map((group) => readGroup(file, group)))
  const read = groups.flatMap((group, i) => {
    const table = results[i] ?? null
    return table === null ? [] : [{ group, table }]
  })
  if (read.length === 0) return 'severalReports'
  const isRead = new Set(read.flatMap(({ group }) => group.sheets))
  const leftOut = printed.filter((sheet) => others.includes(sheet) || !isRead.has(sheet)).map(({ name }) => name)
  const numbers = read.map(({ group }) => group.sheets.find(hasTables)?.number ?? 1)
  return {
    table: joined(
      file,
      read.map(({ table }) => table),
      numbers,
    ),
    leftOut,
  }
}

function printedSheet(sheet: NumberedSheet): PrintedSheet {
  const blocks = isTooLarge(sheet.lines) ? [] : blocksOf(sheet.lines)
  const found = readTables(blocks).cells
  const cells = found.map(({ cell }) => cell)
  const applications = found.filter(({ cell }) => tableOf(cell) === 3)
  const rows = new Set(applications.map(({ cell }) => cell.slice(0, cell.lastIndexOf('.'))))
  // Under the heads 本年新收 and 办理结果 the row 合计 of a list has cells of many rows of the form, and is one.
  const printed = new Set(applications.map(({ at }) => `${at.block} ${at.row}`))
  const tables = new Set(cells.flatMap((cell) => tableOf(cell) ?? []))
  return {
    ...sheet,
    blocks,
    tables,
    applicationRows: Math.min(rows.size, printed.size),
    isSeveral: areSeveral(blocks),
    who: whoOf({ title: '', blocks }, '', null).who,
  }
}

/**
 * Whether one table has cells that another has: of two reports of zeros no cell differs, and they would go for one. A page
 * that ends within a table repeats its heads and no row.
 */
function areSeveral(blocks: readonly Block[]): boolean {
  const found = new Set<string>()
  let twice = 0
  for (const block of blocks)
    for (const { cell } of readTables([block]).cells) {
      if (found.has(cell)) twice++
      found.add(cell)
    }
  return twice >= FEWEST_TWICE
}

/** Two rows of table 3. */
const FEWEST_TWICE = 14

/** A report has some fifty rows; a sheet of thousands is a list. */
const MOST_PLACES = 100_000
const isTooLarge = ({ count, width }: Lines) => count * width > MOST_PLACES

const hasTables = ({ tables, applicationRows }: PrintedSheet) =>
  tables.size > 0 && (!tables.has(3) || applicationRows >= FEWEST_ROWS)
const isProse = ({ blocks }: PrintedSheet) => blocks.length > 0 && blocks.every(({ kind }) => kind === 'text')

/**
 * Sheets put together to reports, in their order: a sheet begins the next one if it has a table that the report at hand
 * has, or names another agency or year. A sheet of text goes with its report; one with tables of its own is no part of any.
 */
function grouped(sheets: readonly PrintedSheet[]): {
  readonly groups: readonly Group[]
  readonly others: readonly PrintedSheet[]
} {
  const groups: { sheets: PrintedSheet[]; tables: Set<number> }[] = []
  const others: PrintedSheet[] = []
  for (const sheet of sheets) {
    if (!hasTables(sheet) && !isProse(sheet)) {
      others.push(sheet)
      continue
    }
    const open = groups.at(-1)
    const isNext = !open || open.sheets.some((other) => isOther(sheet, other)) || repeats(open.tables, sheet.tables)
    if (isNext) groups.push({ sheets: [sheet], tables: new Set(sheet.tables) })
    else {
      open.sheets.push(sheet)
      for (const table of sheet.tables) open.tables.add(table)
    }
  }
  return { groups, others }
}

const repeats = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...b].some((table) => a.has(table))

/** Whether two sheets name different agencies or years. */
function isOther(a: PrintedSheet, b: PrintedSheet): boolean {
  const [one, two] = [nameOf(a), nameOf(b)]
  const differ = <T>(first: T, second: T, none: T) => first !== none && second !== none && first !== second
  return differ(one.agency, two.agency, '') || differ(one.year, two.year, null)
}

function nameOf({ who, name, blocks }: PrintedSheet): { readonly agency: string; readonly year: number | null } {
  const named = namedBy(name)
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  const filled = lines.map(filledIn).find((agency) => agency !== '') ?? ''
  const year = lines
    .filter((line) => line.length <= SHORT)
    .map(yearIn)
    .find((one) => one !== null)
  return { agency: who.agency.value || filled || named.agency, year: who.year.value ?? named.year ?? year ?? null }
}

/** Longer lines tell of other years too. */
const SHORT = 20

/** A group as a report of its own; null where it is none. */
async function readGroup(file: string, { sheets }: Group): Promise<TableRead | null> {
  if (sheets.some(({ isSeveral }) => isSeveral)) return null
  const names = sheets.map(nameOf)
  const agency = names.find((name) => name.agency !== '')?.agency ?? ''
  const year = names.find((name) => name.year !== null)?.year ?? null
  // What only the sheet's name tells stands behind all that is printed, as a page's title does.
  const title = `${agency}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`
  const result = await reportOf(file, 'xlsx', { title, blocks: sheets.flatMap(({ blocks }) => blocks) }, null)
  if (!result.ok) return null
  const filled: Readonly<Record<string, string>> = { agency, year: year === null ? '' : String(year) }
  const { table } = result
  return {
    ...table,
    rejected: table.rejected.map((one) => ({
      ...one,
      raw: `${sheets.map(({ name }) => name).join('、')}：${one.raw}`,
    })),
    columns: table.columns.map((column, i) => {
      const own = filled[table.header[i] ?? '']
      return own !== undefined && column[0] === '' ? [own] : column
    }),
  }
}

const CELLS = new Set<string>(ALL_CELLS)

/** Several reports as one table; what one of them does not print is absent in it. */
function joined(file: string, tables: readonly TableRead[], numbers: readonly number[]): TableRead {
  const [only, ...others] = tables
  const header = [...new Set(tables.flatMap((table) => table.header))]
  const absent = tables.map((table) =>
    header.filter((name) => CELLS.has(name) && !table.header.includes(name)).join(' '),
  )
  const columns = header.map((name) => tables.map((table) => table.columns[table.header.indexOf(name)]?.[0] ?? ''))
  const hasAbsent = absent.some((names) => names !== '')
  const rejected = tables.flatMap((table, i) => table.rejected.map((one) => ({ ...one, line: numbers[i] ?? 1 })))
  const lacking = tables.flatMap(({ problems = [] }) => problems)
  const rows = lacking.flatMap((problem) => (problem.kind === 'rowsNotFound' ? problem.rows : []))
  const once = [...new Map(rows.map((row) => [row.zh, row])).values()]
  const problems: readonly FileProblem[] = [
    ...lacking.filter(({ kind }) => kind !== 'rowsNotFound'),
    ...(once.length === 0 ? [] : [{ kind: 'rowsNotFound', file, rows: once } as const]),
  ]
  return {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    header: hasAbsent ? [...header, 'absent'] : header,
    columns: hasAbsent ? [...columns, absent] : columns,
    lines: numbers,
    ledger: {
      records: tables.length + rejected.length,
      loaded: tables.length,
      rejected: rejected.length,
      header: 0,
      skipped: 0,
      blank: 0,
    },
    rejected,
    problems,
    reportSheets: tables.length,
    ...(only?.document && others.length === 0 && { document: only.document }),
  }
}
