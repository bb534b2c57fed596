import { expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { asXlsx, NUMBERS, placedRows, type Placed } from './written.ts'

test('heads of applicants and outcomes over a list, with a row of totals, make no report of it', async () => {
  const head = (text: string, row: number, column: number, across = 1, down = 1): Placed => ({
    text,
    row,
    column,
    across,
    down,
  })
  const result = await readTable({
    name: 'book.xlsx',
    bytes: asXlsx(
      [
        {
          name: '2022',
          cells: [
            head('2022年甲县各机关政府信息公开情况统计表', 0, 0, 6),
            head('单位名称', 1, 0, 1, 2),
            head('本年新收政府信息公开申请数量', 1, 1, 2),
            head('本年度办理结果', 1, 3, 3),
            ...placedRows([['自然人', '总计', '予以公开', '部分公开', '总计']], 2, 1),
            ...placedRows(
              [
                ['甲局', '3', '5', '2', '1', '5'],
                ['乙局', '0', '0', '0', '0', '0'],
                ['合计', '3', '5', '2', '1', '5'],
              ],
              3,
            ),
          ],
        },
      ],
      NUMBERS,
    ),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  const { columns, lines, headerLines } = result.table
  // The row of totals is told from the others when reports are made, not here.
  expect(lines.map((_, i) => columns.slice(1).map((column) => column[i]))).toEqual([
    ['甲局', '3', '5', '2', '1', '5'],
    ['乙局', '0', '0', '0', '0', '0'],
    ['合计', '3', '5', '2', '1', '5'],
  ])
  expect(headerLines).toEqual([2, 3])
})
