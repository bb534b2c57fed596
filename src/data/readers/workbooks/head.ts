import { cellOfHeader, isPrinted } from '../../../domain/forms/labels.ts'
import { normaliseLabel, withoutRemarks } from '../../../domain/forms/spelling.ts'
import { isLongHead } from '../../../domain/identityNames.ts'
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
    if (isLongHead(saidIn(lines.line(first)).map(({ text }) => text))) return headAt(lines, first, 1)
    for (let rows = 1; rows <= MOST_ROWS && first + rows <= lines.count; rows++) {
      const last = lines.line(first + rows - 1)
      if (!isHeadlike(last) || (rows === 1 && saidIn(last).length < FEWEST_SAID)) break
      const head = headAt(lines, first, rows)
      if (head.known > (best?.known ?? 0)) best = head
    }
  }
  return best ? withRowsAbove(lines, best) : plainHead(lines)
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

/**
 * Rows above belong to the head if they name a column that the others do not, as 机关名称 beside heads over several, or what
 * several columns are about; a title stands over all of them.
 */
function withRowsAbove(lines: Lines, head: Head): Head {
  const above = head.first === 0 || head.rows === MOST_ROWS ? [] : lines.line(head.first - 1)
  const said = saidIn(above)
  const [start, end] = [head.names.findIndex(isName), head.names.findLastIndex(isName)]
  const isNeeded = ({ left, right }: Placed) =>
    left === right && said.length >= FEWEST_SAID && !isName(head.names[left] ?? '')
  const isGroup = ({ left, right, text }: Placed) =>
    isOfForms(tidy(text)) || (right > left && (left > start || right < end))
  const belongs = isHeadlike(above) && said.some((placed) => isNeeded(placed) || isGroup(placed))
  return belongs ? withRowsAbove(lines, headAt(lines, head.first - 1, head.rows + 1)) : head
}

const isName = (name: string) => name !== ''

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

/** A head over a column; it is carried on where it stands over a column further left, and nothing is merged. */
interface Label {
  readonly text: string
  readonly isCarried: boolean
}
type Path = readonly Label[]

/**
 * The heads over each column from the outside in. Where nothing is merged, a head over several columns stands in the first
 * of them alone, and goes on over the next ones as far as something stands below.
 */
function pathsOf(head: readonly Line[], width: number): readonly Path[] {
  const isMerged = head.some((line) => line.some((placed) => placed !== null && placed.right > placed.left))
  const paths = Array.from({ length: width }, (): Label[] => [])
  head.forEach((line, i) => {
    const below = isMerged ? [] : head.slice(i + 1)
    let left: Placed | null = null
    for (const [column, path] of paths.entries()) {
      const own = line[column] ?? null
      left = own ?? left
      const placed = own ?? (below.some((lower) => lower[column]) ? left : null)
      const text = tidy(placed?.text ?? '')
      if (text !== '' && (i === 0 || placed !== head[i - 1]?.[column])) path.push({ text, isCarried: own === null })
    }
  })
  return paths
}

const nameOf = (path: Path) => path.map(({ text }) => text).join('/')

/**
 * The paths as names. An outer head that is none of the form's, such as 依申请公开情况, is left out where the others then name
 * a cell; not so where two columns would become one by it, as under 2022年 and 2023年.
 */
function namesOf(paths: readonly Path[]): readonly string[] {
  const whole = paths.map((path) => nameOf(path.filter(({ text }, i) => text !== path[i - 1]?.text)))
  const short = paths.map((path, i) => shortened(path) ?? whole[i] ?? '')
  const cells = short.map(known)
  const isForm = cells.some((cell) => cell !== null)
  const innermost = paths.map((path) => path.at(-1)?.text ?? '')
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

/** Names that say nothing without the head over them: 不予公开/合计 is no 合计 of all. */
const VAGUE = new Set(['总计', '合计', '小计', '其他'])

/** The path that names a cell with the fewest of its outer heads left out; null where none does. */
function shortened(path: Path): string | null {
  if (known(nameOf(path)) !== null) return nameOf(path)
  for (const [i, { text, isCarried }] of path.entries()) {
    if (!isCarried && isOfForms(text)) return null
    const rest = path.slice(i + 1)
    const isVague = VAGUE.has(withoutRemarks(normaliseLabel(rest[0]?.text ?? '')))
    if (!isVague && known(nameOf(rest)) !== null) return nameOf(rest)
  }
  return null
}

function isOfForms(label: string): boolean {
  const name = normaliseLabel(label)
  return isPrinted(name) || isPrinted(withoutRemarks(name))
}
