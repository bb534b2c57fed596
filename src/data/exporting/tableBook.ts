import type { ExportCell, ExportTable } from '../../domain/csv.ts'
import {
  fitsSheet,
  type Look,
  type Workbook,
  type WorkCell,
  type WorkRow,
  type WorkStyle,
} from '../../domain/workbook.ts'

/** What the sheet beside the table says. */
export interface BookNotes {
  readonly sheets: { readonly table: string; readonly about: string }
  /** Line by line; the first is the finding. */
  readonly lines: readonly string[]
  /** The statements that made the table, as one text; empty where there are none. */
  readonly sql: string
}

/**
 * A table and what is said around it, as a workbook: the same cells as its CSV, numbers as numbers, and a blank as no
 * cell at all; null where spreadsheets do not hold so many.
 */
export function tableBook({ header, rows }: ExportTable, { sheets, lines, sql }: BookNotes): Workbook | null {
  if (!fitsSheet(rows.length + 1, header.length)) return null
  const said = [...lines, ...(sql === '' ? [] : ['', ...sql.trimEnd().split('\n')])].flatMap(pieces)
  const table = {
    name: sheets.table,
    rows: [rowOf(header.map((value) => ({ value, style: HEAD }))), ...rows.map((row) => rowOf(row.map(cellOf)))],
    widths: header.map((head, i) => widthOf(head, rows, i)),
    frozen: { rows: 1, columns: 1 },
    hasFilter: rows.length > 0,
  }
  const about = {
    name: sheets.about,
    rows: said.map((line, i) => rowOf([line === '' ? null : { value: line, style: i === 0 ? TITLE : NAME }])),
    widths: [WIDEST * 2],
    frozen: { rows: 0, columns: 0 },
  }
  return { sheets: [table, about] }
}

const style = (look: Look): WorkStyle => ({ looks: [look], format: null, indent: 0 })
const [HEAD, NAME, NUMBER, TITLE] = [style('head'), style('name'), style('end'), style('title')]
const rowOf = (cells: readonly (WorkCell | null)[]): WorkRow => ({ cells, outline: 0 })

function cellOf(value: ExportCell): WorkCell | null {
  if (value === null || value === '' || Number.isNaN(value)) return null
  return { value, style: typeof value === 'number' ? NUMBER : NAME }
}

const [NARROWEST, WIDEST] = [8, 60]
/** Rows beyond these have no say in how wide a column is. */
const LOOKED_AT = 1_000

function widthOf(head: string, rows: ExportTable['rows'], column: number): number {
  const texts = [head, ...rows.slice(0, LOOKED_AT).map((row) => String(row[column] ?? ''))]
  const most = texts.reduce((widest, text) => Math.max(widest, breadth(text)), 0)
  return Math.min(WIDEST, Math.max(NARROWEST, most + 2))
}

/** In characters as spreadsheets count them: a Chinese one takes two. */
const breadth = (text: string) => text.length + (text.match(/[\u1100-\uFFEF]/g)?.length ?? 0)

/** A cell holds a little over 32,000 characters; a longer line goes on in the next row. */
const LONGEST = 30_000

function pieces(line: string): readonly string[] {
  const count = Math.max(1, Math.ceil(line.length / LONGEST))
  return Array.from({ length: count }, (_, i) => line.slice(i * LONGEST, (i + 1) * LONGEST))
}
