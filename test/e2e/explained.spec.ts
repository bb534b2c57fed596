import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, settled, test, visit } from './fixtures.ts'

/** 农业农村局 2024: 20 in force in 2023 and 1 made make 21, none is printed. */
const AGENCY = '?v=1&view=agency'
const NOTE = '年度清理所致，已电话核实。'

async function openReport(page: Page) {
  await visit(page, AGENCY)
  await page.getByRole('link', { name: '平潭综合实验区农业农村局' }).click()
  await page.getByRole('radio', { name: '2024' }).check()
  await settled(page)
}

test('a note on a finding is there again when the page is, and travels in a file', async ({ page }) => {
  await openReport(page)
  const explain = page.getByRole('button', { name: /^注明原因：“行政规范性文件”/u })
  await explain.click()
  await page.getByRole('textbox', { name: '说明', exact: true }).fill(NOTE)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const note = page.getByText(new RegExp(`^已说明.*${NOTE}`, 'u'))
  await expect(note).toBeVisible()

  await page.reload()
  await settled(page)
  await expect(note).toBeVisible()
  await page.getByText('说明记录', { exact: true }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存记录文件' }).click()
  const path = await (await saving).path()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    gongkaiLensCorrections: 2,
    explanations: [{ found: { left: 21, right: 0 }, text: NOTE }],
  })

  // Turned off, nothing stays for the next time; the file brings it back.
  await page.getByRole('checkbox', { name: '在本浏览器中记住' }).uncheck()
  await page.reload()
  await settled(page)
  await expect(explain).toBeVisible()
  await page.getByText('说明记录', { exact: true }).click()
  await page.getByLabel('打开记录文件').setInputFiles(path)
  await expect(note).toBeVisible()
  await expect(page.getByText('已读入 1 条说明；按记录更正了 0 份已打开的文件。')).toBeVisible()
})
