import { APPLICANT_COLUMNS, CHANNELS, ORGANISATIONS, RESULT_COLUMNS } from '../../../domain/forms/form.ts'
import { cellOfTable } from '../../../domain/forms/labels.ts'
import { normaliseLabel } from '../../../domain/forms/spelling.ts'
import type { TableBlock } from './document.ts'
import type { FoundCell, StrayRow, PartRead } from './found.ts'
import { headName, isHead, isRowLabel } from './heads.ts'

/** The columns of a table in their order, each by its heads from the outside in. */
export type Columns = readonly (readonly string[])[]

/**
 * The cells of tables in plain text, where a merged cell leaves no trace: a row's figures are those behind its labels, and
 * which column each is of is told by how many there are. Tables 3 and 4 print their columns in the order of the form.
 */
export function readRagged(
  { rows }: TableBlock,
  block: number,
  before: Columns | null,
): PartRead & { readonly columns: Columns | null } {
  const { lines, columns: after } = linesOf(
    rows.map((row) => row.map(({ text }) => text)),
    before,
  )
  const offsets = offsetsOf(lines)
  const cells: FoundCell[] = []
  const strays: StrayRow[] = []
  for (const line of lines) {
    const { row, end, labels, figures, columns } = line
    const offset = isParted(line, lines)
      ? null
      : isBlank(figures)
        ? 0
        : (fullAt(line) ?? offsets.get(shapeOf(line)) ?? null)
    const at = (i: number) => ({ block, row, column: end + i })
    const found = columns.flatMap((column, i): FoundCell[] => {
      // A label that no form has is no figure, and the row is none of its group's.
      const cell = isLabel(figures[0] ?? '') ? null : cellOfTable(labels, column)
      const place = i + (offset ?? 0)
      return cell === null ? [] : [{ cell, text: figures[place] ?? '', at: at(place), isCertain: offset !== null }]
    })
    cells.push(...found)
    if (found.length === 0 && !isBlank(figures))
      strays.push({ label: [...labels, ...figures.slice(0, 1)].join(' '), at: at(0) })
  }
  return { cells, strays, columns: after }
}

/** A line of figures under its heads. */
interface Line {
  readonly row: number
  /** Where its labels end. */
  readonly end: number
  readonly labels: readonly string[]
  readonly figures: readonly string[]
  readonly columns: Columns
}

/** The lines of figures, and the columns that a table going on after this one has. */
function linesOf(
  rows: readonly (readonly string[])[],
  before: Columns | null,
): { readonly lines: readonly Line[]; readonly columns: Columns | null } {
  const lines: Line[] = []
  let columns = before
  let heads: string[] = []
  rows.forEach((texts, row) => {
    if (isHead(texts)) {
      heads = [...heads, ...texts]
      columns = columnsUnder(texts, heads) ?? columns
      return
    }
    heads = []
    if (!columns || /第二十条/u.test(texts.join(''))) return
    const end = labelsEnd(texts)
    const labels = texts.slice(0, end).filter((text) => text !== '')
    lines.push({ row, end, labels, figures: texts.slice(end), columns })
  })
  return { lines, columns }
}

/** Whether a text in the place of a figure is a label: words, and more of them than a mark has. */
const isLabel = (text: string) =>
  /\p{Script=Han}{4,}/u.test(text) && !/^[\d-]/u.test(text.replace(/^\d{1,2}[.、．]/u, ''))

/** Whether a line may have lost its figures: it has none, not even all its tabs, and figures stand elsewhere without a label. */
const isParted = ({ figures, columns }: Line, lines: readonly Line[]) =>
  isBlank(figures) &&
  figures.length < columns.length &&
  lines.some((other) => other.columns !== DISPUTES && other.labels.length === 0 && !isBlank(other.figures))

const isBlank = (figures: readonly string[]) => figures.every((text) => text === '')
const shapeOf = ({ end, figures, columns }: Line) => `${columns.length} ${end} ${figures.length}`

/**
 * From which figure on the columns begin in lines of one shape: shown by a line that has a figure in every column; where no
 * line has, by lines that all have just as many figures as there are columns. A line of another shape lacks a cell or has
 * one too many, and does not tell which.
 */
function offsetsOf(lines: readonly Line[]): ReadonlyMap<string, number | null> {
  const offsets = new Map<string, number | null>()
  for (const line of lines) {
    const own = fullAt(line)
    if (own === null) continue
    const shape = shapeOf(line)
    const known = offsets.get(shape)
    offsets.set(shape, known === undefined || known === own ? own : null)
  }
  for (const line of lines) {
    const { end, figures, columns } = line
    if (offsets.has(shapeOf(line)) || figures.length !== columns.length) continue
    const alike = lines.filter((other) => other.columns === columns && other.end === end && !isBlank(other.figures))
    if (alike.every((other) => other.figures.length === columns.length)) offsets.set(shapeOf(line), 0)
  }
  return offsets
}

/** Where a line's columns begin that has a figure in each of them; null of others. */
function fullAt({ figures, columns }: Line): number | null {
  const first = figures.findIndex((text) => text !== '')
  const full = figures.slice(first, first + columns.length)
  const isFull = first >= 0 && full.length === columns.length && !full.includes('')
  return isFull && isBlank(figures.slice(first + columns.length)) ? first : null
}

/** The columns that stand under heads; null while the heads do not tell. */
function columnsUnder(line: readonly string[], heads: readonly string[]): Columns | null {
  const named = line.filter((text) => text !== '')
  if (named.some((text) => headName(text) === CORNER))
    return named.filter((text) => headName(text) !== CORNER).map((text) => [text])
  const names = new Set(heads.map(headName))
  const has = (labels: readonly { readonly zh: string }[]) => labels.every(({ zh }) => names.has(normaliseLabel(zh)))
  if (has(APPLICANT_COLUMNS)) return APPLICATIONS
  return has(RESULT_COLUMNS) && has(CHANNELS) ? DISPUTES : null
}

const CORNER = normaliseLabel('信息内容')

const APPLICATIONS: Columns = APPLICANT_COLUMNS.map(({ key, zh }) =>
  key === 'person' || key === 'total' ? [zh] : [ORGANISATIONS.zh, zh],
)
const DISPUTES: Columns = CHANNELS.flatMap((channel) => RESULT_COLUMNS.map((result) => [channel.zh, result.zh]))

/** Behind the last of the labels that a line begins with. */
function labelsEnd(line: readonly string[]): number {
  const first = line.findIndex((text) => text !== '' && !isRowLabel(text))
  const labels = first < 0 ? line : line.slice(0, first)
  return labels.findLastIndex((text) => text !== '') + 1
}
