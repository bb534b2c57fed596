import { expect, test } from 'vitest'
import { readTable, type ReadOptions } from '../../../src/data/readers/read.ts'
import { isBalanced } from '../../../src/domain/problem.ts'
import { rowsOf } from './shared.ts'
import { asXlsx, placedRows } from './workbooks/written.ts'

async function read(text: string, options: ReadOptions = {}) {
  const result = await readTable({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, options)
  if (!result.ok) return result.problem.reason
  const { header, headerLines, ledger } = result.table
  expect(isBalanced(ledger)).toBe(true)
  return { header, headerLines, ledger, rows: rowsOf(result) }
}

const TWO_LINES =
  '统计表,,,,\n机关名称,年份,本年新收申请,,上年结转申请\n,,自然人,总计,总计\n甲镇,2021,2,3,1\n乙镇,2021,,/,0\n'

test('two lines of heads, as a spreadsheet saves them, are one head', async () => {
  expect(await read(TWO_LINES)).toEqual({
    header: ['机关名称', '年份', '本年新收申请/自然人', '本年新收申请/总计', '上年结转申请/总计'],
    headerLines: [2, 3],
    ledger: { records: 5, loaded: 2, rejected: 0, header: 2, skipped: 1, blank: 0 },
    rows: [
      ['甲镇', '2021', '2', '3', '1'],
      ['乙镇', '2021', '', '/', '0'],
    ],
  })
})

test('one line of heads stays one, whatever stands below it', async () => {
  expect(await read('机关名称,app.received.total\n自然人,总计\n甲镇,5\n')).toMatchObject({ headerLines: [1] })
  expect(await read('Body,Requests\nA,5\n')).toMatchObject({ headerLines: [1], rows: [['A', '5']] })
})

const LONG = [
  ['agency', 'year', 'cell', 'value'],
  ['甲镇', '2021', 'rules.made', ''],
  ['甲镇', '2021', 'rules.repealed', '/'],
  ['乙镇', '2021', 'rules.made', '3'],
]

test('a long table has one line of heads, also where its first records have no figure and so read as heads', async () => {
  const csv = await read(LONG.map((fields) => fields.join(',')).join('\n'))
  expect(csv).toMatchObject({ headerLines: [1], rows: LONG.slice(1) })
  expect(await read('机关名称,年份,行,列,数值\n甲镇,2021,规章,本年制发件数,\n')).toMatchObject({
    headerLines: [1],
    rows: [['甲镇', '2021', '规章', '本年制发件数', '']],
  })
  const book = await readTable({
    name: 'a.xlsx',
    bytes: asXlsx([{ name: 'a', cells: placedRows(LONG) }], { asNumbers: false, isShared: true }),
  })
  expect(rowsOf(book)).toEqual(LONG.slice(1))
})

test('the reader says where the head is; where nothing stands there it is no table', async () => {
  const text = 'a,b\nc,d\n\ne,f\n1,2\n'
  expect(await read(text, { head: { first: 2, rows: 3 } })).toEqual({
    header: ['c/e', 'd/f'],
    headerLines: [2, 4],
    ledger: { records: 5, loaded: 1, rejected: 0, header: 2, skipped: 1, blank: 1 },
    rows: [['1', '2']],
  })
  expect(await read(text, { head: { first: 9, rows: 1 } })).toBe('notATable')
})
