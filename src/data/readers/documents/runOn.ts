import {
  APPLICANT_COLUMNS,
  CHANNELS,
  OUTCOME_GROUPS,
  RESULT_COLUMNS,
  type ApplicationRow,
  type Label,
} from '../../../domain/forms/form.ts'
import { FORMS } from '../../../domain/forms/forms.ts'
import { normaliseLabel } from '../../../domain/forms/spelling.ts'
import type { Block, TableBlock, TableCell } from './document.ts'
import { isHead } from './heads.ts'
import { splitDigits } from './splitDigits.ts'

/**
 * The figures of the block `line` for each of its row's columns, of which it has `groups` times `width`, where it has fewer;
 * null where that cannot be told.
 */
export type FiguresOfRow = (
  figures: readonly string[],
  width: number,
  groups: number,
  line: number,
) => readonly string[] | null

const splitRow: FiguresOfRow = (figures, width, groups) => splitDigits(figures, width, groups)

/**
 * A text whose tables have lost their cells, as when it is taken from a PDF: lines of figures with spaces between, and of
 * labels that may stand above, beside or below them. Its tables are put together again where there is one way to do so:
 * table 2 by its labels, table 3 by the number and order of its rows, table 4 by its fifteen figures. What cannot be told
 * is left as text; rows whose digits had run together and were split are named.
 */
export function withTables(blocks: readonly Block[], whole: FiguresOfRow = splitRow): RunOnTables {
  const untold: RunOnTables = { blocks, split: [] }
  const lines = blocks.map((block) => (block.kind === 'text' && !PAGE.test(block.text) ? block.text : ''))
  const from3 = lines.findLastIndex((line) => isSection(line, '收到和处理政府信息公开申请情况'))
  const from4 = lines.findIndex((line, i) => i > from3 && isSection(line, '行政复议、行政诉讼情况'))
  if (from3 < 0 || from4 < 0) return untold
  const from2 = lines.findLastIndex((line, i) => i < from3 && isSection(line, '主动公开政府信息情况'))
  const at =
    (from: number): FiguresOfRow =>
    (figures, width, groups, i) =>
      whole(figures, width, groups, from + i)
  const applications = tableThree(lines.slice(from3 + 1, from4), at(from3 + 1))
  if (!applications) return untold
  const disputes = tableFour(lines.slice(from4 + 1), at(from4 + 1))
  const before = blocks.slice(0, from2 < 0 ? from3 : from2)
  const proactive = from2 < 0 ? [] : tableTwo(lines.slice(from2 + 1, from3))
  return {
    blocks: [...before, ...proactive, applications.table, ...disputes.tables, ...blocks.slice(from4)],
    split: [...applications.split, ...disputes.split],
  }
}

/** Blocks with the tables that were put together, and the rows of them whose digits were split. */
export interface RunOnTables {
  readonly blocks: readonly Block[]
  readonly split: readonly Label[]
}

/** The number of a page, alone on its line. */
const PAGE = /^[-–—]?\s*\d{1,3}\s*[-–—]?$/u

const isSection = (line: string, title: string) =>
  normaliseLabel(line).endsWith(normaliseLabel(title)) && line.length < 40

const cellsOf = (texts: readonly string[]): TableCell[] => texts.map((text) => ({ text, rowSpan: 1, columnSpan: 1 }))
const tableOf = (rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  rows: rows.map(cellsOf),
  isAligned: false,
})

/** A number or a mark, as a cell prints it. */
export const FIGURE = /^(?:[-−]?\d[\d,，]*(?:\.\d+)?|[/／\-—–])$/u

/** A line as its label and the figures behind it. */
function partsOf(line: string): { readonly label: string; readonly figures: readonly string[] } {
  const words = line.split(/\s+/u).filter((word) => word !== '')
  const last = words.findLastIndex((word) => !FIGURE.test(word))
  return { label: words.slice(0, last + 1).join(''), figures: words.slice(last + 1) }
}

/** Heads and rows of table 2, whose labels stand on one line with their figures. */
function tableTwo(lines: readonly string[]): readonly Block[] {
  const rows = lines.flatMap((line): string[][] => {
    const words = line.split(/\s+/u)
    if (isHead(words)) return [words]
    const { label, figures } = partsOf(line)
    return label !== '' && figures.length > 0 ? [[label, ...figures]] : []
  })
  return rows.length === 0 ? [] : [tableOf(rows)]
}

const COLUMNS = APPLICANT_COLUMNS.length

/** The rows of table 3 in the order of an edition that has just as many; null where none has, or labels say otherwise. */
function tableThree(
  lines: readonly string[],
  whole: FiguresOfRow,
): { readonly table: TableBlock; readonly split: readonly Label[] } | null {
  const found = lines.map((line, i) => ({ ...partsOf(line), i })).filter(({ figures }) => figures.length > 0)
  const full = found.flatMap(({ label, figures: printed, i }) => {
    const figures = printed.length === COLUMNS ? printed : whole(printed, COLUMNS, 1, i)
    return figures ? [{ label, figures, isSplit: figures !== printed }] : []
  })
  if (full.length !== found.length) return null
  const form = FORMS.find(({ applicationRows }) => applicationRows.length === full.length)
  if (!form || !form.applicationRows.every((row, i) => isLabelOf(full[i]?.label ?? '', row, form.applicationRows)))
    return null
  const heads = [['', ...APPLICANT_COLUMNS.map(({ zh }) => zh)]]
  const rows = form.applicationRows.map((row, i) => [...pathOf(row), ...(full[i]?.figures ?? [])])
  return { table: tableOf([...heads, ...rows]), split: form.applicationRows.filter((_, i) => full[i]?.isSplit) }
}

function pathOf(row: ApplicationRow): readonly string[] {
  const group = OUTCOME_GROUPS.find(({ key }) => key === row.group)
  const own = `${row.number}${row.zh}`
  return group && row.number.endsWith('.') ? [`${group.number}${group.zh}`, own] : ['', own]
}

/**
 * Whether a label on a line of figures can be of a row: none can, for labels stand beside their line; any other must be
 * nearer to this row than to the others, in the letters that they share.
 */
function isLabelOf(label: string, row: ApplicationRow, rows: readonly ApplicationRow[]): boolean {
  const name = normaliseLabel(label)
  if (name.length < FEWEST_LETTERS) return true
  const likeness = (other: ApplicationRow) => shared(name, normaliseLabel(other.zh))
  const own = likeness(row)
  return (
    own >= Math.min(name.length, normaliseLabel(row.zh).length) / 2 && rows.every((other) => likeness(other) <= own)
  )
}

const FEWEST_LETTERS = 3

/** How many letters two texts have in common, in the order in which they stand. */
function shared(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, () => 0)
  for (const letter of a) {
    const now = [0]
    for (let j = 0; j < b.length; j++)
      now.push(b[j] === letter ? (before[j] ?? 0) + 1 : Math.max(now[j] ?? 0, before[j + 1] ?? 0))
    before = now
  }
  return before.at(-1) ?? 0
}

/** The one line of figures of table 4. */
function tableFour(
  lines: readonly string[],
  figuresOf: FiguresOfRow,
): { readonly tables: readonly Block[]; readonly split: readonly Label[] } {
  const width = RESULT_COLUMNS.length
  const rows = lines.map((line, i) => ({ ...partsOf(line), i }))
  const unlabelled = rows.filter(({ label, figures }) => label === '' && figures.length > 0)
  const whole = unlabelled.find(({ figures }) => figures.length === CHANNELS.length * width)?.figures
  const figures = whole ?? unlabelled.map((row) => figuresOf(row.figures, width, CHANNELS.length, row.i)).find(Boolean)
  if (!figures) return { tables: [], split: [] }
  const heads = [...CHANNELS.map(({ zh }) => zh), ...RESULT_COLUMNS.map(({ zh }) => zh)]
  return { tables: [tableOf([heads, figures])], split: whole ? [] : CHANNELS }
}
