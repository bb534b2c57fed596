import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from '../data/readers/documents/official.ts'
import { asXlsx, NUMBERS, placed, placedRows, type WrittenSheet } from '../data/readers/workbooks/written.ts'
import { expect, openFiles, test, visit } from './fixtures.ts'

/** A township's report on a sheet. */
function reportSheet(agency: string, year: number, figure: string): WrittenSheet {
  const tables = officialTables(CN_2021, (cell) => (cell.startsWith('app.received.') ? figure : '0'), PLAIN)
  let row = 1
  const cells = tables.flatMap((table) => {
    const start = row
    row += table.length + 1
    return placed(table, start)
  })
  const title = { text: `${agency}${year}年政府信息公开工作年度报告`, row: 0, column: 0, across: 10 }
  return { name: agency.slice(-7, -4), cells: [title, ...cells] }
}

const HEAD = ['机关名称', '本年新收政府信息公开申请数量/总计']

test('workbooks of reports and of lists open in the built page; another sheet is chosen, damaged ones are refused', async ({
  page,
}) => {
  await visit(page, '?v=1&view=data')
  const reports = asXlsx(
    [reportSheet('甲县乙镇人民政府', 2023, '5'), reportSheet('甲县丙镇人民政府', 2023, '7')],
    NUMBERS,
  )
  const list = asXlsx(
    [
      { name: '2021年', cells: placedRows([HEAD, ['甲县丁镇人民政府', '3'], ['合计', '3']]) },
      { name: '2022年', cells: placedRows([HEAD, ['甲县丁镇人民政府', '0']]) },
      {
        name: '说明',
        cells: placedRows([
          ['栏目', '含义'],
          ['新收', '当年收到'],
        ]),
      },
    ],
    NUMBERS,
  )
  const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })
  await openFiles(page, [
    file('各镇.xlsx', reports),
    file('丁镇.xlsx', list),
    file('坏.xlsx', reports.subarray(0, -40)),
  ])
  await expect(page.getByRole('alert').filter({ hasText: '坏.xlsx' })).toContainText('工作簿不完整')
  await expect(page.getByRole('main')).toContainText('已打开 2 个文件：3 个机关，2021–2023，4 份年报。')
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '丁镇.xlsx' }) })
  await expect(card).toContainText('说明')
  await expect(card).toContainText('第 1 行为表头')
  const choice = card.getByRole('combobox', { name: '工作表' })
  await choice.focus()
  await choice.selectOption('2022年')
  await expect(page.getByRole('main')).toContainText('已打开 2 个文件：3 个机关，2022–2023，3 份年报。')
  await expect(choice).toBeFocused()
})
