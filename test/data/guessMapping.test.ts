import { expect, test } from 'vitest'
import { guessMapping } from '../../src/data/guessMapping.ts'
import { readYear, levelOf, scopeOf, formNamed } from '../../src/data/identityValues.ts'
import type { TableRead } from '../../src/data/readers/read.ts'

/** A table as its reader hands it over. */
function table(header: readonly string[], ...rows: readonly (readonly string[])[]): TableRead {
  return {
    format: 'csv',
    encoding: { name: 'utf-8', guessed: false },
    delimiter: ',',
    header,
    columns: header.map((_, i) => rows.map((row) => row[i] ?? '')),
    lines: rows.map((_, i) => i + 2),
    ledger: { records: rows.length + 1, loaded: rows.length, rejected: 0, header: 1, skipped: 0, blank: 0 },
    rejected: [],
  }
}

/** What each column is taken for, in one word. */
const uses = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  guessMapping('report.csv', table(header, ...rows)).columns.map((column) => {
    if (column.use === 'identity' || column.use === 'told') return column.field
    if (column.use === 'cell') return column.cell
    return column.use === 'ignored' ? column.why : column.use
  })

test('standard names, told figures and cells are what they say', () => {
  expect(uses(['agency', 'year', 'text.received', 'absent', 'app.received.total'])).toEqual([
    'agency',
    'year',
    'text.received',
    'absent',
    'app.received.total',
  ])
})

test.each([
  [
    ['机关名称', '年度'],
    ['agency', 'year'],
  ],
  [
    ['单位', '年份'],
    ['agency', 'year'],
  ],
  [
    ['行政机关', '年'],
    ['agency', 'year'],
  ],
  [
    ['AuthorityName', 'file_year'],
    ['agency', 'year'],
  ],
  [
    ['Agency Name', 'Year'],
    ['agency', 'year'],
  ],
  [
    ['机关', '行政区划代码', '省份', '地市', '县（市、区）'],
    ['agency', 'code', 'province', 'city', 'county'],
  ],
  [
    ['级别', '类别', '上级机关', '表式', '口径', '网址', '发布日期'],
    ['level', 'kind', 'parent', 'form', 'scope', 'source', 'published'],
  ],
])('%j is understood', (header, expected) => {
  expect(uses(header)).toEqual(expected)
})

test('a standard name stands above a printed one, a better word above a looser', () => {
  expect(uses(['单位', 'agency', '年度', 'year'])).toEqual(['unknown', 'agency', 'unknown', 'year'])
  expect(uses(['单位', '机关名称'])).toEqual(['unknown', 'agency'])
  expect(uses(['agency', 'file_year', 'report_year'])).toEqual(['agency', 'year', 'unknown'])
})

test('of two headers that fit equally well neither is taken', () => {
  expect(uses(['年份', '年度', '机关'])).toEqual(['unknown', 'unknown', 'agency'])
})

test('of a header that repeats the first is taken', () => {
  expect(uses(['agency', 'agency', 'x', 'x'])).toEqual(['agency', 'repeated', 'unknown', 'repeated'])
  expect(uses(['app.received.total', 'app.received.total'])).toEqual(['app.received.total', 'repeated'])
})

test('a printed label beside the standard name of its cell is the repetition, wherever it stands', () => {
  expect(uses(['本年新收政府信息公开申请数量/总计', 'app.received.total'])).toEqual(['repeated', 'app.received.total'])
})

test('单位 that counts 件 is no agency', () => {
  expect(uses(['单位', '年份'], ['件', '2021'], ['万元', '2021'])).toEqual(['unknown', 'year'])
  expect(uses(['单位', '年份'], ['件山镇', '2021'])).toEqual(['agency', 'year'])
})

test('a cell and its value make the long form', () => {
  const standard = guessMapping('x.csv', table(['agency', 'year', 'cell', 'value']))
  expect(standard.shape).toBe('long')
  const printed = ['某镇', '2021', '本年新收政府信息公开申请数量/总计', '3']
  expect(uses(['机关', '年份', '指标', '数值'], printed)).toEqual(['agency', 'year', 'cellName', 'value'])
})

test('a row, a column and their value make the long form', () => {
  const record = ['某镇', '2021', '一、本年新收政府信息公开申请数量', '总计', '3']
  const expected = ['agency', 'year', 'rowLabel', 'columnLabel', 'value']
  expect(uses(['机关', '年份', '行', '列', '值'], record)).toEqual(expected)
  expect(uses(['机关', '年份', '项目', '申请人', '数值'], record)).toEqual(expected)
})

test('the standard name of a cell stands above its row and column', () => {
  const header = ['agency', 'year', 'row', 'column', 'cell', 'value']
  expect(uses(header)).toEqual(['agency', 'year', 'unknown', 'unknown', 'cellName', 'value'])
})

test('columns without a name are no repetition', () => {
  expect(uses(['agency', '', ''])).toEqual(['agency', 'unknown', 'unknown'])
})

test('words of the long form over another table are no long form', () => {
  expect(uses(['机关', '年份', '项目', '数量'], ['某镇', '2021', '路灯', '30'])).toEqual([
    'agency',
    'year',
    'unknown',
    'unknown',
  ])
})

test.each([
  ['2021.csv', 2021],
  ['某县2021年政府信息公开年报.csv', 2021],
  ['２０２１.csv', 2021],
  ['2021/2021年.csv', 2021],
  ['us_foia_component_year_2008_2024.csv', null],
  ['t20220208_80613.csv', null],
  ['1895.csv', null],
  ['reports.csv', null],
])('the name %s tells the year %s', (name, year) => {
  expect(guessMapping(name, table(['agency', 'app.received.total'])).year).toBe(year)
})

test('a column of years stands above the name of the file', () => {
  expect(guessMapping('2021.csv', table(['agency', 'year'])).year).toBeNull()
})

test.each([
  ['2021', 2021],
  ['2021年', 2021],
  ['2021年度', 2021],
  ['2021.0', 2021],
  ['２０２１', 2021],
  [' 2021 ', 2021],
  ['二〇二一年', 2021],
  ['FY2021', 2021],
  ['20211', null],
  ['20x4', null],
  ['2021.5', null],
  ['2020-2021', null],
  ['21', null],
  ['', null],
])('%j is the year %s', (text, year) => {
  expect(readYear(text)).toBe(year)
})

test('levels, scopes and forms in printed words', () => {
  expect(['国家级', '省级', '地市', '设区的市', '县（市、区）', '乡镇', '街道', 'County'].map(levelOf)).toEqual([
    'national',
    'province',
    'city',
    'city',
    'county',
    'township',
    'township',
    'county',
  ])
  expect(levelOf('综合')).toBe('')
  expect(['本级', '汇总', 'own', 'area', '', '不详'].map(scopeOf)).toEqual(['own', 'area', 'own', 'area', null, null])
  expect(['cn-2021', '2021年版', '2019', '混合', '', '其他'].map(formNamed)).toEqual([
    'cn-2021',
    'cn-2021',
    'cn-2019',
    'mixed',
    null,
    null,
  ])
})
