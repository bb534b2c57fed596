import { describe, expect, test } from 'vitest'
import { sheetsOf } from '../../../../src/data/readers/workbooks/read.ts'
import { formatOf } from '../../../../src/data/readers/workbooks/styles.ts'
import { numberText } from '../../../../src/data/readers/workbooks/numbers.ts'
import { byHand } from './written.ts'

type Options = Parameters<typeof byHand>[1]

/** The texts of one row of cells written by hand, by their column. */
function textsOf(cells: string, options: Options = {}): readonly string[] {
  const [row] = sheetsOf(byHand(`<row r="1">${cells}</row>`, options))[0]?.rows ?? []
  const texts: string[] = []
  for (const { column, text } of row?.cells ?? []) texts[column] = text
  return Array.from(texts, (text) => text ?? '')
}

const strings = (items: string) => ({ parts: { 'xl/sharedStrings.xml': `<sst>${items}</sst>` } })

describe('what a cell says', () => {
  test('shared and inline strings, of several runs, without how they are read aloud', () => {
    const items =
      '<si><t>甲县</t></si><si><r><t>公</t></r><r><rPr><b/></rPr><t xml:space="preserve">安 局</t></r><rPh sb="0" eb="1"><t>gong</t></rPh></si>'
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>乙</t></is></c>'
    expect(textsOf(cells, strings(items))).toEqual(['甲县', '公安 局', '乙'])
  })

  test('control signs are written as codes, and what only looks like one stays', () => {
    const items = '<si><t>a_x000D_\r\nb</t></si><si><t>_x005F_x000D_</t></si><si><t>&lt;&#x4E2D;&gt;</t></si>'
    const cells = [0, 1, 2].map((i) => `<c t="s"><v>${i}</v></c>`).join('')
    expect(textsOf(cells, strings(items))).toEqual(['a\r\nb', '_x000D_', '<中>'])
  })

  test('numbers are plain: no noise behind the fifteenth digit, no exponent where none is needed, 0 and not -0', () => {
    const values = ['0.30000000000000004', '1.1000000000000001', '12.50', '1E2', '-0', '610502114000', '1e-3', ' 7 ']
    const cells = values.map((value) => `<c><v>${value}</v></c>`).join('')
    expect(textsOf(cells)).toEqual(['0.3', '1.1', '12.5', '100', '0', '610502114000', '0.001', '7'])
  })

  test('what should be a number and is none is shown as it is, and is no figure', () => {
    expect(textsOf('<c><v>0x10</v></c><c><v>12件</v></c><c><v>1,5</v></c>')).toEqual(['0x10', '12件', '1,5'])
  })

  test('booleans and errors are their words; a cell without a value is blank, whatever its type', () => {
    const cells =
      '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="s"/><c r="E1" s="1"/><c r="F1"><v></v></c><c r="G1"><v>0</v></c>'
    expect(textsOf(cells)).toEqual(['TRUE', 'FALSE', '#DIV/0!', '', '', '', '0'])
  })

  test('a formula is its result; one that was never computed is its own text, never 0 and never blank', () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(A1:A2)</f></c><c r="C1"><f>A1</f><v></v></c><c r="D1"><f t="shared" si="0"/></c><c r="E1" t="str"><f>"x"</f><v>x</v></c><c r="F1" t="str"><f>""</f><v></v></c><c r="G1"><f>B1</f><v>0</v></c>'
    expect(textsOf(cells)).toEqual(['2', '=SUM(A1:A2)', '=A1', '=', 'x', '', '0'])
  })

  test('results of 0 in a workbook that is to be computed when it is opened are none', () => {
    const book = { book: '<calcPr fullCalcOnLoad="1"/>' }
    expect(textsOf('<c><f>A9</f><v>0</v></c><c><f>A9</f><v>3</v></c><c><v>0</v></c>', book)).toEqual(['=A9', '3', '0'])
  })

  test('dates by their format, in both ways of counting; codes keep their zeros', () => {
    const formats =
      '<numFmts><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="166" formatCode="[$-804]yyyy&quot;年&quot;"/></numFmts>'
    const xfs = [0, 14, 164, 165, 166, 22].map((id) => `<xf numFmtId="${id}"/>`).join('')
    const styles = `<styleSheet>${formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`
    const parts = { 'xl/styles.xml': styles }
    // 45322 days from the end of 1899 are 31 January 2024.
    const cells =
      '<c s="0"><v>45322</v></c><c s="1"><v>45322</v></c><c s="2"><v>10502</v></c><c s="3"><v>45322</v></c><c s="4"><v>45322</v></c><c s="5"><v>45322.354166666664</v></c>'
    expect(textsOf(cells, { parts })).toEqual([
      '45322',
      '2024-01-31',
      '010502',
      '2024-01-31',
      '2024',
      '2024-01-31T08:30:00',
    ])
    expect(textsOf('<c s="1"><v>43860</v></c>', { parts, book: '<workbookPr date1904="1"/>' })).toEqual(['2024-01-31'])
  })

  test('the year 1900 has a day too many, as spreadsheets count', () => {
    const date = (value: string) => numberText(value, { kind: 'date' }, false)
    expect(['1', '59', '60', '61', '0.5', '-1', '2958466'].map(date)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
      '12:00:00',
      '-1',
      '2958466',
    ])
  })

  test.each([
    ['General', 'plain'],
    ['#,##0.00', 'plain'],
    ['0.00E+00', 'plain'],
    ['0" days"', 'plain'],
    ['[Red]0;[Blue]-0', 'plain'],
    ['[h]:mm', 'plain'],
    ['yyyy-mm-dd', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['上午/下午h"时"mm"分"', 'date'],
    ['yyyy', 'year'],
    ['00', 'zeros'],
  ])('the format %s is %s', (code, kind) => {
    expect(formatOf(code).kind).toBe(kind)
  })
})

describe('where a cell is', () => {
  test('cells and rows without a place stand behind the one before', () => {
    const [sheet] = sheetsOf(
      byHand(
        '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="5"><c><v>5</v></c></row><row><c><v>6</v></c></row>',
      ),
    )
    expect(sheet?.rows.map(({ row, cells }) => [row, ...cells.map(({ column, text }) => `${column}:${text}`)])).toEqual(
      [
        [1, '0:1', '2:3', '3:4'],
        [5, '0:5'],
        [6, '0:6'],
      ],
    )
  })

  test('prefixes and the strict namespace make no difference', () => {
    const parts = {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    expect(sheetsOf(byHand('', { parts }))[0]?.rows).toEqual([{ row: 1, cells: [{ column: 0, text: '7' }] }])
  })

  test('what lies under a merged cell is not printed, and not read', () => {
    const behind = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>9</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="B2"><v>9</v></c></row>'
    expect(sheetsOf(byHand(rows, { behind }))[0]?.rows).toEqual([
      {
        row: 1,
        cells: [
          { column: 0, text: '1' },
          { column: 2, text: '2' },
        ],
      },
    ])
  })
})
