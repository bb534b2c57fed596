import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { read, utils } from '@e965/xlsx'
import type { Download, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { violations } from './axe.ts'
import { expect, openFiles, test, visit } from './fixtures.ts'

/** Figures off stage take their time on a busy machine. */
const PATIENT = { timeout: 30_000 }

/** Puts a figure of the shown view into the briefing. */
async function add(page: Page, title: RegExp): Promise<void> {
  const figure = page.getByRole('figure', { name: title })
  await figure.getByRole('button', { name: /^加入简报：/ }).click()
  await expect(figure.getByRole('button', { name: /^移出简报：/ })).toBeVisible()
}

async function openTray(page: Page) {
  await page.getByRole('button', { name: /^简报（/ }).click()
  return page.getByRole('dialog', { name: '简报' })
}

async function taken(page: Page, format: string): Promise<Download> {
  const sheet = page.getByRole('dialog', { name: '简报' })
  await sheet.getByRole('radio', { name: format, exact: true }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download', PATIENT),
    sheet.getByRole('button', { name: '下载', exact: true }).click(),
  ])
  return download
}

const bytesOf = async (download: Download) => readFile(await download.path())

/** Three figures of three views, the second moved to the top, with a title and a note. */
async function collect(page: Page) {
  await visit(page)
  await add(page, /新收申请以 2024 年最多/)
  await page.getByRole('link', { name: '办理结果' }).click()
  await add(page, /47\.8/)
  await page.getByRole('link', { name: '零申请' }).click()
  await page
    .getByRole('button', { name: /^加入简报：/ })
    .first()
    .click()
  const sheet = await openTray(page)
  await expect(sheet.getByRole('listitem')).toHaveCount(3)
  await sheet.getByRole('textbox', { name: '简报标题' }).fill('二月例会')
  await sheet.getByRole('textbox', { name: '第 2 项的说明' }).fill('公开比例低于上年。')
  await sheet
    .getByRole('listitem')
    .nth(1)
    .getByRole('button', { name: /^上移：/ })
    .click()
  await expect(sheet.getByRole('listitem').first()).toContainText('47.8')
  await expect(sheet.getByRole('textbox', { name: '第 1 项的说明' })).toHaveValue('公开比例低于上年。')
  await expect(sheet.getByText('正在按当前数据生成')).toHaveCount(0, PATIENT)
  return sheet
}

test('three figures of three views become one page that needs no script and no network, in both languages', async ({
  page,
  browser,
}, testInfo) => {
  const sheet = await collect(page)
  const [address, title] = [page.url(), await page.title()]
  await sheet.getByRole('radio', { name: '中英双语' }).check()
  const download = await taken(page, '单个网页')
  expect(download.suggestedFilename()).toBe('二月例会.html')
  expect([page.url(), await page.title()]).toEqual([address, title])
  const file = testInfo.outputPath('briefing.html')
  await download.saveAs(file)
  const bare = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const opened = await bare.newPage()
  await opened.goto(pathToFileURL(file).href)
  await expect(opened.getByRole('heading', { level: 1, name: '二月例会' })).toHaveCount(2)
  await expect(opened.getByRole('heading', { level: 2 })).toHaveCount(6)
  await expect(opened.getByText('公开比例低于上年。').first()).toBeVisible()
  await expect(
    opened.getByRole('heading', { level: 2, name: /^2\. 新收申请以 2024 年最多，为 3,743 件/ }),
  ).toBeVisible()
  await expect(opened.locator('section[lang=en]').getByRole('heading', { name: /3,743/ })).toBeVisible()
  const contents = opened.getByRole('navigation', { name: '目录' }).getByRole('link')
  await expect(contents).toHaveCount(3)
  await contents.nth(1).click()
  expect(opened.url()).toContain('#zh-2')
  await opened
    .getByText(/^数据表（/)
    .first()
    .click()
  await expect(opened.getByRole('rowheader', { name: '2024' }).first()).toBeVisible()
  const wide = await browser.newContext({ bypassCSP: true })
  const checked = await wide.newPage()
  await checked.goto(pathToFileURL(file).href)
  expect(await violations(checked)).toEqual([])
  await bare.close()
  await wide.close()
})

test('the same figures as a workbook, and as numbered pictures with their captions', async ({ page }) => {
  await collect(page)
  const book = read(await bytesOf(await taken(page, 'XLSX')))
  expect(book.SheetNames).toHaveLength(4)
  expect(book.SheetNames[0]).toBe('目录')
  const contents = utils.sheet_to_csv(book.Sheets['目录'] ?? {})
  for (const said of ['二月例会', '公开比例低于上年。', '3,743', '数据指纹', '未经核实', 'view=outcomes']) {
    expect(contents).toContain(said)
  }
  expect(utils.sheet_to_csv(book.Sheets[book.SheetNames[2] ?? ''] ?? {})).toMatch(/2024,.*3743/)

  const files = unzipSync(await bytesOf(await taken(page, '图片 PNG')))
  const names = Object.keys(files)
  expect(names).toEqual(expect.arrayContaining(['captions.csv', 'captions.md']))
  expect(names.filter((name) => /^0[12]-.+\.png$/.test(name))).toHaveLength(2)
  for (const name of names.filter((one) => one.endsWith('.png'))) {
    expect(Buffer.from(files[name] ?? []).toString('latin1', 1, 4)).toBe('PNG')
  }
  const captions = Buffer.from(files['captions.csv'] ?? []).toString()
  for (const said of ['02-新收申请以 2024 年最多', '公开比例低于上年。', 'n = 13', '数据指纹']) {
    expect(captions).toContain(said)
  }
})

test('a recipe makes the same figures again on a page opened afresh, and new ones of other data', async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  await collect(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '保存配方' }).click(),
  ])
  const recipe = testInfo.outputPath('recipe.json')
  await download.saveAs(recipe)
  const afresh = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  const other = await afresh.newPage()
  await visit(other)
  const sheet = await openTray(other)
  await expect(sheet.getByRole('listitem')).toHaveCount(0)
  await sheet.locator('input[type=file]').setInputFiles(recipe)
  await expect(sheet.getByRole('listitem')).toHaveCount(3)
  await expect(sheet.getByRole('textbox', { name: '简报标题' })).toHaveValue('二月例会')
  await expect(sheet.getByRole('heading', { name: /2\. 新收申请以 2024 年最多，为 3,743 件/ })).toBeVisible(PATIENT)

  // The embedded dataset with ten more requests, all of persons, in Suqian's report of 2024: 3,525 + 10 + 218 (Pingtan).
  await sheet.getByRole('button', { name: '关闭' }).click()
  const csv = await readFile('data/reports.csv', 'utf8')
  const changed = csv.replace(/^宿迁市人民政府,2024,.*$/m, (line) =>
    line.replace(',3440,', ',3450,').replace(',3525,', ',3535,'),
  )
  expect(changed).not.toBe(csv)
  await openFiles(other, [{ name: 'next.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) }])
  // The page's own file button takes it, too, and shows what is in it.
  await other.locator('input[type=file][multiple]').setInputFiles(recipe)
  await expect(sheet.getByRole('heading', { name: /2\. 新收申请以 2024 年最多，为 3,753 件/ })).toBeVisible(PATIENT)
  await expect(sheet.getByText(/^加入时的数据指纹为/)).toHaveCount(3)
  await afresh.close()
})

test('the one page of a figure holds both languages where that is wanted', async ({ page }) => {
  await visit(page)
  await page.getByRole('button', { name: /^存为图片：新收申请/ }).click()
  const sheet = page.getByRole('dialog', { name: '存为图片' })
  await sheet.getByRole('radio', { name: '单个网页' }).check()
  await sheet.getByRole('radio', { name: '中英双语' }).check()
  await expect(sheet.getByRole('button', { name: '下载', exact: true })).toBeEnabled(PATIENT)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sheet.getByRole('button', { name: '下载', exact: true }).click(),
  ])
  const html = (await bytesOf(download)).toString()
  expect(html).toContain('<section lang="zh-CN">')
  expect(html).toContain('Most applications were received in 2024: 3,743')
  expect(html.indexOf('新收申请以 2024 年最多')).toBeLessThan(html.indexOf('<section lang="en">'))
  expect(html.length).toBeLessThan(300_000)
})
