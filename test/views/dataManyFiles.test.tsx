import { expect, test } from 'vitest'
import '../../src/ui/theme.css'
import { renderDataView, textFile } from './dataViewFixture.tsx'

/** As many tables of one report; every tenth has a record without an agency. */
const tables = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    textFile(`${i}.csv`, `agency,year,app.received.total\n甲县第${i}镇,2023,${i}\n${i % 10 === 0 ? ',2023,1\n' : ''}`),
  )

test('many files are one line and a table, those with findings first, and one of them is shown whole', async () => {
  const screen = await renderDataView({ files: tables(30), refused: ['a.docx', 'b.docx'] })
  await expect
    .element(screen.getByText('已读入 30 个文件，其中 3 个有提示或未载入的记录；未能读取 2 个。'))
    .toBeVisible()
  // Their cards would be thirty; none is drawn before one is chosen.
  expect(screen.getByRole('group', { name: /^记录账目/ }).elements()).toHaveLength(0)
  const rows = screen.getByRole('table', { name: '文件', exact: true }).getByRole('row')
  expect(rows.elements()).toHaveLength(31)
  expect(
    rows
      .elements()
      .slice(1, 5)
      .map((row) => row.textContent?.match(/^\d+\.csv/u)?.[0]),
  ).toEqual(['0.csv', '10.csv', '20.csv', '1.csv'])
  await screen.getByRole('button', { name: '查看文件：7.csv' }).click()
  await expect.element(screen.getByRole('group', { name: '记录账目：7.csv' })).toBeVisible()
  expect(screen.getByRole('group', { name: /^记录账目/ }).elements()).toHaveLength(1)
  await screen.getByText('未能读取的文件：2 个').click()
  await expect.element(screen.getByRole('rowheader', { name: 'a.docx' })).toBeVisible()
})

test('a thousand files draw no more rows than are in sight', async () => {
  const screen = await renderDataView({ files: tables(1_000) })
  await expect.element(screen.getByText(/^已读入 1,000 个文件，其中 100 个有提示/)).toBeVisible()
  expect(screen.getByRole('button', { name: /^查看文件/ }).elements().length).toBeLessThan(60)
})
