import { expect, test } from 'vitest'
import { exportTable } from '../../../src/domain/csv.ts'
import { difference, type ChangedCell } from '../../../src/domain/restated.ts'
import { loadDataset } from '../../../src/data/load.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { fileColumns } from '../../../src/views/audit/restated/columns.tsx'
import { changeRows } from '../../../src/views/audit/restated/model.ts'
import { chosenPair, comparable, firstPair, pairMark } from '../../../src/views/audit/restated/pairs.ts'
import { restatedWorkbook } from '../../../src/views/audit/restated/workbook.ts'
import { WORDS } from '../../../src/views/audit/restated/words.ts'
import { SETTINGS, textFile } from '../../data/reports.ts'

const wording = { words: WORDS.zh, texts: TEXTS.zh, lang: 'zh' } as const
const at = (file: string, line: number) => ({ file, line })
const changed = (cell: string, before: ChangedCell['before'], after: ChangedCell['after']): ChangedCell => ({
  report: 0,
  key: 'k',
  year: 2023,
  form: 'cn-2021',
  cell,
  before,
  after,
  beforeAt: at('a.csv', 2),
  afterAt: at('b.csv', 3),
  countedAt: at('a.csv', 2),
})

const CELLS = [
  changed('app.received.total', { state: 'number', value: 12 }, { state: 'number', value: 13 }),
  changed('app.received.person', { state: 'number', value: 0 }, { state: 'blank' }),
  changed('rules.made', { state: 'absent' }, { state: 'mark', raw: '=1+1' }),
  changed('fees.amount', { state: 'blank' }, { state: 'number', value: 3, raw: '3元', unit: '元' }),
  changed('text.received', { state: 'untold' }, { state: 'number', value: 7 }),
  changed('scope', { state: 'words', raw: 'own' }, { state: 'words', raw: 'area' }),
]
const rows = changeRows(CELLS, new Map([['k', '甲镇']]))

test('a difference is told between two numbers only; a blank is never zero', () => {
  expect(CELLS.map(difference)).toEqual([1, null, null, null, null, null])
})

test('a file holds each side with its state, so that blank, absent and untold stay apart, in both languages', () => {
  const { header, rows: lines } = exportTable(rows, fileColumns(wording))
  expect(header).toHaveLength(15)
  const sides = [...lines].map((line) => [line[2], ...line.slice(5, 12)])
  expect(sides).toEqual([
    ['app.received.total', 12, '数字', null, 13, '数字', null, 1],
    ['app.received.person', 0, '数字', null, null, '未填', null, null],
    ['rules.made', null, '无此栏', null, '=1+1', '符号', null, null],
    ['fees.amount', null, '未填', null, 3, '数字', '元', null],
    ['text.received', null, '未述及', null, 7, '数字', null, null],
    ['scope', '本级', '文字', null, '汇总', '文字', null, null],
  ])
  expect([...lines][0]?.slice(3, 5)).toEqual([
    '本年新收政府信息公开申请数量/总计',
    'Applications received in the year / Total',
  ])
})

test('the workbook holds one row a changed cell, numbers as numbers, and a sheet of what was compared', () => {
  const workbook = restatedWorkbook(rows, { title: '题', notes: ['一', '二'] }, wording)
  expect(workbook?.sheets.map(({ name, rows: lines }) => [name, lines.length])).toEqual([
    ['版本差异', 7],
    ['说明', 3],
  ])
  expect(workbook?.sheets[0]?.rows[1]?.cells.slice(5, 12).map((cell) => cell?.value ?? null)).toEqual([
    12,
    '数字',
    null,
    13,
    '数字',
    null,
    1,
  ])
})

test('more changes than a spreadsheet holds make no workbook', () => {
  const [one] = rows
  if (!one) throw new Error('no row')
  // 15 columns: two million cells are 133,333 rows.
  const many = Array.from({ length: 133_334 }, () => one)
  expect(restatedWorkbook(many, { title: '', notes: [] }, wording)).toBeNull()
})

test('the first pair is of the first report that differs, in the order of the files; a choice that is not open is passed over', async () => {
  const head = 'agency,year,app.received.total'
  const files = [
    textFile('1.csv', `${head}\n甲镇,2023,1\n`),
    textFile('2.csv', `${head}\n甲镇,2023,1\n乙镇,2023,1\n`),
    textFile('3.csv', `${head}\n乙镇,2023,2\n`),
  ]
  const { dataset } = await loadDataset(files, { ...SETTINGS, duplicates: 'last' })
  expect(comparable(dataset)).toEqual([0, 1, 2])
  expect(firstPair(dataset)).toEqual({ first: 1, second: 2 })
  expect(chosenPair(['x', pairMark({ first: 2, second: 0 })], dataset)).toEqual({ first: 2, second: 0 })
  expect(chosenPair(['pair 0 7'], dataset)).toBeNull()
  expect(chosenPair(['pair 0'], dataset)).toBeNull()
  expect(chosenPair([], dataset)).toBeNull()
})
