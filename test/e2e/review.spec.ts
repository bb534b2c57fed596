import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import { officialTables, PLAIN } from '../data/readers/documents/official.ts'
import { asDocx, asHtml } from '../data/readers/documents/written.ts'
import { expect, openFiles, settled, test, visit } from './fixtures.ts'
import { violations } from './axe.ts'

/** A town's report of six applications, all granted; the first town's table prints 5 as the total of those decided. */
const report = (town: string, decided = '6') => ({
  title: [`甲县${town}人民政府`, '2023年政府信息公开工作年度报告'],
  paragraphs: ['一、总体情况', '本年度共收到政府信息公开申请6件。'],
  tables: officialTables(
    CN_2021,
    (cell) => {
      if (cell === 'app.decided.total') return decided
      return /^app\.(received|granted|decided)\.(person|total)$/.test(cell) ? '6' : '0'
    },
    PLAIN,
  ),
})

const FILES = [
  { name: '丙镇.docx', mimeType: '', buffer: Buffer.from(asDocx(report('丙镇'))) },
  { name: '乙镇.html', mimeType: 'text/html', buffer: Buffer.from(asHtml(report('乙镇', '5'))) },
  { name: '丁镇.html', mimeType: 'text/html', buffer: Buffer.from(asHtml(report('丁镇'))) },
]

/** Opens the three reports and goes to check them. */
async function review(page: Page) {
  await visit(page, '?v=1&view=data')
  await openFiles(page, FILES)
  await expect(page.getByText('已打开 3 份年报文档，其中 1 份存疑，尚待对照原文核对。')).toBeVisible()
  await page.getByRole('link', { name: '核对报告' }).click()
  await expect(page.getByText('存疑之处：3')).toBeVisible()
}

const summary = (page: Page) => page.getByText(/^3 份年报：/)

test('three reports are checked by keyboard alone; the figure is in the dataset, and the dataset says so', async ({
  page,
}) => {
  await review(page)
  await expect(summary(page)).toHaveText(/存疑 1 份，勾稽相符 2 份，已接受 0 份/)
  // As after a press on the link that leads here.
  await page.getByRole('link', { name: '核对', exact: true }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(page.getByRole('button', { name: /^本年度办理结果\/总计\/总计：5/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^没有存疑之处/)).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('Shift+A')
  await expect(summary(page)).toHaveText(/存疑 0 份，勾稽相符 0 份，已接受 3 份。 已更正 1 处。/)
  await page.getByRole('button', { name: '应用', exact: true }).press('Enter')
  await expect(page.getByText('更正已全部应用。')).toBeVisible()
  await settled(page)

  // In the official table of the agency stands what was corrected, and what was read.
  await page.getByRole('link', { name: '机关', exact: true }).click()
  await page.getByRole('link', { name: '甲县乙镇人民政府' }).first().click()
  const cell = page.locator('[id="cell-2023-app.decided.total"]')
  await expect(cell).toHaveText('6✎ 核对时更正，原读作“5”')

  await page.getByRole('link', { name: '数据', exact: true }).click()
  await page.getByRole('button', { name: '下载全部年报' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^CSV 宽表/u }).click(),
  ])
  const csv = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/u, '')
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
  expect(data.map((row) => [row['agency'], row['app.decided.total'], row['corrected']])).toEqual([
    ['甲县丙镇人民政府', '6', ''],
    ['甲县乙镇人民政府', '6', 'app.decided.total=5'],
    ['甲县丁镇人民政府', '6', ''],
  ])
})

test('what was said is in the dataset when the screen is left, and comes back when the files are opened again', async ({
  page,
}) => {
  await review(page)
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  await page.keyboard.press('a')
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await expect(page.getByText('已打开 2 份年报文档，尚未核对，读数均勾稽相符。')).toBeVisible()
  await page.reload()
  await settled(page)
  await openFiles(page, FILES)
  await expect(page.getByText('已打开 2 份年报文档，尚未核对，读数均勾稽相符。')).toBeVisible()
  await page.getByRole('link', { name: '核对报告' }).click()
  await expect(summary(page)).toHaveText(/已接受 1 份。 已更正 1 处。/)
  // Turned off, nothing is kept any more.
  await page.getByRole('checkbox', { name: '在本浏览器中记住核对记录' }).click()
  expect(await page.evaluate(() => localStorage.getItem('gongkai-lens.reviews'))).toBeNull()
})

test('a review is saved as a file and taken up again', async ({ page }) => {
  await review(page)
  await page.getByRole('button', { name: '接受全部勾稽相符的 2 份' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存核对记录' }).click(),
  ])
  const saved = await download.path()
  await page.getByRole('checkbox', { name: '在本浏览器中记住核对记录' }).click()
  await page.reload()
  await settled(page)
  // The screen is still asked for, and has nothing to show until the files are open again.
  await expect(page.getByText(/^没有打开年报文档/)).toBeVisible()
  await openFiles(page, FILES)
  await expect(summary(page)).toHaveText(/已接受 0 份/)
  await page.getByLabel('打开核对记录').setInputFiles(saved)
  await expect(summary(page)).toHaveText(/已接受 2 份/)
})

test.describe('axe', () => {
  test.use({ bypassCSP: true })

  test('finds nothing in either language, light or dark, wide or narrow', async ({ page }) => {
    await review(page)
    for (const [lang, colorScheme, width] of [
      ['zh', 'light', 1280],
      ['zh', 'dark', 390],
      ['en', 'dark', 1280],
      ['en', 'light', 390],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 800 })
      await page.getByRole('radio', { name: lang === 'zh' ? '中文' : 'EN' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en')
      await settled(page)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
})
