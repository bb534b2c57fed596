import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test, visit } from './fixtures.ts'

test('the audit opens a finding with its cells lit, and its findings go out one a row', async ({ page }) => {
  await visit(page, '?v=1&view=audit&rule=row')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: /128 份年报中，22 份不符合表内勾稽关系/ })).toBeVisible()
  await main.getByRole('button', { name: '“上年结转政府信息公开申请数量”：六类申请人之和为 0，总计为 7。' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('0 + 0 + 0 + 0 + 0 + 0 = 0 ≠ 7')).toBeVisible()
  await expect(drawer.getByRole('heading', { name: '2023 年年报' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main.getByRole('button', { name: '下载 CSV：审核疑点' }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  // Its heads, and the 26 rows that do not add up.
  expect(data).toHaveLength(27)
  const [book] = await Promise.all([
    page.waitForEvent('download'),
    main.getByRole('button', { name: '下载审核疑点 XLSX' }).click(),
  ])
  expect(book.suggestedFilename()).toBe('审核疑点.xlsx')
})
