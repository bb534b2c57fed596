import fc from 'fast-check'
import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../src/data/exporting/workbook.ts'
import { loadDataset } from '../../../src/data/load.ts'
import { readTable } from '../../../src/data/readers/read.ts'
import { isBalanced } from '../../../src/domain/problem.ts'
import { LAYOUT_OF, type PivotLayout, type PivotValue } from '../../../src/domain/pivot.ts'
import { pivotQuantity } from '../../../src/domain/pivotQuantities.ts'
import { formatInterval } from '../../../src/ui/text/format.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { cellAt } from '../../../src/views/pivot/cells.ts'
import { agencyNames, nodeName, type Wording } from '../../../src/views/pivot/names.ts'
import type { Told } from '../../../src/views/pivot/notesSheet.ts'
import { readingOf } from '../../../src/views/pivot/readings.ts'
import { linesOf, tableOf, type Table } from '../../../src/views/pivot/table.ts'
import { pivotWorkbook } from '../../../src/views/pivot/workbook.ts'
import { WORDS } from '../../../src/views/pivot/words.ts'
import { cellsOf, readBook, withFormula, type ReadBook } from '../../data/exporting/readBook.ts'
import { openTestEngine, type TestEngine } from '../../data/engine.ts'
import { filesOf, hasInputs } from '../../data/readers/shared.ts'
import { openTables } from './embeddedTables.ts'
import { anyLayout, sheetOf, someRecords } from './sheets.ts'

const told: Told = {
  title: '题目',
  subtitle: '行与列',
  n: '128 份年报中计入 13 份',
  source: '来源一句',
  caveats: ['各机关自行公布，未经核实。'],
  corner: '机关',
  filter: ['2019–2025 年'],
  link: 'https://example.org/?view=pivot',
  day: '2026-02-01',
}

/** Rows above the heads. */
const ABOVE = 3

/** The table with all its rows, as another program reads its file. */
async function bookOf(table: Table, wording: Wording): Promise<ReadBook> {
  const workbook = await pivotWorkbook(table, linesOf(table, { open: 9, toggled: [] }, null), told, wording)
  if (!workbook) throw new Error('too large')
  return readBook(await writeWorkbook(workbook))
}

describe('of the 128 embedded reports', () => {
  let open: Awaited<ReturnType<typeof openTables>>
  beforeAll(async () => {
    open = await openTables()
  }, 60_000)

  const bookFor = (layout: PivotLayout) => bookOf(open.tableFor(layout), open.wording)
  const byYear = (...values: readonly PivotValue[]): PivotLayout => ({ rows: ['agency'], columns: ['year'], values })

  /** A cell by the end of its row's name, the head over its columns, and its place under that head. */
  function at({ sheets: [sheet] }: ReadBook, name: string, head: string, place = 0) {
    const row = sheet?.rows.find(([first]) => String(first?.value).endsWith(name))
    const column = sheet?.rows[ABOVE]?.findIndex((one) => one?.value === head) ?? -1
    if (!row || column < 0) throw new Error(`no ${name} or ${head}`)
    return row[column + place]
  }

  test('its own file opens again as a table of its heads, the sheet of notes left out', async () => {
    const table = open.tableFor(LAYOUT_OF.february)
    const workbook = await pivotWorkbook(table, linesOf(table, { open: 9, toggled: [] }, null), told, open.wording)
    if (!workbook) throw new Error('too large')
    const bytes = new Uint8Array(await (await writeWorkbook(workbook)).arrayBuffer())
    const read = await readTable({ name: 'pivot.xlsx', bytes })
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    expect(read.table.headerLines).toEqual([4, 5])
    expect(read.table.header.slice(0, 3)).toEqual(['机关', '2019/新收申请', '2019/办结'])
    expect(read.table.problems).toEqual([{ kind: 'sheetsLeftOut', file: 'pivot.xlsx', sheets: ['说明'] }])
    expect(isBalanced(read.table.ledger)).toBe(true)
    // 9,270 received in all, in the total's first column, behind seven years of four figures and an interval each.
    const total = read.table.columns[0]?.indexOf('总计') ?? -1
    expect(read.table.columns[36]?.[total]).toBe('9270')
  })

  test('the February round-up: 9,270 received, each application once; 9,841 stands nowhere; heads merged; no formula', async () => {
    const book = await bookFor(LAYOUT_OF.february)
    expect(book.sheets.map(({ name }) => name)).toEqual(['透视表', '说明'])
    expect(at(book, '总计', '总计')).toMatchObject({ value: 9270, format: '#,##0', shown: '9,270' })
    expect(at(book, '总计', '总计', 1)?.value).toBe(9186)
    expect(cellsOf(book).filter(({ value }) => /9,?841|9,?747/.test(String(value)))).toEqual([])
    // The corner over two rows of heads; each year over its four figures and an interval, the total last.
    expect(book.sheets[0]?.merged.slice(0, 3)).toEqual(['A4:A5', 'B4:F4', 'G4:K4'])
    expect(book.sheets[0]?.merged).toContain('AK4:AO4')
    expect(book.sheets[0]?.rows[4]?.slice(1, 6).map((one) => one?.value)).toEqual([
      '新收申请',
      '办结',
      '公开率',
      '95 % 区间',
      '行政复议·总计',
    ])
    expect(book.parts.get('xl/worksheets/sheet1.xml')).toContain('topLeftCell="B6"')
    expect(withFormula(book)).toEqual([])
    expect(cellsOf(book).every(({ formula }) => formula === undefined)).toBe(true)
  })

  test('宿迁: 1,519 of 3,486 and 1,902 of 3,521 are percentages, their difference points, years are text', async () => {
    const rate = 'disclosure_rate'
    const book = await bookFor(byYear({ of: rate, stat: 'sum' }, { of: rate, stat: 'change' }))
    expect(at(book, '宿迁市人民政府', '2023')).toMatchObject({ value: 1519 / 3486, format: '0.0%', shown: '43.6%' })
    expect(at(book, '宿迁市人民政府', '2024')).toMatchObject({ value: 1902 / 3521, format: '0.0%', shown: '54.0%' })
    const change = at(book, '宿迁市人民政府', '2024', 2)
    expect(change?.value).toBeCloseTo((1902 / 3521 - 1519 / 3486) * 100, 9)
    expect(change).toMatchObject({ format: '+0.0;-0.0;0.0', shown: '+10.4' })
    expect(book.sheets[0]?.rows[4]?.[3]?.value).toBe('公开率（比上年增减，百分点）')
    expect(book.sheets[0]?.rows[3]?.[1]?.value).toBe('2019')
  })

  test('beside a rate stands its interval as text, both under one head; other figures have none', async () => {
    const alone = await bookFor(byYear({ of: 'disclosure_rate', stat: 'sum' }))
    // Wilson, worked by hand: 0.435814 ± 0.016452 of 1,519 / 3,486.
    expect(at(alone, '宿迁市人民政府', '2023', 1)).toMatchObject({ value: '[41.9–45.2]' })
    expect(alone.sheets[0]?.merged.slice(0, 2)).toEqual(['A4:A5', 'B4:C4'])
    expect(alone.sheets[0]?.rows[4]?.slice(1, 3).map((one) => one?.value)).toEqual(['公开率', '95 % 区间'])
    // A year without a report has no interval.
    expect(at(alone, '宿迁市人民政府', '2019', 1)?.value ?? null).toBeNull()
    const others = await bookFor(
      byYear(
        { of: 'dispute_rate', stat: 'sum' },
        { of: 'disclosure_rate', stat: 'change' },
        { of: 'received', stat: 'row' },
      ),
    )
    expect(cellsOf(others).filter(({ value }) => String(value) === '95 % 区间')).toEqual([])
    const plain = await bookFor({ rows: ['agency'], columns: [], values: [{ of: 'disclosure_rate', stat: 'sum' }] })
    expect(plain.sheets[0]?.rows[ABOVE]?.map((one) => one?.value)).toEqual([told.corner, '公开率', '95 % 区间'])
  })

  test('counts, means, changes and n of m are numbers in formats of their own', async () => {
    const stats = ['mean', 'change', 'reported', 'growth'] as const
    const book = await bookFor(
      byYear(...stats.map((stat) => ({ of: 'received', stat })), { of: 'dispute_rate', stat: 'sum' }),
    )
    const cells = [0, 1, 2, 3, 4].map((place) => at(book, '宿迁市人民政府', '2024', place))
    // 3,511 → 3,525 received in the one report of the year; 247 disputes of 3,521 decided.
    expect(cells.map((one) => one?.shown)).toEqual(['3,525.0', '+14', '1/1', '+0.4%', '7.0'])
    expect(cells.map((one) => one?.value)).toEqual([3525, 14, 1, 14 / 3511, (247 / 3521) * 100])
  })

  test('海坛片区 2024: 6 where 0 is printed is a number with a star, and the notes say why', async () => {
    const book = await bookFor(LAYOUT_OF.february)
    expect(at(book, '海坛片区管理局', '2024')).toMatchObject({ value: 6, format: '#,##0\\*', shown: '6*' })
    const notes = book.sheets[1]?.rows.map((row) => row.map((one) => one?.value ?? ''))
    const [row, column, note] =
      notes?.find(([name, under]) => String(name).endsWith('海坛片区管理局') && under === '2024 · 新收申请') ?? []
    expect([row, column]).toEqual(['平潭综合实验区海坛片区管理局', '2024 · 新收申请'])
    expect(note).toContain('存疑')
    expect(notes?.slice(0, 8).map((line) => line.join(' ').trim())).toEqual([
      told.title,
      told.subtitle,
      told.n,
      `来源 ${told.source}`,
      `说明 ${told.caveats[0]}`,
      `筛选 ${told.filter[0]}`,
      `链接 ${told.link}`,
      `导出日期 ${told.day}`,
    ])
  })

  test('a year without a report is an empty dotted cell, listed in the notes; a change from 0 is no number', async () => {
    const table = open.tableFor(byYear({ of: 'received', stat: 'sum' }, { of: 'received', stat: 'growth' }))
    const book = await bookOf(table, open.wording)
    expect(at(book, '平潭综合实验区公安局', '2020')).toMatchObject({ value: null })
    expect(at(book, '经济发展局', '2022', 1)?.value).toBe('– +3')
    const notes = book.sheets[1]?.rows.map((row) => row.map((one) => one?.value ?? '')) ?? []
    expect(notes).toContainEqual(['平潭综合实验区公安局', '2020 · 新收申请', expect.stringContaining('未收录')])
  })

  test('rows inside others stand in from them and fold away', async () => {
    const book = await bookFor(LAYOUT_OF.applicants)
    const names = book.sheets[0]?.rows.map(([first]) => first?.value) ?? []
    const row = names.indexOf('属于三类内部事务信息') + 1
    expect(row).toBeGreaterThan(5)
    expect(book.parts.get('xl/worksheets/sheet1.xml')).toContain(`<row r="${row}" outlineLevel="1">`)
    // Natural persons beside organisations, which the form divides in five: three rows of heads or two.
    expect(book.sheets[0]?.rows[ABOVE]?.map((one) => one?.value ?? null).filter(Boolean)).toEqual([
      expect.any(String),
      '自然人',
      '法人或其他组织',
      '总计',
    ])
  })

  test('a table larger than a sheet is none: nothing is cut in silence', async () => {
    const table = open.tableFor(LAYOUT_OF.february)
    const [line] = linesOf(table, { open: 1, toggled: [] }, null)
    if (!line) throw new Error('no lines')
    const many = Array.from({ length: 1_048_572 }, () => line)
    expect(await pivotWorkbook(table, many, told, open.wording)).toBeNull()
  })
})

describe('of any reports', () => {
  let engine: TestEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  }, 60_000)
  afterAll(() => engine.close())

  const wording: Wording = { words: WORDS.en, texts: TEXTS.en, lang: 'en', agencies: new Map() }
  const inPlainOrder = () => (a: string, b: string) => (a < b ? -1 : Number(a > b))

  test('every number of the sheet is that of its cell, a blank is empty, and nothing becomes 0', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, anyLayout, async (reports, layout) => {
        const table = tableOf(await sheetOf(engine, reports, layout), inPlainOrder, false)
        const lines = linesOf(table, { open: 9, toggled: [] }, null)
        const book = await bookOf(table, wording)
        const rows = book.sheets[0]?.rows ?? []
        const figures = rows.slice(rows.length - lines.length)
        lines.forEach(({ node }, i) => {
          expect(figures[i]?.[0]?.value ?? '').toBe(nodeName(node, wording))
          let column = 0
          table.leaves.forEach((leaf) => {
            const cell = cellAt(table.sheet, node, leaf.node, leaf.value)
            const found = figures[i]?.[++column]?.value ?? null
            const quantity = pivotQuantity(leaf.value.of)
            const isRate = leaf.value.stat === 'sum' && quantity?.kind === 'rate' && quantity.unit === 'share'
            const interval = isRate && cell.ratio?.interval ? formatInterval(cell.ratio.interval) : null
            const beside = isRate ? figures[i]?.[++column]?.value : null
            expect(beside ?? null).toBe(interval)
            const { unit, times } = readingOf(leaf.value)
            const figure = cell.value === null ? null : cell.value * (unit === 'percent' ? 1 : times)
            expect(typeof found === 'number' ? found : null).toBe(figure)
            expect(cell.why === 'blank' ? found : null).toBeNull()
          })
        })
        expect(withFormula(book)).toEqual([])
      }),
      { numRuns: 25, seed: 4 },
    )
  }, 120_000)

  const SETTINGS = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' } as const

  async function namesOf(names: readonly string[]) {
    const reports = names.map((agency) => ({ agency, year: '2023', form: 'cn-2021', 'app.received.total': '1' }))
    const layout: PivotLayout = { rows: ['agency'], columns: [], values: [{ of: 'received', stat: 'sum' }] }
    const table = tableOf(await sheetOf(engine, reports, layout), inPlainOrder, false)
    const bytes = new TextEncoder().encode(Papa.unparse(reports))
    const { dataset } = await loadDataset([{ name: 'reports.csv', bytes, settings: {} }], SETTINGS)
    const book = await bookOf(table, { ...wording, agencies: agencyNames(dataset.agencies) })
    return { book, names: book.sheets[0]?.rows.map(([first]) => first?.value ?? null) ?? [] }
  }

  const HOSTILE = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '=HYPERLINK("x")', '＝1', '-5']

  test('names that begin like a formula come back as they are, and are no formula', async () => {
    const { book, names } = await namesOf(HOSTILE)
    expect(new Set(names.slice(-HOSTILE.length))).toEqual(new Set(HOSTILE))
    expect(withFormula(book)).toEqual([])
    expect(cellsOf(book).every(({ formula }) => formula === undefined)).toBe(true)
  })

  test.skipIf(!hasInputs)('known payloads for spreadsheets come back as they are, and are no formula', async () => {
    const lines = filesOf('payloads/csv-injection-payloadbox').flatMap((file) =>
      readFileSync(file, 'utf8').split(/\r?\n/),
    )
    const payloads = [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))].slice(0, 200)
    const { book, names } = await namesOf(payloads)
    expect(names.filter((name) => payloads.includes(String(name)))).toHaveLength(payloads.length)
    expect(withFormula(book)).toEqual([])
  })
})
