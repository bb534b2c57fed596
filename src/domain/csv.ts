/** A value of an exported table; null is an empty cell. */
export type ExportCell = string | number | null

/** A table to take away. */
export interface ExportTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly ExportCell[])[]
}

/** A table and what its file is called, without what tells the kind of file. */
export interface NamedTable {
  readonly name: string
  readonly table: ExportTable
}

/** A table whose rows are made when their turn comes: they can be too many to be held at once. */
export interface LongTable {
  readonly header: readonly string[]
  readonly rows: Iterable<readonly ExportCell[]>
}

/** A column of such a table: its head, and what it holds of a row. */
export type ExportColumn<Row> = readonly [header: string, value: (row: Row) => ExportCell]

export function exportTable<Row>(rows: readonly Row[], columns: readonly ExportColumn<Row>[]): ExportTable {
  return { header: columns.map(([header]) => header), rows: rows.map((row) => columns.map(([, value]) => value(row))) }
}

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/** CSV as spreadsheets open it: UTF-8 with byte-order mark, numbers as numbers, no text that runs as a formula. */
export function toCsv(table: ExportTable): string {
  return [...csvPieces(table)].join('')
}

/** The same in pieces, one behind the other: a string holds half a gigabyte at most. */
export function* csvPieces({ header, rows }: LongTable): Generator<string, void> {
  let piece = BYTE_ORDER_MARK + csvLine(header)
  for (const row of rows) {
    piece += csvLine(row)
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

const PIECE = 4_000_000

/** One row of such a file. */
export const csvLine = (row: readonly ExportCell[]): string => row.map(field).join(',') + LINE_END

function field(cell: ExportCell): string {
  if (cell === null) return ''
  // A figure that is not defined is an empty cell, never NaN or Infinity.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = inertText(cell)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Text with an apostrophe before what a spreadsheet would run as a formula, in full-width signs too; `textGuarded` takes it off again. */
export function inertText(text: string): string {
  // The mark of a cell that prints a dash, and a figure as it is printed, are no formulas.
  if (/^([-－]|-\d+(\.\d+)?)$/.test(text)) return text
  return /^'*(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text
}

/** The text before which `inertText` has put an apostrophe; any other as it is. */
export function textGuarded(text: string): string {
  if (text.charCodeAt(0) !== APOSTROPHE) return text
  const bare = text.slice(1)
  return inertText(bare) === text ? bare : text
}

const APOSTROPHE = 39
