import axe from 'axe-core'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../../src/ui/theme.css'
import { asXlsx, NUMBERS, placedRows, type WrittenSheet } from '../data/readers/workbooks/written.ts'
import { renderDataView, textFile } from './dataViewFixture.tsx'

const RECEIVED = '本年新收政府信息公开申请数量/总计'

const sheet = (name: string, rows: readonly (readonly string[])[]): WrittenSheet => ({ name, cells: placedRows(rows) })
const workbook = (sheets: readonly WrittenSheet[]) => ({
  name: '各镇.xlsx',
  bytes: asXlsx(sheets, NUMBERS),
  settings: {},
})

const YEARS = workbook([
  sheet('2021', [
    ['机关名称', RECEIVED],
    ['甲镇', '3'],
    ['乙镇', '0'],
  ]),
  sheet('2022', [
    ['机关名称', RECEIVED],
    ['甲镇', '5'],
  ]),
  sheet('说明', [
    ['栏目', '含义'],
    ['新收', '当年收到'],
  ]),
])

test('a workbook with a sheet a year is one table; a sheet that is left out is named, and can be chosen', async () => {
  const screen = await renderDataView({ files: [YEARS] })
  await expect.element(screen.getByText('已打开 1 个文件：2 个机关，2021–2022，3 份年报。')).toBeVisible()
  await expect.element(screen.getByText('Excel 工作簿', { exact: true })).toBeVisible()
  await expect.element(screen.getByText(/有工作表未读入/)).toBeVisible()
  await expect
    .element(screen.getByRole('group', { name: '记录账目：各镇.xlsx' }))
    .toHaveTextContent('载入 3 + 未载入 0 + 表头 2 + 说明行 0 + 空行 0 = 5 条记录 账目相符')
  const select = screen.getByRole('combobox', { name: '工作表' })
  await userEvent.selectOptions(select, '2022')
  await expect.element(screen.getByText('已打开 1 个文件：1 个机关，2022，1 份年报。')).toBeVisible()
  await expect.element(select).toHaveDisplayValue('2022')
  await userEvent.selectOptions(select, '自动（表头相同的合为一表）')
  await expect.element(screen.getByText('已打开 1 个文件：2 个机关，2021–2022，3 份年报。')).toBeVisible()
  const { violations } = await axe.run(screen.container)
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('the head that was found is said in a sentence, and another is chosen by keyboard', async () => {
  const rows = [
    ['单位', '申请'],
    ['机关名称', RECEIVED],
    ['甲镇', '3'],
  ]
  const screen = await renderDataView({
    files: [{ ...workbook([sheet('2021', rows)]), settings: { head: { first: 1, rows: 1 } } }],
  })
  await screen.getByText('第 1 行为表头，共 2 列').click()
  const first = screen.getByRole('spinbutton', { name: '表头起始行' })
  await expect.element(first).toHaveValue(1)
  await first.fill('2')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('第 2 行为表头，共 2 列')).toBeVisible()
  await expect.element(screen.getByText('已打开 1 个文件：1 个机关，2021，1 份年报。')).toBeVisible()
  await screen.getByRole('button', { name: '恢复自动判断' }).click()
  // Of itself, the row above that names what each column is about counts as head too.
  await expect.element(screen.getByText('第 1–2 行为表头，合并为 2 列')).toBeVisible()
  expect(screen.getByRole('button', { name: '恢复自动判断' }).elements()).toEqual([])
})

test('a CSV under two lines of heads is read by both', async () => {
  const text = '机关名称,年份,本年新收申请,,上年结转申请\n,,自然人,总计,总计\n甲镇,2021,2,3,1\n'
  const screen = await renderDataView({ files: [textFile('a.csv', text)], lang: 'en' })
  await expect.element(screen.getByText('Rows 1–2 are the head: 5 columns')).toBeVisible()
  await expect.element(screen.getByText('Open files: 1. Agencies: 1; years: 2021; reports: 1.')).toBeVisible()
})
