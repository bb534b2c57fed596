import type { ExportCell, ExportTable } from '../../domain/csv.ts'
import { isShare, type PivotValue } from '../../domain/pivot.ts'
import type { Interval } from '../../domain/statistics.ts'
import type { PivotCell } from './cell.ts'
import { cellAt } from './cells.ts'
import { nodeName, valueName, type Wording } from './names.ts'
import { fixedBy, type Node } from './nodes.ts'
import { inUnit, readingOf } from './readings.ts'
import { leafName } from './sentences.ts'
import { allLines, type Line, type Leaf, type Table } from './table.ts'

/**
 * The table as it is shown: a column a dimension of the rows, then the figures, their unit in the head. Beside a rate stand
 * the bounds of its interval, beside reports with a figure those that count, and beside each column that needs it one that
 * says what is in doubt or why there is no figure.
 */
export function shownExport(table: Table, lines: readonly Line[], wording: Wording): ExportTable {
  const { words } = wording
  const { rows } = table.sheet.asking.layout
  const names = rows.length === 0 ? [words.all] : rows.map((dimension) => words.dimension[dimension])
  const columns = table.leaves.flatMap((leaf) => {
    const cells = lines.map(({ node }) => cellAt(table.sheet, node, leaf.node, leaf.value))
    return columnsOf(leaf, cells, wording)
  })
  return {
    header: [...names, ...columns.map(({ header }) => header)],
    rows: lines.map(({ node }, i) => [
      ...pathOf(node, names.length, wording),
      ...columns.map(({ cells }): ExportCell => cells[i] ?? null),
    ]),
  }
}

interface Column {
  readonly header: string
  readonly cells: readonly ExportCell[]
}

/** A column of figures with those it needs beside it. */
function columnsOf(leaf: Leaf, cells: readonly PivotCell[], wording: Wording): readonly Column[] {
  const { words } = wording
  const name = leafName(leaf, wording)
  const reading = readingOf(leaf.value)
  const told = (figure: number | null) => (figure === null ? null : inUnit(figure, reading))
  const withUnit = (text: string) => (reading.unit === null ? text : words.withUnit(text, words.inUnit[reading.unit]))
  const beside: readonly Column[] = [
    { header: words.lowOf(name), cells: cells.map((cell) => told(intervalOf(cell, leaf.value)?.low ?? null)) },
    { header: words.highOf(name), cells: cells.map((cell) => told(intervalOf(cell, leaf.value)?.high ?? null)) },
  ].map(({ header, ...one }) => ({ ...one, header: withUnit(header) }))
  const counted = { header: words.countedOf(name), cells: cells.map(({ counted: reports }) => reports) }
  const signs = { header: words.signOf(name), cells: cells.map((cell) => signOf(cell, wording)) }
  return [
    // A mark is exported as it is printed.
    { header: withUnit(name), cells: cells.map(({ value, printed }) => told(value) ?? printed) },
    ...(leaf.value.stat === 'reported' ? [counted] : []),
    ...[...beside, signs].filter((column) => column.cells.some((cell) => cell !== null)),
  ]
}

/** The interval of a rate; the share of a total is drawn from no sample and has none. */
const intervalOf = ({ ratio }: PivotCell, { stat }: PivotValue): Interval | null =>
  isShare(stat) ? null : (ratio?.interval ?? null)

/** The names of a row, each under its dimension; those around it are repeated, so that every row can be read alone. */
function pathOf(node: Node, columns: number, wording: Wording): readonly string[] {
  const names: string[] = []
  for (let one: Node | null = node; one && (one.depth > 0 || node.depth === 0); one = one.parent)
    names.unshift(nodeName(one, wording))
  return [
    ...names,
    ...Array.from({ length: columns - names.length }, () => (node.depth === 0 ? '' : wording.words.all)),
  ]
}

/** What stands beside a figure: that it is in doubt, or why there is none; a blank is an empty cell and nothing more. */
function signOf(cell: PivotCell, { words }: Wording): string | null {
  if (cell.why !== null) return cell.why === 'blank' ? null : words.why[cell.why]
  return cell.isDoubted ? words.sign : null
}

/**
 * Every cell of the table as a record, whatever is open: for programs, under names that do not change with the language.
 * `unit` says `of_1` where figure and interval are shares of 1: 0.436 for 43.6 %.
 */
export function flatExport(table: Table, wording: Wording): ExportTable {
  const { layout } = table.sheet.asking
  const header = [
    ...layout.rows.map((dimension) => `row.${dimension}`),
    ...layout.columns.map((dimension) => `column.${dimension}`),
    'rows_fixed',
    'columns_fixed',
    'name',
    'value',
    'stat',
    'unit',
    'figure',
    'numerator',
    'denominator',
    'low',
    'high',
    'reported',
    'counted',
    'left_out',
    'state',
    'printed',
    'in_doubt',
  ]
  const rows = allLines(table).flatMap((row) =>
    table.everyLeaf.map((leaf) => flatRow(row, leaf, cellAt(table.sheet, row, leaf.node, leaf.value), table, wording)),
  )
  return { header, rows }
}

function flatRow(row: Node, leaf: Leaf, cell: PivotCell, { sheet }: Table, wording: Wording): readonly ExportCell[] {
  const { layout } = sheet.asking
  const { ratio } = cell
  const interval = intervalOf(cell, leaf.value)
  return [
    ...membersOf(row, layout.rows.length),
    ...membersOf(leaf.node, layout.columns.length),
    row.depth,
    leaf.node.depth,
    row.depth === 0 ? '' : nodeName(row, wording),
    leaf.value.of,
    leaf.value.stat,
    readingOf(leaf.value).times === 1 ? 'number' : 'of_1',
    cell.value,
    ratio?.numerator ?? null,
    ratio?.denominator ?? null,
    interval?.low ?? null,
    interval?.high ?? null,
    cell.known,
    cell.counted,
    cell.left,
    cell.why ?? 'number',
    cell.printed,
    cell.isDoubted ? 1 : 0,
  ]
}

/** The members that a head fixes, empty where it holds all; how many it fixes tells a member without a name from all. */
function membersOf(node: Node, length: number): readonly string[] {
  const members = fixedBy(node).map(({ member }) => member)
  return [...members, ...Array.from({ length: length - members.length }, () => '')]
}

/** What the file is called. */
export const fileName = (table: Table, wording: Wording): string =>
  table.values.map((value) => valueName(value, wording)).join('、')
