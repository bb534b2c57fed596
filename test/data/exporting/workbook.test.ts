import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeWorkbook } from '../../../src/data/exporting/workbook.ts'
import { fitsSheet, type WorkCell, type WorkRow, type WorkStyle } from '../../../src/domain/workbook.ts'
import { filesOf, hasInputs } from '../readers/shared.ts'
import { cellsOf, readBook, withFormula } from './readBook.ts'

const plain: WorkStyle = { looks: [], format: null, indent: 0 }
const cell = (value: string | number | null, style: Partial<WorkStyle> = {}): WorkCell => ({
  value,
  style: { ...plain, ...style },
})
const row = (cells: readonly (WorkCell | null)[], outline = 0): WorkRow => ({ cells, outline })

async function written(rows: readonly WorkRow[], frozen = { rows: 0, columns: 0 }) {
  return readBook(await writeWorkbook({ sheets: [{ name: '表', rows, widths: [20, 12], frozen }] }))
}

const values = async (texts: readonly string[]) =>
  cellsOf(await written(texts.map((text) => row([cell(text)])))).map(({ value }) => value)

test('a number stays a number with its format, and what is not defined is an empty cell', async () => {
  const cells = [
    cell(-5),
    cell(0.4357, { format: '0.0%' }),
    cell(0),
    cell(NaN, { format: '#,##0' }),
    cell(null),
    cell('末'),
  ]
  const book = await written([row(cells)])
  expect(book.sheets[0]?.rows[0]?.map((one) => one?.value ?? null)).toEqual([-5, 0.4357, 0, null, null, '末'])
  expect(book.sheets[0]?.rows[0]?.[1]).toMatchObject({ format: '0.0%', shown: '43.6%' })
})

test('heads reach over columns and rows; rows inside others fold under them; what is frozen stays', async () => {
  const book = await written(
    [
      row([{ ...cell('机关'), rows: 2 }, { ...cell('2023'), columns: 2 }, null]),
      row([null, cell('新收'), cell('办结')]),
      row([cell('江苏省'), cell(1), cell(2)]),
      row([cell('宿迁市', { indent: 1 }), cell(1), cell(2)], 1),
    ],
    { rows: 2, columns: 1 },
  )
  expect(book.sheets[0]?.merged.toSorted()).toEqual(['A1:A2', 'B1:C1'])
  const xml = book.parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(xml).toContain('topLeftCell="B3"')
  expect(xml).toContain('<row r="4" outlineLevel="1">')
  expect(xml).toContain('<outlinePr summaryBelow="0"/>')
  expect(book.parts.get('xl/styles.xml')).toContain('indent="1"')
})

test('an absent cell is hatched, a missing one dotted, and both are empty', async () => {
  const book = await written([row([cell(null, { looks: ['absent'] }), cell(null, { looks: ['missing'] })])])
  expect(cellsOf(book).map(({ value }) => value)).toEqual([null, null])
  const styles = book.parts.get('xl/styles.xml') ?? ''
  expect(styles).toContain('patternType="lightUp"')
  expect(styles).toContain('style="dotted"')
})

test('texts come back as they are: formulas, escapes, signs that XML cannot hold, names that every object has', async () => {
  const texts = ['=1+1', '+1', '-5', '@SUM(A1)', "'=1", '=HYPERLINK("x")', '＝1', '\t=1', ' 两边 ', '<f>1</f>', '&amp;']
  const odd = ['_x003D_1', 'a\u0007b', '\uFFFD', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '一\n二']
  expect(await values([...texts, ...odd])).toEqual([...texts, ...odd])
  const book = await written([...texts, ...odd].map((text) => row([cell(text)])))
  expect(withFormula(book)).toEqual([])
  // A text that the reader edits stays one.
  expect(cellsOf(book).every(({ format, formula }) => format === '@' && formula === undefined)).toBe(true)
})

test('a text longer than a cell holds is cut, for spreadsheets would call the file broken', async () => {
  expect(await values(['长'.repeat(40_000)])).toEqual(['长'.repeat(32_767)])
})

test.skipIf(!hasInputs)('known payloads for spreadsheets and naughty strings come back as inert text', async () => {
  const files = [...filesOf('payloads/csv-injection-payloadbox'), '../shared/inputs/payloads/blns/blns.txt']
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/))
  const texts = [...new Set(lines)].filter((line) => line !== '')
  expect(texts.length).toBeGreaterThan(400)
  const book = await written(texts.map((text) => row([cell(text)])))
  expect(cellsOf(book).map(({ value }) => value)).toEqual(texts)
  expect(withFormula(book)).toEqual([])
})

test('a sheet holds 1,048,576 rows and 16,384 columns, and a browser writes two million cells', () => {
  expect(fitsSheet(1_048_576, 1)).toBe(true)
  expect(fitsSheet(1_048_577, 1)).toBe(false)
  expect(fitsSheet(100, 16_384)).toBe(true)
  expect(fitsSheet(100, 16_385)).toBe(false)
  expect(fitsSheet(41_000, 17)).toBe(true)
  expect(fitsSheet(41_000, 49)).toBe(false)
})
