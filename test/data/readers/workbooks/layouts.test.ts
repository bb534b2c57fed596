import { describe, expect, test } from 'vitest'
import { guessMapping } from '../../../../src/data/guessMapping.ts'
import { readTable, type ReadOptions, type TableRead } from '../../../../src/data/readers/read.ts'
import { isBalanced } from '../../../../src/domain/problem.ts'
import { embedded } from '../../../domain/embeddedReports.ts'
import { PLAIN } from '../documents/official.ts'
import { reportSheet, tableSheets } from './layouts.ts'
import { asXlsx, NUMBERS, placedRows, type Placed, type WrittenSheet } from './written.ts'

async function tableOf(sheets: readonly WrittenSheet[], options: ReadOptions = {}): Promise<TableRead> {
  const result = await readTable({ name: 'book.xlsx', bytes: asXlsx(sheets, NUMBERS) }, options)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  expect(isBalanced(result.table.ledger)).toBe(true)
  return result.table
}

const rowsOf = ({ columns, lines }: TableRead) => lines.map((_, i) => columns.map((column) => column[i] ?? ''))
const leftOut = ({ problems = [] }: TableRead) =>
  problems.flatMap((problem) => (problem.kind === 'sheetsLeftOut' ? problem.sheets : []))
const sheet = (name: string, rows: readonly (readonly string[])[]): WrittenSheet => ({ name, cells: placedRows(rows) })

const HEAD = ['机关名称', '本年新收政府信息公开申请数量/总计', '三、本年度办理结果/（七）总计/总计']

describe('a list of reports', () => {
  test('sheets with the same heads, one a year, are one table; the year is told by the name of the sheet', async () => {
    const table = await tableOf([
      sheet('2021', [HEAD, ['甲局', '3', '2'], ['乙局', '', '/']]),
      sheet('2022年', [HEAD, ['甲局', '5', '5']]),
    ])
    expect(table.header).toEqual(['year', ...HEAD])
    expect(rowsOf(table)).toEqual([
      ['2021', '甲局', '3', '2'],
      ['2021', '乙局', '', '/'],
      ['2022', '甲局', '5', '5'],
    ])
    // Rows 2 and 3 of the first sheet; the second is counted on from its three rows.
    expect(table.lines).toEqual([2, 3, 5])
    expect(table.ledger).toEqual({ records: 5, loaded: 3, rejected: 0, header: 2, skipped: 0, blank: 0 })
    expect(leftOut(table)).toEqual([])
  })

  test('a column that tells the year stands above the name of the sheet', async () => {
    const table = await tableOf([
      sheet('2021', [
        ['年份', ...HEAD],
        ['2020', '甲局', '3', '2'],
      ]),
    ])
    expect(table.header[0]).toBe('年份')
  })

  test('sheets named for agencies, their rows for years', async () => {
    const head = ['年份', HEAD[1] ?? '']
    const table = await tableOf([sheet('甲局', [head, ['2021', '3']]), sheet('乙镇', [head, ['2021', '4']])])
    expect(rowsOf(table)).toEqual([
      ['甲局', '2021', '3'],
      ['乙镇', '2021', '4'],
    ])
    expect(table.header[0]).toBe('agency')
  })

  test('a sheet with other heads, and a hidden one, are left out and named; each can be chosen', async () => {
    const sheets = [
      sheet('汇总', [HEAD, ['甲局', '3', '2']]),
      sheet('名单', [
        ['单位', '电话'],
        ['甲局', '1234'],
      ]),
      { ...sheet('旧表', [HEAD, ['甲局', '99', '99']]), isHidden: true },
    ]
    const table = await tableOf(sheets)
    expect(rowsOf(table)).toEqual([['甲局', '3', '2']])
    expect(leftOut(table)).toEqual(['名单', '旧表'])
    expect(table.sheets).toEqual(['汇总', '名单', '旧表'])
    const list = await tableOf(sheets, { sheet: '名单' })
    expect([list.sheet, list.header, leftOut(list)]).toEqual(['名单', ['单位', '电话'], []])
    expect(rowsOf(await tableOf(sheets, { sheet: '旧表' }))).toEqual([['甲局', '99', '99']])
    expect((await tableOf(sheets, { sheet: '没有' })).sheet).toBeUndefined()
  })

  test('titles, units, numbered columns, heads printed again, notes and blank rows are no records', async () => {
    const table = await tableOf([
      sheet('Sheet1', [
        ['甲市2023年政府信息公开申请统计'],
        ['', '', '单位：件'],
        HEAD,
        ['甲', '1', '2'],
        ['甲局', '3', '2'],
        [],
        HEAD,
        ['二、县区'],
        ['乙局', '4', '4'],
        ['合计', '7', '6'],
        ['注：含上年结转。'],
        ['填表人：张三', '审核人：李四'],
      ]),
    ])
    // Only three columns are numbered: too few to tell from a report.
    expect(rowsOf(table).map((row) => row.slice(0, 2))).toEqual([
      ['2023', '甲'],
      ['2023', '甲局'],
      ['2023', '乙局'],
      ['2023', '合计'],
    ])
    expect(table.ledger).toEqual({ records: 12, loaded: 4, rejected: 0, header: 2, skipped: 5, blank: 1 })
    expect(table.headerLines).toEqual([3])
  })

  test('another table below the first is not read by its heads', async () => {
    const other = ['机关名称', HEAD[2] ?? '', HEAD[1] ?? '']
    const table = await tableOf([sheet('Sheet1', [HEAD, ['甲局', '3', '2'], other, ['乙局', '4', '9']])])
    expect(rowsOf(table)).toEqual([['甲局', '3', '2']])
    expect(table.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'otherHeader'],
      [4, 'otherHeader'],
    ])
  })

  test('a merged word holds for all its rows, a merged year too; a merged figure is of nobody for certain', async () => {
    const cells: Placed[] = [
      ...placedRows([['年份', '地区', ...HEAD]]),
      { text: '2021', row: 1, column: 0, down: 2 },
      { text: '甲县', row: 1, column: 1, down: 2 },
      ...placedRows([['甲局'], ['乙局']], 1, 2),
      { text: '7', row: 1, column: 3, down: 2 },
      ...placedRows([['2'], ['3']], 1, 4),
    ]
    expect(rowsOf(await tableOf([{ name: 'Sheet1', cells }]))).toEqual([
      ['2021', '甲县', '甲局', '7？', '2'],
      ['2021', '甲县', '乙局', '7？', '3'],
    ])
  })

  test('heads of the form under a title of their own are known; under two years they are not the same', async () => {
    const year = (text: string, column: number): Placed => ({ text, row: 0, column, across: 2 })
    const names = ['机关名称', '本年新收申请', '上年结转申请']
    const total = (column: number) => placedRows([names.slice(1), ['总计', '总计'], ['3', '4']], 1, column)
    const own = placedRows([['机关名称'], [], [], ['甲局']])
    const one = await tableOf([{ name: 'Sheet1', cells: [...own, year('依申请公开情况', 1), ...total(1)] }])
    expect(one.header).toEqual(['机关名称', '本年新收申请/总计', '上年结转申请/总计'])
    expect(one.headerLines).toEqual([1, 2, 3])
    const two = await tableOf([
      { name: 'Sheet1', cells: [...own, year('2021年', 1), ...total(1), year('2022年', 3), ...total(3)] },
    ])
    expect(two.header.slice(1)).toEqual([
      '2021年/本年新收申请/总计',
      '2021年/上年结转申请/总计',
      '2022年/本年新收申请/总计',
      '2022年/上年结转申请/总计',
    ])
    const uses = guessMapping('book.xlsx', two).columns.map(({ use }) => use)
    expect(uses).toEqual(['identity', 'ignored', 'ignored', 'ignored', 'ignored'])
  })

  test('a sum of one group is not taken for the sum of all', async () => {
    const group = (text: string): Placed => ({ text, row: 0, column: 1, across: 2 })
    const below = [
      ['机关名称', '1.属于国家秘密', '合计'],
      ['', '自然人', '自然人'],
      ['甲局', '1', '4'],
    ]
    const secret = '1.属于国家秘密/自然人'
    const merged = await tableOf([{ name: 'Sheet1', cells: [group('（三）不予公开'), ...placedRows(below, 1)] }])
    expect(merged.header).toEqual(['机关名称', `（三）不予公开/${secret}`, '（三）不予公开/合计/自然人'])
    const other = await tableOf([{ name: 'Sheet1', cells: [group('不予公开的情况'), ...placedRows(below, 1)] }])
    expect(other.header).toEqual(['机关名称', secret, '不予公开的情况/合计/自然人'])
    const unmerged = await tableOf([sheet('Sheet1', [['', '（三）不予公开', ''], ...below])])
    expect(unmerged.header).toEqual(merged.header)
    for (const table of [merged, other, unmerged])
      expect(guessMapping('a.xlsx', table).columns.map(({ use }) => use)).toEqual(['identity', 'cell', 'ignored'])
  })

  test('statistics of another country: one head, or one over several', async () => {
    const plain = await tableOf([
      sheet('Sheet1', [
        ['FOI statistics'],
        ['Source: survey'],
        ['Authority', 'Year', 'Requests', 'Refused'],
        ['A', '2020', '5', '1'],
        ['B', '2020', '', '0'],
      ]),
    ])
    expect([plain.header, rowsOf(plain)]).toEqual([
      ['Authority', 'Year', 'Requests', 'Refused'],
      [
        ['A', '2020', '5', '1'],
        ['B', '2020', '', '0'],
      ],
    ])
    const cells: Placed[] = [
      { text: 'Authority', row: 0, column: 0, down: 2 },
      { text: 'Requests', row: 0, column: 1, across: 2 },
      ...placedRows([['Received', 'Refused']], 1, 1),
      ...placedRows([['A', '5', '1']], 2),
    ]
    const merged = await tableOf([{ name: 'Sheet1', cells }])
    expect([merged.header, merged.headerLines]).toEqual([
      ['Authority', 'Requests/Received', 'Requests/Refused'],
      [1, 2],
    ])
  })

  test('where the guess is wrong the reader says which rows the head has', async () => {
    const sheets = [
      sheet('Sheet1', [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
        ['1', '2', '3'],
      ]),
    ]
    expect((await tableOf(sheets)).header).toEqual(['a', 'b', 'c'])
    const chosen = await tableOf(sheets, { head: { first: 2, rows: 2 } })
    expect([chosen.header, chosen.headerLines, rowsOf(chosen)]).toEqual([
      ['d/g', 'e/h', 'f/i'],
      [2, 3],
      [['1', '2', '3']],
    ])
    expect(chosen.ledger).toEqual({ records: 4, loaded: 1, rejected: 0, header: 2, skipped: 1, blank: 0 })
  })

  test('one report a column is read on its side', async () => {
    const table = await tableOf([
      sheet('Sheet1', [
        ['机关', '', '甲局', '乙局'],
        ['年份', '', '2022', '2023'],
        ['本年新收政府信息公开申请数量', '自然人', '3', ''],
        ['本年新收政府信息公开申请数量', '总计', '3', '/'],
        ['上年结转政府信息公开申请数量', '总计', '0', '1'],
      ]),
    ])
    expect(table.isSideways).toBe(true)
    expect(rowsOf(table)).toEqual([
      ['甲局', '2022', '3', '3', '0'],
      ['乙局', '2023', '', '/', '1'],
    ])
    expect(table.headerLines).toEqual([1, 2])
    expect(guessMapping('book.xlsx', table).columns.map(({ use }) => use)).toEqual([
      'identity',
      'identity',
      'cell',
      'cell',
      'cell',
    ])
  })
})

describe('reports in the official layout', () => {
  const report = embedded('公安局', 2022)
  const other = embedded('公安局', 2019)

  test('the name of the sheet tells whose it is and of which year, where the sheet itself does not', async () => {
    const untitled = (name: string) => reportSheet(name, report, PLAIN, { isTitled: false })
    const table = await tableOf([untitled('甲县公安局2022年'), untitled('君山片区2021'), untitled('Sheet3')])
    expect(rowsOf(table).map((row) => row.slice(0, 2))).toEqual([
      ['甲县公安局', '2022'],
      ['君山片区', '2021'],
      ['', ''],
    ])
    expect(table.lines).toEqual([1, 2, 3])
  })

  test('a line 填报单位 tells it too', async () => {
    const { name, cells } = reportSheet('Sheet1', report, PLAIN, { isTitled: false })
    const below = cells.map((cell) => ({ ...cell, row: cell.row + 1 }))
    const table = await tableOf([
      { name, cells: [...placedRows([['填报单位：乙县水务局', '', '', '', '2023年度']]), ...below] },
    ])
    expect(rowsOf(table)[0]?.slice(0, 2)).toEqual(['乙县水务局', '2023'])
  })

  test('cells that one report does not print and another does are absent, not blank', async () => {
    const table = await tableOf([reportSheet('A', report, PLAIN), reportSheet('B', other, PLAIN)])
    const [first, second] = table.columns.at(-1) ?? []
    expect(table.header.at(-1)).toBe('absent')
    expect(first?.split(' ')).toContain('app.other.total')
    expect(first?.split(' ')).not.toContain('app.other.misc.total')
    expect(second?.split(' ')).toContain('app.other.misc.total')
  })

  test('a cover, three tables on sheets of their own, and a list that is no report', async () => {
    const cover = sheet('封面', [[`${report.name}2022年政府信息公开工作年度报告`]])
    const table = await tableOf([
      cover,
      ...tableSheets(report, PLAIN),
      sheet('名单', [
        ['单位', '电话'],
        ['甲局', '1234'],
      ]),
    ])
    expect(rowsOf(table).map((row) => row.slice(0, 2))).toEqual([[report.name, '2022']])
    expect(leftOut(table)).toEqual(['名单'])
    expect(table.header.filter((name) => /^(?:app|review|suit|normative)/u.test(name)).length).toBeGreaterThan(180)
  })

  test('two reports one below the other are not taken for one, also where no figure differs', async () => {
    const { name, cells } = reportSheet('A', report, PLAIN)
    const end = Math.max(...cells.map(({ row }) => row)) + 2
    const twice = { name, cells: [...cells, ...cells.map((cell) => ({ ...cell, row: cell.row + end }))] }
    const result = await readTable({ name: 'book.xlsx', bytes: asXlsx([twice], NUMBERS) })
    expect(result).toMatchObject({ ok: false, problem: { reason: 'severalReports' } })
    const beside = await tableOf([twice, reportSheet('B', other, PLAIN)])
    expect([beside.lines, leftOut(beside)]).toEqual([[2], ['A']])
  })

  test('a list beside reports is left out, and can be chosen', async () => {
    const list = sheet('一览表', [HEAD, ['甲局', '3', '2'], ['合计', '3', '2']])
    const sheets = [list, reportSheet('A', report, PLAIN)]
    const table = await tableOf(sheets)
    expect([rowsOf(table).length, leftOut(table)]).toEqual([1, ['一览表']])
    expect(rowsOf(await tableOf(sheets, { sheet: '一览表' })).length).toBe(2)
  })

  test('a row that no form has is not in the report, and is told with its sheet', async () => {
    const { name, cells } = reportSheet('甲', report, PLAIN, { gap: 0 })
    const last = Math.max(...cells.map(({ row }) => row))
    const row = cells.find(({ text }) => text.startsWith('四、结转'))?.row ?? last
    const lower = cells.map((cell) => (cell.row > row ? { ...cell, row: cell.row + 1 } : cell))
    const table = await tableOf([{ name, cells: [...lower, ...placedRows([['五、未知事项', '', '', '4']], row + 1)] }])
    expect(table.rejected.map(({ reason, found }) => [reason, found])).toEqual([['unknownRow', '五、未知事项']])
  })
})
