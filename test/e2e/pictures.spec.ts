import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, settled, test, visit } from './fixtures.ts'

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

test('a grid becomes a picture with its tiles and numbers, a page with them in words, and one longer than a slide several', async ({
  page,
}) => {
  await visit(page, '?v=1&view=overview')
  await page.getByRole('button', { name: /^存为图片：24 个机关/ }).click()
  const sheet = page.getByRole('dialog', { name: '存为图片' })
  await sheet.getByRole('radio', { name: 'SVG' }).check()
  await sheet.getByRole('radio', { name: '文稿' }).check()
  const svg = (await saved(page)).bytes.toString()
  for (const said of ['宿迁市人民政府', '3,511', '3,525', '859', '确认为零', '数据指纹', 'n = 128'])
    expect(svg).toContain(said)
  await sheet.getByRole('radio', { name: '幻灯片' }).check()
  await sheet.getByRole('radio', { name: 'PNG', exact: true }).check()
  await sheet.getByRole('button', { name: '下一张' }).click()
  await expect(sheet.getByText('第 2 / 2 张')).toBeVisible()
  const second = await saved(page)
  expect(second.name).toMatch(/ 2\.png$/)
  expect(pngSize(second.bytes)).toEqual([1280, 720])
  expect(second.bytes.length).toBeGreaterThan(20_000)
  const [both] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: '全部 2 张（ZIP）' }).click(),
  ])
  const zip = await readFile(await both.path())
  expect(zip.subarray(0, 2).toString()).toBe('PK')
  for (const name of ['1.png', '2.png']) expect(zip.includes(name)).toBe(true)
})

const ten = {
  overview: 'view=overview',
  trends: 'view=trends&by=agency&q=disclosure_rate',
  outcomes: 'view=outcomes',
  disputes: 'view=disputes',
  zeros: 'view=zeros',
  compare: 'view=compare&how=peers',
  findings: 'view=findings',
  'findings as a table': 'view=findings&table=leads',
  pivot: 'view=pivot',
  'pivot as a picture': 'view=pivot&row=agency&col=outcome&val=decided&pic=heat',
}

test('ten figures: below 150 kB, free of what axe finds', async ({ page, browser }, testInfo) => {
  test.setTimeout(180_000)
  await visit(page, `?v=1&${ten.overview}`)
  // Of its own, which axe may enter, and in which a file is no other origin.
  const outside = await browser.newContext({ bypassCSP: true })
  const opened = await outside.newPage()
  for (const [name, address] of Object.entries(ten)) {
    await page.evaluate((to) => {
      history.pushState(null, '', `?v=1&${to}`)
      dispatchEvent(new PopStateEvent('popstate'))
    }, address)
    await settled(page)
    const button = page.getByRole('button', { name: /^存为图片：/ })
    await button.last().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('radio', { name: '单个网页' }).check()
    const file = await saved(page)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
    const path = testInfo.outputPath(`${name}.html`)
    await writeFile(path, file.bytes)
    await opened.goto(pathToFileURL(path).href)
    await expect(opened.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(opened.getByRole('table').first()).toBeVisible()
    const found = await violations(opened)
    const [rows, kB] = [await opened.locator('tbody tr').count(), Math.ceil(file.bytes.length / 1000)]
    testInfo.annotations.push({ type: name, description: `${kB} kB, ${rows} rows, ${found.length} axe violations` })
    expect(found, name).toEqual([])
    if (rows <= 500) expect(kB, name).toBeLessThan(150)
  }
})
