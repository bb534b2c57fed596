import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import type { CellId } from '../../../../src/domain/cell.ts'
import { cellsOf, tableOf } from '../../../../src/domain/forms/cells.ts'
import { equationsOf } from '../../../../src/domain/forms/equations.ts'
import { CN_2019 } from '../../../../src/domain/forms/cn2019.ts'
import { CN_2021 } from '../../../../src/domain/forms/cn2021.ts'
import type { Form } from '../../../../src/domain/forms/form.ts'
import { parseCell } from '../../../../src/domain/parseCell.ts'
import { officialTables, PLAIN, type Oddities, type PrintedTable } from './official.ts'
import { asDocx, asHtml, asText, type PrintedReport } from './written.ts'

// Each way in which real reports depart from the official form, alone, with the cells that it touches; no other cell may
// change. Every cell prints another number, so that none can stand for its neighbour.

type Row = PrintedTable[number]

interface Deviation {
  readonly name: string
  readonly form?: Form
  /** What cells print in place of their number. */
  readonly prints?: Readonly<Record<CellId, string>> | ((cell: CellId) => string | undefined)
  readonly odd?: Partial<Oddities>
  /** What becomes of the printed tables. */
  readonly tables?: (tables: readonly PrintedTable[]) => readonly PrintedTable[]
  /** What is read where it is not the cell's number: a number, `mark`, `blank`, or `none` where the cell is not found. */
  readonly read?: Readonly<Record<CellId, number | State>> | ((cell: CellId) => number | State | undefined)
  /** The same for plain text, where it tells less or more than a page that knows its cells. */
  readonly inText?: (cell: CellId) => number | State | undefined
}
type State = 'mark' | 'blank' | 'none'

const labelled = (row: Row, text: string) => row.some((cell) => cell.isHead && cell.text.includes(text))
const withoutRow = (text: string) => (tables: readonly PrintedTable[]) =>
  tables.map((table) => table.filter((row) => !labelled(row, text)))
const inRow = (text: string, change: (row: Row) => Row) => (tables: readonly PrintedTable[]) =>
  tables.map((table) => table.map((row) => (labelled(row, text) ? change(row) : row)))
const relabelled = (from: string, to: string): Deviation => ({
  name: `${from} printed as ${to.replaceAll('\n', '↵')}`,
  odd: { label: (text) => text.replace(from, to) },
})
const whole = (prefix: string, state: State) => (cell: CellId) => (cell.startsWith(prefix) ? state : undefined)
const fullWidth = (text: string) =>
  text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const DEVIATIONS: readonly Deviation[] = [
  { name: 'none' },
  { name: 'none, in the form of 2019', form: CN_2019 },
  // Blank is not zero.
  { name: 'all cells blank', prints: () => '', read: () => 'blank' },
  {
    name: 'only 总计 filled',
    prints: (cell) => (tableOf(cell) === 3 && !cell.endsWith('.total') ? '' : undefined),
    read: (cell) => (tableOf(cell) === 3 && !cell.endsWith('.total') ? 'blank' : undefined),
  },
  {
    name: 'review blank beside litigation 0',
    prints: (cell) => (tableOf(cell) !== 4 ? undefined : cell.startsWith('review') ? '' : '0'),
    read: (cell) => (tableOf(cell) !== 4 ? undefined : cell.startsWith('review') ? 'blank' : 0),
  },
  // Marks, and words in numbers.
  ...['/', '-', '—', '无', '——'].map((text): Deviation => ({
    name: `${text} where no number is`,
    prints: { 'app.granted.person': text, 'rules.made': text, 'suit_after.pending': text },
    read: { 'app.granted.person': 'mark', 'rules.made': 'mark', 'suit_after.pending': 'mark' },
  })),
  ...(
    [
      ['fees.amount', '251000元', 251_000],
      ['fees.amount', '1767.06万元', 1767.06],
      ['fees.amount', '00元', 0],
      ['normative.made', '22（其中修订16件）', 22],
      ['normative.repealed', '55（含自然失效29件）', 55],
      ['app.received.person', '2笔', 2],
    ] as const
  ).map(([cell, text, value]): Deviation => ({ name: text, prints: { [cell]: text }, read: { [cell]: value } })),
  ...(
    [
      ['licensing.items_change', '减12', -12],
      ['licensing.items_change', '+5', 5],
      ['procurement.items', '2笔', 2],
      ['procurement.amount', '1767.06万元', 1767.06],
    ] as const
  ).map(([cell, text, value]): Deviation => ({
    name: `${text}, in the form of 2019`,
    form: CN_2019,
    prints: { [cell]: text },
    read: { [cell]: value },
  })),
  // A false zero is what is printed.
  {
    name: 'a total of 0 beside applicants of 5 and 1',
    prints: { 'app.received.person': '5', 'app.received.company': '1', 'app.received.total': '0' },
    read: { 'app.received.person': 5, 'app.received.company': 1, 'app.received.total': 0 },
  },
  // Rows left out, and rows printed under other names.
  { name: '规章 left out', tables: withoutRow('规章'), read: whole('rules.', 'none') },
  { name: '行政强制 left out', tables: withoutRow('行政强制'), read: whole('coercion.', 'none') },
  {
    name: '重复申请 left out',
    form: { ...CN_2021, applicationRows: CN_2021.applicationRows.filter(({ key }) => key !== 'refused.repeat') },
  },
  {
    name: '重复申请 left out, and the head before it as long as before: rows it slid over are not found',
    tables: withoutRow('重复申请'),
    read: (cell) => (/^app\.(?:refused\.repeat|other|carried_out)\./u.test(cell) ? 'none' : undefined),
    inText: whole('app.refused.repeat.', 'none'),
  },
  relabelled('规章', '规章（县级无此项）'),
  relabelled('现行有效件数', '现行有效件数（历史累计）'),
  relabelled('现行有效件数', '先行有效件数'),
  relabelled('上年结转', '上年转结'),
  relabelled('勾稽', '钩稽'),
  relabelled('行政规范性文件', '规范性文件'),
  relabelled('法人或其他组织', '法人或者其他组织'),
  // Brackets, numbering, spaces, line ends and widths.
  { name: 'half-width brackets', odd: { label: (text) => text.replaceAll('（', '(').replaceAll('）', ')') } },
  { name: '1、 in place of 1.', odd: { label: (text) => text.replace(/^(\d)\./u, '$1、') } },
  { name: 'numbers left out', odd: { label: (text) => text.replace(/^(?:\d\.|（.）|.、)/u, '') } },
  { name: 'spaces between letters', odd: { label: (text) => (text.length < 6 ? text.split('').join(' ') : text) } },
  { name: 'line ends inside words', odd: { label: (text) => text.replace(/^(..)(..)/u, '$1\n$2') } },
  { name: 'full-width digits', odd: { figure: fullWidth } },
  { name: 'spaces around figures', odd: { figure: (text) => `\u3000${text}\u00a0` } },
  // Merged cells, and cells that are missing.
  { name: 'heads before rows not merged', odd: { unmerged: true } },
  {
    name: 'one cell missing in a row: its figures are marks',
    tables: inRow('重复申请', (row) => row.toSpliced(-3, 1)),
    read: whole('app.refused.repeat.', 'mark'),
  },
  {
    name: 'a figure over two columns: both are marks, and in text the whole row',
    tables: inRow('重复申请', (row) => row.toSpliced(-2, 2, { text: '7', down: 1, across: 2, isHead: false })),
    read: (cell) => (/^app\.refused\.repeat\.(?:other|total)$/u.test(cell) ? 'mark' : undefined),
    inText: whole('app.refused.repeat.', 'mark'),
  },
  // Tables over several pages.
  { name: 'table 3 over three pages, heads repeated', odd: { pages: [5, 17], repeatsHeads: true } },
  { name: 'table 3 over three pages, heads lost', odd: { pages: [5, 17], repeatsHeads: false } },
  { name: 'table 2 in one table for each of its parts', odd: { dividesTable2: true } },
  // Editions.
  {
    name: 'table 2 of 2019 beside table 3 of 2021',
    form: { ...CN_2021, proactive: CN_2019.proactive },
  },
]

/** What each cell prints: another number each, and totals that their parts add up to. */
const NUMBERS = new Map([...cellsOf(CN_2021), ...cellsOf(CN_2019)].map((cell, i) => [cell, i + 1_001]))
for (const { left, right } of [CN_2021, CN_2019].flatMap(equationsOf).filter(({ kind }) => kind === 'row'))
  for (const total of right)
    NUMBERS.set(
      total,
      left.reduce((sum, part) => sum + (NUMBERS.get(part) ?? 0), 0),
    )

const KINDS: readonly (readonly [string, (report: PrintedReport) => Uint8Array])[] = [
  ['report.html', (report) => new TextEncoder().encode(asHtml(report))],
  ['report.docx', asDocx],
  ['report.txt', (report) => new TextEncoder().encode(asText(report))],
]

const answerOf = <T>(
  given: Readonly<Record<CellId, T>> | ((cell: CellId) => T | undefined) | undefined,
  cell: CellId,
) => (typeof given === 'function' ? given(cell) : given?.[cell])

describe.each(KINDS)('each deviation of real reports, as %s', (file, write) => {
  test.each(DEVIATIONS)('$name', async ({ form = CN_2021, prints, odd, tables = (all) => all, read, inText }) => {
    const text = (cell: CellId) => answerOf(prints, cell) ?? String(NUMBERS.get(cell))
    const written = tables(officialTables(form, text, { ...PLAIN, ...odd }))
    const title = ['甲县乙镇人民政府', '2023年政府信息公开工作年度报告']
    const result = await readTable({
      name: file,
      bytes: write({ title, paragraphs: ['一、总体情况'], tables: written }),
    })
    if (!result.ok) throw new Error(result.problem.reason)
    const { header, columns } = result.table
    const found = (cell: CellId): number | State => {
      const at = header.indexOf(cell)
      if (at < 0) return 'none'
      const said = parseCell(columns[at]?.[0] ?? '', cell)
      return said.state === 'number' ? said.value : said.state === 'mark' ? 'mark' : 'blank'
    }
    const cells: CellId[] = []
    officialTables(form, (cell) => String(cells.push(cell)), PLAIN)
    const told = file.endsWith('.txt') ? (inText ?? read) : read
    const expected = cells.map((cell) => [cell, answerOf(told, cell) ?? Number(text(cell))])
    expect(cells.map((cell) => [cell, found(cell)])).toEqual(expected)
  })
})
