import { cellOfHeader, isPrinted } from '../../../domain/forms/labels.ts'
import { normaliseLabel, withoutRemarks } from '../../../domain/forms/spelling.ts'
import { tidy } from '../documents/document.ts'
import { isFigure, linesOfRecords, saidIn, type Line, type Lines, type Placed } from './lines.ts'

/** The rows that head a table, and the columns that they make. */
export interface Head {
  /** Among the rows that say something, from 0. */
  readonly first: number
  readonly rows: number
  /** One a column; heads over one another are parted by a slash. */
  readonly names: readonly string[]
  /** Columns that are cells of the form. */
  readonly known: number
}

/** How far down a head may begin, and how many rows it may have. */
const LAST_START = 30
const MOST_ROWS = 4
/** A row that says less is a title. */
const FEWEST_SAID = 2

/** The head of a table: the rows under which most columns are cells of the form, else the first row that is as wide as the table. */
export function findHead(lines: Lines): Head | null {
  let best: Head | null = null
  const end = Math.min(lines.count, LAST_START)
  for (let first = 0; first < end; first++) {
    for (let rows = 1; rows <= MOST_ROWS && first + rows <= lines.count; rows++) {
      const last = lines.line(first + rows - 1)
      if (!isHeadlike(last) || (rows === 1 && saidIn(last).length < FEWEST_SAID)) break
      const head = headAt(lines, first, rows)
      if (head.known > (best?.known ?? 0)) best = head
    }
  }
  return best ? withRowAbove(lines, best) : plainHead(lines)
}

/** A head of a given place. */
export function headAt(lines: Lines, first: number, rows: number): Head {
  const head = Array.from({ length: rows }, (_, i) => lines.line(first + i))
  const names = namesOf(pathsOf(head, lines.width))
  return { first, rows, names, known: new Set(names.flatMap((name) => known(name) ?? [])).size }
}

/** The names that several lines of heads make, one a column. */
export const headNames = (rows: readonly (readonly string[])[]): string[] => {
  const lines = linesOfRecords(rows)
  const width = Math.max(...rows.map((fields) => fields.length))
  const { names } = headAt(lines, 0, lines.count)
  return Array.from({ length: width }, (_, i) => names[i] ?? '')
}

/** What a path of heads means, remembered: the same are asked for again with a row more or less. */
const MEANT = new Map<string, string | null>()
function known(name: string): string | null {
  const found = MEANT.get(name)
  if (found !== undefined) return found
  if (MEANT.size > 20_000) MEANT.clear()
  const cell = cellOfHeader(name)
  MEANT.set(name, cell)
  return cell
}

const isHeadlike = (line: Line) => saidIn(line).every(({ text }) => !isFigure(text))

/** A row above belongs to the head if it names a column that the others do not: 机关名称, beside heads that are over several. */
function withRowAbove(lines: Lines, head: Head): Head {
  const above = head.first === 0 || head.rows === MOST_ROWS ? [] : lines.line(head.first - 1)
  const isNeeded = saidIn(above).some(
    ({ left, right }) => left === right && (head.names[left] ?? '') === '' && saidIn(above).length >= FEWEST_SAID,
  )
  return isNeeded ? headAt(lines, head.first - 1, head.rows + 1) : head
}

/** The head of a table whose columns are none of the form's: titles and notes fill far fewer columns. */
function plainHead(lines: Lines): Head | null {
  for (let first = 0; first < lines.count && first < LAST_START; first++) {
    const said = saidIn(lines.line(first))
    if (said.length < FEWEST_SAID && lines.width > 1) continue
    if (said.length * 3 <= filledWidth(lines)) continue
    return headAt(lines, first, 1 + rowsUnder(lines, first))
  }
  return null
}

/** Columns that most rows fill, of those near the top. */
function filledWidth(lines: Lines): number {
  const widths = Array.from({ length: Math.min(lines.count, LAST_START) }, (_, i) => saidIn(lines.line(i)).length)
  return widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0
}

/** Further rows of such a head: under merged heads, as far as one beside them reaches down. */
function rowsUnder(lines: Lines, first: number): number {
  let rows = 0
  for (; rows < MOST_ROWS - 1 && first + rows + 1 < lines.count; rows++) {
    const said = saidIn(lines.line(first + rows))
    const reaches = said.some(({ bottom, top }) => bottom > first + rows && bottom - top < MOST_ROWS)
    const isOver = said.some(({ left, right, top }) => right > left && top === first + rows)
    const next = lines.line(first + rows + 1)
    if (!(reaches || isOver) || !isHeadlike(next) || saidIn(next).length < FEWEST_SAID) break
  }
  return rows
}

/**
 * The heads over each column from the outside in. Where nothing is merged, a head over several columns stands in the first
 * of them alone, and goes on over the next ones as far as something stands below.
 */
function pathsOf(head: readonly Line[], width: number): readonly (readonly string[])[] {
  const isMerged = head.some((line) => line.some((placed) => placed !== null && placed.right > placed.left))
  const paths = Array.from({ length: width }, (): string[] => [])
  head.forEach((line, i) => {
    const below = isMerged ? [] : head.slice(i + 1)
    let left: Placed | null = null
    for (const [column, path] of paths.entries()) {
      const own = line[column] ?? null
      left = own ?? left
      const placed = own ?? (below.some((lower) => lower[column]) ? left : null)
      const text = tidy(placed?.text ?? '')
      if (text !== '' && (i === 0 || placed !== head[i - 1]?.[column])) path.push(text)
    }
  })
  return paths
}

/**
 * The paths as names. Heads that are none of the form's, such as 依申请公开情况, or that reach over from a group before, are
 * left out where the others then name a cell; not so where two columns would become one by it, as under 2022年 and 2023年.
 */
function namesOf(paths: readonly (readonly string[])[]): readonly string[] {
  const whole = paths.map((path) => path.filter((label, i) => label !== path[i - 1]).join('/'))
  const short = paths.map((path, i) => shortened(path) ?? whole[i] ?? '')
  const cells = short.map(known)
  const isForm = cells.some((cell) => cell !== null)
  const innermost = paths.map((path) => path.at(-1) ?? '')
  const [ofCells, ofInnermost] = [counted(cells), counted(innermost)]
  return whole.map((name, i) => {
    const [cell, own] = [cells[i] ?? null, short[i] ?? '']
    if (cell !== null) return ofCells.get(cell) === 1 || known(name) !== null ? own : name
    // Beside cells of the form, 基本信息/机关名称 is 机关名称.
    const last = innermost[i] ?? ''
    return isForm && ofInnermost.get(last) === 1 ? last : name
  })
}

function counted(all: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** The path that names a cell with the fewest heads left out, from the outside; null where none does. */
function shortened(path: readonly string[]): string | null {
  const printed = path.filter(isOfForms)
  const tried = [path, printed, ...printed.map((_, i) => printed.slice(i + 1))]
  return tried.map((labels) => labels.join('/')).find((name) => known(name) !== null) ?? null
}

function isOfForms(label: string): boolean {
  const name = normaliseLabel(label)
  return isPrinted(name) || isPrinted(withoutRemarks(name))
}
