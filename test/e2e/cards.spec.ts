import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import Papa from 'papaparse'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { withoutRadicals } from '../../src/data/readers/documents/pdf/radicals.ts'
import { violations } from './axe.ts'
import { expect, openFiles, settled, test, visit } from './fixtures.ts'

const CARDS = 100
/** 28 agencies stand on the first page of contents, 36 on each other: 28 + 36 + 36 = 100. */
const CONTENTS = 3

/** A hundred agencies with the reports of the embedded 24; one with a name that fills two lines, in a place as long. */
function hundred(): { readonly csv: string; readonly names: readonly string[] } {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/reports.csv', 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  const agencies = [...new Set(data.map((row) => row['agency'] ?? ''))]
  const names = Array.from({ length: CARDS }, (_, i) => {
    const name = `${agencies[i % agencies.length]}第${String(i + 1).padStart(3, '0')}号`
    return i === 2 ? `${'名称很长的综合实验区管理委员会'.repeat(3)}${name}` : name
  })
  const rows = names.flatMap((name, i) =>
    data
      .filter((row) => row['agency'] === agencies[i % agencies.length])
      .map((row) => ({
        ...row,
        agency: name,
        code: '',
        ...(i === 2 && { county: '地名同样很长的综合实验区'.repeat(4) }),
      })),
  )
  return { csv: Papa.unparse(rows), names }
}

interface Printed {
  readonly text: string
  /** Texts of which a part lies outside of the paper. */
  readonly outside: readonly string[]
}

/** The texts of each page of a PDF; white space out, and letters that fonts write as radicals folded. */
async function pagesOf(pdf: Uint8Array): Promise<readonly Printed[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false, disableFontFace: true })
  const document = await task.promise
  const pages: Printed[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    const isOutside = ({ transform, width }: (typeof texts)[number]) => {
      const [, , , , x, y] = transform.map(Number)
      return x === undefined || y === undefined || x < left || x + width > right || y < bottom || y > top
    }
    pages.push({
      text: withoutRadicals(texts.map(({ str }) => str).join('')).replaceAll(/\s/g, ''),
      outside: texts.filter(isOutside).map(({ str }) => str),
    })
  }
  await task.destroy()
  return pages
}

test('a hundred cards print on a hundred pages after their contents, and nothing is cut', async ({ page }) => {
  test.slow()
  const { csv, names } = hundred()
  await visit(page, '?v=1&view=cards')
  await openFiles(page, [{ name: 'hundred.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }])
  const contents = page.getByRole('region', { name: '政府信息公开年报机关卡片' })
  await expect(contents.getByText(/100 个机关/)).toBeVisible()
  await settled(page)
  await expect(page.getByRole('article').first()).toBeVisible()
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages).toHaveLength(CONTENTS + CARDS)
  expect(pages.flatMap(({ outside }) => outside)).toEqual([])
  const cards = pages.slice(CONTENTS)
  for (const [i, { text }] of cards.entries()) {
    const number = CONTENTS + i + 1
    // The last line, and with it all that stands above.
    expect(text).toContain(`第${number}页，共${CONTENTS + CARDS}页`)
    for (const said of ['主要数字', '历年新收申请', '历年数字', '复议后起诉', '审核发现', '数据指纹'])
      expect(text).toContain(said)
  }
  const told = cards.map(({ text }) => names.filter((name) => text.includes(name)))
  expect(told.every((found) => found.length > 0)).toBe(true)
  expect(new Set(told.flat()).size).toBe(CARDS)
})

test('the file of all cards needs no script and no network, prints as many pages, and is free of what axe finds', async ({
  page,
  browser,
}, testInfo) => {
  test.slow()
  await visit(page, '?v=1&view=cards')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 HTML' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('机关卡片 24 个机关.html')
  const file = testInfo.outputPath('cards.html')
  await download.saveAs(file)
  expect(await readFile(file, 'utf8')).not.toMatch(/<script|<link|<img/)
  const bare = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const opened = await bare.newPage()
  await opened.goto(pathToFileURL(file).href)
  await opened.getByRole('link', { name: '宿迁市人民政府' }).click()
  await expect(opened.getByRole('heading', { name: '宿迁市人民政府' })).toBeInViewport()
  expect(await pagesOf(await opened.pdf({ preferCSSPageSize: true }))).toHaveLength(1 + 24)
  const free = await browser.newContext({ bypassCSP: true })
  const checked = await free.newPage()
  await checked.goto(pathToFileURL(file).href)
  expect(await violations(checked)).toEqual([])
  await bare.close()
  await free.close()
})

test('one agency is one page without contents, and the way to it stands on its own page', async ({ page }) => {
  await visit(page, '?v=1&view=agency')
  await page.getByRole('link', { name: '宿迁市沭阳县人民政府' }).click()
  await page.getByRole('link', { name: '一页卡片' }).click()
  await settled(page)
  await expect(page.getByRole('article', { name: '宿迁市沭阳县人民政府' })).toBeVisible()
  expect(await pagesOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1)
})

test('a phone shows a card without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await visit(page, '?v=1&view=cards&lang=en')
  await expect(page.getByRole('article').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
