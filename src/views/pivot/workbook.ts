import { fitsSheet, type Workbook, type WorkCell, type Worksheet, type WorkRow } from '../../domain/workbook.ts'
import { cellAt } from './cells.ts'
import type { HeadCells } from './headCells.ts'
import { nodeName, type Wording } from './names.ts'
import { notesSheet, remarksOf, type Told } from './notesSheet.ts'
import { MOST_COUNTED } from './numberFormats.ts'
import { readingOf } from './readings.ts'
import type { Line, Table } from './table.ts'
import { intervalCell, styleKeeper, workCell, type StyleKeeper } from './workCells.ts'
import { workColumns, type WorkColumn } from './workColumns.ts'

/**
 * The table as it is shown, as a workbook: a sheet with its heads and open rows, and one that says what it rests on. Null
 * where it is larger than spreadsheets hold. A whole country's cells take seconds, in which the page is not kept waiting.
 */
export async function pivotWorkbook(
  table: Table,
  lines: readonly Line[],
  told: Told,
  wording: Wording,
): Promise<Workbook | null> {
  const { heads, columns } = workColumns(table, wording)
  const above = aboveOf(told)
  if (!fitsSheet(above.length + heads.depth + lines.length, 1 + heads.leaves.length)) return null
  const style = styleKeeper()
  const remarks = remarksOf(wording)
  const counts = new Set<number>()
  const rowOf = (line: Line): WorkRow => {
    const { node } = line
    const cells = columns.map(({ leaf, isInterval }) => {
      const cell = cellAt(table.sheet, node, leaf.node, leaf.value)
      const isTotal = node.depth === 0 || leaf.isTotal
      if (isInterval) return intervalCell(cell, isTotal, style)
      remarks.add(node, leaf, cell)
      if (leaf.value.stat === 'reported') counts.add(cell.counted)
      return workCell(cell, leaf, { isTotal, hasCounted: counts.size <= MOST_COUNTED }, wording, style)
    })
    return { cells: [nameCell(line, wording, style), ...cells], outline: Math.max(0, node.depth - 1) }
  }
  const figures: WorkRow[] = []
  let since = performance.now()
  for (const line of lines) {
    if (performance.now() - since > LONGEST_TASK) {
      await nextTask()
      since = performance.now()
    }
    figures.push(rowOf(line))
  }
  const titles = above.map((value, i): WorkRow => ({
    cells: [{ value, style: style(i === 0 ? ['title'] : ['soft']) }],
    outline: 0,
  }))
  const sheet: Worksheet = {
    name: wording.words.xlsx.table,
    rows: [...titles, ...headRows(heads, columns, told.corner, wording, style), ...figures],
    widths: [namesWidth(lines, wording), ...heads.leaves.map(({ size = 96 }) => Math.round(size / PER_SIGN))],
    frozen: { rows: titles.length + heads.depth, columns: 1 },
  }
  return { sheets: [sheet, notesSheet(told, remarks, counts.size > MOST_COUNTED, wording, style)] }
}

/** How long the page may be kept busy at a time, in milliseconds. */
const LONGEST_TASK = 50

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

const aboveOf = ({ title, subtitle, n, source }: Told) => [title, subtitle, `${n} · ${source}`]

function headRows(
  { cells, depth }: HeadCells,
  columnsUnder: readonly WorkColumn[],
  corner: string,
  { words }: Wording,
  style: StyleKeeper,
): readonly WorkRow[] {
  const rows = Array.from({ length: depth }, () =>
    Array.from({ length: 1 + columnsUnder.length }, (): WorkCell | null => null),
  )
  const put = (row: number, column: number, cell: WorkCell) => {
    const cellsOfRow = rows[row]
    if (cellsOfRow) cellsOfRow[column] = cell
  }
  put(0, 0, { value: corner, style: style(['head', 'name']), rows: depth })
  for (const { head, row, column, rows: down, columns } of cells) {
    const under = head.inner.length === 0 ? columnsUnder[column] : undefined
    const unit = under && !under.isInterval ? readingOf(under.leaf.value).unit : null
    // A percentage shows its own sign.
    const text = unit === null || unit === 'percent' ? head.header : words.withUnit(head.header, words.inUnit[unit])
    put(row, 1 + column, { value: text, style: style(['head']), rows: down, columns })
  }
  return rows.map((row) => ({ cells: row, outline: 0 }))
}

const nameCell = ({ node }: Line, wording: Wording, style: StyleKeeper): WorkCell => ({
  value: nodeName(node, wording),
  style: style(node.depth === 0 ? ['name', 'total'] : ['name'], null, Math.max(0, node.depth - 1)),
})

/** Width of a sign of text, in px of the screen. */
const PER_SIGN = 7
const NAMES = { least: 16, most: 48 }

/** As wide as the longest name; Chinese signs are two wide. */
function namesWidth(lines: readonly Line[], wording: Wording): number {
  const longest = lines.reduce((most, { node }) => {
    const name = nodeName(node, wording)
    return Math.max(most, name.length + (name.match(/[\u0250-\uFFFF]/g)?.length ?? 0) + 2 * node.depth)
  }, NAMES.least)
  return Math.min(longest, NAMES.most)
}
