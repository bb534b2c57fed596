import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { tableBook } from '../../../src/data/exporting/tableBook.ts'
import { writeWorkbook } from '../../../src/data/exporting/workbook.ts'
import { exportTable, textGuarded, toCsv, type ExportTable } from '../../../src/domain/csv.ts'
import { openEmbedded } from '../embedded.ts'
import { coverage } from '../../../src/data/queries/coverage.ts'
import { EMPTY_FILTER } from '../../../src/domain/question.ts'
import { readBook, withFormula } from './readBook.ts'

const sheets = { table: '数据', about: '说明' }

async function written(table: ExportTable, lines: readonly string[] = ['标题'], sql = '') {
  const book = tableBook(table, { sheets, lines, sql })
  if (!book) throw new Error('too large')
  return readBook(await writeWorkbook(book))
}

/** The cells of the first sheet, an empty one as an empty text, beside those of the CSV. */
async function both(table: ExportTable) {
  const book = await written(table)
  const width = table.header.length
  const cells = (book.sheets[0]?.rows ?? []).map((row) => Array.from({ length: width }, (_, i) => row[i]?.value ?? ''))
  const { data } = Papa.parse<string[]>(toCsv(table).replace(/^\uFEFF/, ''), { skipEmptyLines: false })
  const csv = data.slice(0, -1).map((row) => row.map(textGuarded))
  return { book, cells, csv }
}

const HOSTILE = [
  '=1+1',
  '+1',
  '@SUM(A1)',
  '-2+3',
  "'=1",
  '＝1',
  '\t=1',
  '"引号", 逗号',
  ' 前后 ',
  '0012',
  '1e5',
  '-',
  '/',
]

test('cell for cell the workbook holds what the CSV holds; numbers are numbers, texts are texts, blanks are no cells', async () => {
  const table = {
    header: ['机关', '新收', '率', '备注'],
    rows: [['甲局', 0, 0.4357, null], ['乙局', null, NaN, ''], ...HOSTILE.map((text, i) => [text, -i, 1e21, text])],
  }
  const { book, cells, csv } = await both(table)
  expect(cells.map((row) => row.map(String))).toEqual(csv)
  expect(cells[1]).toEqual(['甲局', 0, 0.4357, ''])
  expect(book.sheets[0]?.rows[2]).toEqual([expect.anything(), null, null, null])
  expect(cells.slice(3).map(([text]) => text)).toEqual(HOSTILE)
  expect(withFormula(book)).toEqual([])
})

test('so it is for all 128 reports of the dataset', async () => {
  const { engine } = await openEmbedded()
  const rows = engine.rows(coverage(EMPTY_FILTER))
  const table = exportTable(rows, [
    ['key', ({ key }) => key],
    ['year', ({ year }) => year],
  ])
  const { cells, csv } = await both(table)
  expect(cells).toHaveLength(129)
  expect(cells.map((row) => row.map(String))).toEqual(csv)
})

test('the head stays in sight and offers to filter; Chinese has the room it needs', async () => {
  const { parts } = await written({ header: ['行政机关名称', 'n'], rows: [['平潭综合实验区综合执法与应急管理局', 12]] })
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(xml).toContain('<autoFilter ref="A1:B2"/>')
  expect(xml).toContain('topLeftCell="B2"')
  // 17 characters of two, and two between columns.
  expect(xml).toMatch(/<col min="1" max="1" width="36(\.\d+)?"/)
  expect(xml.indexOf('<autoFilter')).toBeGreaterThan(xml.indexOf('</sheetData>'))
})

test('the other sheet says what is said around the table, and the SQL line by line', async () => {
  const long = `SELECT '${'长'.repeat(40_000)}'`
  const lines = ['2024 年新收 218 件', '=来源', '链接：https://example.org/?a=1']
  const { sheets: read } = await written({ header: ['a'], rows: [] }, lines, `-- 查询\nSELECT 1;\n\n${long}\n`)
  const texts = read[1]?.rows.map(([cell]) => cell?.value ?? '') ?? []
  expect(texts.slice(0, 7)).toEqual([...lines, '', '-- 查询', 'SELECT 1;', ''])
  expect(texts.slice(7).join('')).toBe(long)
  expect(read.map(({ name }) => name)).toEqual(['数据', '说明'])
})

test('a table that no spreadsheet holds is refused', () => {
  const header = Array.from({ length: 16_385 }, (_, i) => String(i))
  expect(tableBook({ header, rows: [] }, { sheets, lines: [], sql: '' })).toBeNull()
})
