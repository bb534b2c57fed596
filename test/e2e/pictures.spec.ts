import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test, visit } from './fixtures.ts'

/** Saves what the open sheet shows, and its bytes. */
async function saved(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '下载', exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Width and height as the head of a PNG has them. */
const pngSize = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]

test('a figure becomes a picture for a slide, a page and a phone, with its words and its numbers', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit(page)
  const figure = page.getByRole('figure', { name: /新收申请以 2024 年最多/ })
  await figure.getByRole('button', { name: /^存为图片：/ }).click()
  const sheet = page.getByRole('dialog', { name: '存为图片' })
  await sheet.getByRole('radio', { name: 'PNG', exact: true }).check()
  const slide = await saved(page)
  expect(slide.name).toBe('新收申请以 2024 年最多，为 3,743 件.png')
  expect(pngSize(slide.bytes)).toEqual([1280, 720])
  // Flat paper alone would take a few thousand bytes.
  expect(slide.bytes.length).toBeGreaterThan(20_000)

  await sheet.getByRole('radio', { name: '手机' }).check()
  await sheet.getByRole('radio', { name: 'PNG 4×' }).check()
  const phone = await saved(page)
  expect(pngSize(phone.bytes)[0]).toBe(4 * 375)

  await sheet.getByRole('radio', { name: '文稿' }).check()
  await sheet.getByRole('radio', { name: 'SVG' }).check()
  const svg = (await saved(page)).bytes.toString()
  for (const said of ['3,613', '3,743', '宿迁市人民政府', 'n = 13', '数据指纹', '未经核实', '制图日期']) {
    expect(svg).toContain(said)
  }

  await sheet.getByRole('button', { name: '复制' }).click()
  await expect(sheet.getByRole('status')).toHaveText('已复制到剪贴板。')
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types))
  expect(types).toEqual(['image/png'])
})

test('a figure becomes one page that needs no script and no network, is free of what axe finds, and prints its table', async ({
  page,
  browser,
}, testInfo) => {
  await visit(page, '?v=1&view=outcomes&lang=en')
  await page
    .getByRole('button', { name: /^Save as a picture: / })
    .first()
    .click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: 'One web page' }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: 'Download', exact: true }).click(),
  ])
  const file = testInfo.outputPath('figure.html')
  await download.saveAs(file)
  const bare = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const opened = await bare.newPage()
  await opened.goto(pathToFileURL(file).href)
  await expect(opened.getByRole('heading', { name: /47.8/ })).toBeVisible()
  await expect(opened.getByRole('img').filter({ visible: true })).toHaveCount(1)
  await expect(opened.getByRole('rowheader', { name: /2024/ })).toBeVisible()
  await expect(opened.getByText(/Data fingerprint/).first()).toBeVisible()
  await opened.setViewportSize({ width: 360, height: 800 })
  await expect(opened.getByRole('img').filter({ visible: true })).toHaveCount(1)
  const wide = await browser.newContext({ bypassCSP: true })
  const checked = await wide.newPage()
  await checked.goto(pathToFileURL(file).href)
  expect(await violations(checked)).toEqual([])
  await bare.close()
  await wide.close()
})

test('a figure too tall for a slide says so, and is drawn for a page', async ({ page }) => {
  await visit(page, '?v=1&view=outcomes')
  await page.getByRole('button', { name: /^存为图片：未予公开/ }).click()
  const sheet = page.getByRole('dialog', { name: '存为图片' })
  await expect(sheet.getByRole('alert')).toHaveText(/放不下/)
  await expect(sheet.getByRole('button', { name: '下载' })).toBeHidden()
  await sheet.getByRole('radio', { name: '文稿' }).check()
  await expect(sheet.getByRole('img')).toBeVisible()
})
