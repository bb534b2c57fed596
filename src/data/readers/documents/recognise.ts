import type { CellId } from '../../../domain/cell.ts'
import { cellsOf } from '../../../domain/forms/cells.ts'
import { CHANNELS, LITIGATION } from '../../../domain/forms/form.ts'
import { FORMS } from '../../../domain/forms/forms.ts'
import { cellOfTable } from '../../../domain/forms/labels.ts'
import type { Block } from './document.ts'
import type { FoundCell, PartRead, Spot, StrayRow, TablesRead } from './found.ts'
import { gridOf, type Grid, type GridCell } from './grid.ts'
import { normaliseLabel } from '../../../domain/forms/spelling.ts'
import { headName, isFigureHead, isHead } from './heads.ts'
import { readRagged, type Columns } from './ragged.ts'

/**
 * The cells of the official tables in a document, found by what stands in their heads and before their rows, wherever in
 * the document they are and however they are divided.
 */
export function readTables(blocks: readonly Block[]): TablesRead {
  const cells: FoundCell[] = []
  const strays: StrayRow[] = []
  let heads: Heads = NO_HEADS
  let columns: Columns | null = null
  blocks.forEach((block, i) => {
    if (block.kind === 'text') return
    const read = block.isAligned
      ? readGrid(gridOf(block), i, block.isWhole === true ? NO_HEADS : heads)
      : readRagged(block, i, columns)
    cells.push(...read.cells)
    strays.push(...read.strays)
    if ('heads' in read) heads = read.heads
    else columns = read.columns
  })
  return { ...eachOnce(cells), strays }
}

/** What is printed twice alike, as on a page's end and the next one's beginning, is one; printed differently, it is not certain. */
function eachOnce(cells: readonly FoundCell[]): Pick<TablesRead, 'cells' | 'differing'> {
  const found = new Map<CellId, FoundCell>()
  const differing = new Set<CellId>()
  for (const cell of cells) {
    const first = found.get(cell.cell)
    if (!first) found.set(cell.cell, cell)
    else if (first.text !== cell.text) {
      differing.add(cell.cell)
      found.set(cell.cell, { ...first, isCertain: false })
    }
  }
  return { cells: [...found.values()], differing: differing.size }
}

/** The labels over each column, from the outside in. */
interface Heads {
  readonly columns: readonly (readonly GridCell[])[]
  /** The last row of heads; a table without has none. */
  readonly end: number
}
const NO_HEADS: Heads = { columns: [], end: -1 }

function readGrid(grid: Grid, block: number, before: Heads): PartRead & { readonly heads: Heads } {
  const cells: FoundCell[] = []
  const strays: StrayRow[] = []
  const width = grid[0]?.length ?? 0
  // A table that goes on after a page's end has the columns of the one before.
  let heads: Heads = before.columns.length === width ? { ...before, end: -1 } : NO_HEADS
  grid.forEach((line, row) => {
    if (isHeading(line)) heads = NO_HEADS
    else if (isChannel(line)) heads = { columns: under(NO_HEADS, line), end: row }
    else if (isHead(distinct(line).map(({ text }) => text)))
      heads = { columns: under(heads.end === row - 1 && row > 0 ? heads : NO_HEADS, line), end: row }
    else {
      const read = readRow(line, heads, { block, row })
      cells.push(...read.cells)
      if (read.stray !== null) strays.push(read.stray)
    }
  })
  return { cells, strays, heads }
}

const distinct = (line: readonly (GridCell | null)[]): readonly GridCell[] => [
  ...new Set(line.filter((cell) => cell !== null)),
]

/** A row that says only what the rows under it are about: 第二十条第（一）项. */
function isHeading(line: readonly (GridCell | null)[]): boolean {
  const said = distinct(line).filter(({ text }) => text !== '')
  return said.length === 1 && /第二十条/u.test(said[0]?.text ?? '')
}

/** A row that says over all columns which channel the results under it are of, where table 4 is divided. */
function isChannel(line: readonly (GridCell | null)[]): boolean {
  const [only, ...others] = distinct(line)
  return only !== undefined && others.length === 0 && only.columnSpan > 1 && CHANNEL_HEADS.has(headName(only.text))
}

const CHANNEL_HEADS = new Set([...CHANNELS, LITIGATION].map(({ zh }) => normaliseLabel(zh)))

/** A sentence over all columns, such as 注：含上年结转3件 under a table, and no mark that stands for each of its cells. */
const isNote = (line: readonly (GridCell | null)[]) => {
  const [only, ...others] = distinct(line)
  return only !== undefined && others.length === 0 && only.columnSpan > 1 && /\p{Script=Han}{3,}|^注/u.test(only.text)
}

/** The heads of each column with a row of heads more; a head that spans rows is one. */
function under({ columns }: Heads, line: readonly (GridCell | null)[]): readonly (readonly GridCell[])[] {
  return line.map((cell, i) => {
    const over = columns[i] ?? []
    return cell && cell.text !== '' && !over.includes(cell) ? [...over, cell] : over
  })
}

interface RowRead {
  readonly cells: readonly FoundCell[]
  readonly stray: StrayRow | null
}

function readRow(line: readonly (GridCell | null)[], heads: Heads, { block, row }: Omit<Spot, 'column'>): RowRead {
  const first = heads.columns.findIndex((column) => column.some(({ text }) => isFigureHead(text)))
  if (first < 0) return NOTHING
  const labels = labelsOf(line.slice(0, first))
  const places = new Map<CellId, Place[]>()
  let isHeaded = true
  for (let column = first; column < line.length; column++) {
    const cell = cellOfTable(labels, heads.columns[column]?.map(({ text }) => text) ?? [])
    if (cell !== null) places.set(cell, [...(places.get(cell) ?? []), { column, printed: line[column] ?? null }])
    // Under a head that leads to no cell, as 行政诉讼 without a result, a figure or no cell: a head is lost or doubled.
    else if (line[column]?.text !== '' && heads.columns[column]?.some(({ text }) => isFigureHead(text)))
      isHeaded = false
  }
  const isOfForm = isHeaded && isInOrder([...places.keys()])
  const at = (column: number): Spot => ({ block, row, column })
  if (places.size === 0 || isNote(line)) {
    const isSaid = line.slice(first).some((printed) => printed !== null && printed.text !== '')
    return isSaid
      ? { cells: [], stray: { label: labels.join(' ') || (line[first]?.text ?? ''), at: at(first) } }
      : NOTHING
  }
  // A row with fewer cells than there are heads does not tell which one it lacks, nor one with more which is too many.
  const isShort = [...places.values()].some((all) => all.every(({ printed }) => printed === null))
  const isLong = line.some((printed, column) => column >= first && printed !== null && !heads.columns[column]?.length)
  const cells = [...places].map(([cell, all]): FoundCell => {
    const { column, printed } =
      all.find((place) => place.printed !== null && place.printed.text !== '') ?? all[0] ?? NOWHERE
    const others = new Set(all.flatMap((place) => (place.printed && place.printed.text !== '' ? [place.printed] : [])))
    const isShared = [...places].some(
      ([other, its]) => other !== cell && its.some((place) => place.printed === printed),
    )
    const isOwn = others.size <= 1 && (printed === null || (printed.row === row && (!isShared || printed.text === '')))
    return { cell, text: printed?.text ?? '', at: at(column), isCertain: isOfForm && !isShort && !isLong && isOwn }
  })
  return { cells, stray: null }
}

/** Whether some edition prints these cells in this order: no report exchanges its columns, but a broken one may. */
function isInOrder(cells: readonly CellId[]): boolean {
  return PLACES.some((places) =>
    cells.every((cell, i) => i === 0 || (places.get(cell) ?? -1) > (places.get(cells[i - 1] ?? '') ?? Infinity)),
  )
}

const PLACES = FORMS.map((form) => new Map(cellsOf(form).map((cell, i) => [cell, i])))

const NOTHING: RowRead = { cells: [], stray: null }

/** A column under the head of a cell, and what is printed there; several where the head is over several. */
interface Place {
  readonly column: number
  readonly printed: GridCell | null
}
const NOWHERE: Place = { column: 0, printed: null }

/** The labels before a row's figures, each once. */
const labelsOf = (places: readonly (GridCell | null)[]): readonly string[] =>
  distinct(places)
    .map(({ text }) => text)
    .filter((text) => text !== '')
