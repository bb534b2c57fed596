import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { serveFolder, type FolderServer } from '../serveFolder.ts'
import { expect } from './fixtures.ts'

const DATA = 'data=data/reports-d586e00f3fe9.csv&made=d586e00f3fe9'
const FIGURE = `/embed.html?v=1&view=outcomes&${DATA}&years=2024`

let folder = ''
let server: FolderServer

test.beforeAll(async () => {
  test.setTimeout(180_000)
  folder = mkdtempSync(join(tmpdir(), 'published-'))
  const views = join(folder, 'views.json')
  writeFileSync(views, JSON.stringify([{ name: 'outcomes', link: '?v=1&view=outcomes&years=2024' }]))
  const site = join(folder, 'site')
  execFileSync(process.execPath, ['src/publish/run.mjs', 'data/reports.csv', '--views', views, '--out', site])
  server = await serveFolder(site)
})
test.afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What the browser complains of, and what it asks of other sites. */
function complaintsOf(page: Page): string[] {
  server.sent.length = 0
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== server.origin) complaints.push(request.url())
  })
  return complaints
}
const isReady = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 })

test.describe('a published figure in a frame', () => {
  test.use({ bypassCSP: true })

  test('stands as it was published, in few bytes and without the engine, and becomes live when asked', async ({
    page,
  }) => {
    const complaints = complaintsOf(page)
    await page.goto(server.origin + FIGURE)
    await isReady(page)
    await expect(page.getByRole('heading')).toHaveText(/2024 年办结 3,739 件/)
    await expect(page.getByRole('main')).toContainText('数据指纹 d586e00f3fe9')
    const bytes = server.sent.reduce((sum, file) => sum + file.bytes, 0)
    test.info().annotations.push({ type: 'bytes until the figure stands, gzipped', description: String(bytes) })
    expect(bytes).toBeLessThan(300_000)
    expect(server.sent.filter(({ path }) => /echarts|wasm|\.csv|\/stored/.test(path))).toEqual([])
    expect(await violations(page)).toEqual([])
    const title = await page.getByRole('heading').innerText()
    await page.getByRole('button', { name: '切换为互动图表' }).click()
    await expect(page.locator('[data-drawn=true]')).toBeVisible()
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(title)
    // Its numbers come from the results that were stored with it.
    expect(server.sent.filter(({ path }) => /wasm|\.csv/.test(path))).toEqual([])
    // The button that was pressed is gone; what it brought is where the reader is.
    await expect(page.getByRole('heading', { level: 2 })).toBeFocused()
    expect(complaints).toEqual([])
  })
})

/** The heights that the page tells the one around it, which here is itself. */
async function toldHeights(page: Page): Promise<() => Promise<number[]>> {
  const told: number[] = []
  await page.exposeFunction('tellTest', (height: number) => told.push(height))
  await page.addInitScript(
    "addEventListener('message', ({ data }) => data.type === 'resize' && globalThis.tellTest(data.height))",
  )
  return async () => told
}
const heightOf = async (page: Page) => Math.ceil((await page.getByRole('main').boundingBox())?.height ?? 0)

test('a live figure whose scripts do not come leaves the published one and says so; pressed again, it comes', async ({
  page,
}) => {
  await page.goto(server.origin + FIGURE)
  await isReady(page)
  const button = page.getByRole('button', { name: '切换为互动图表' })
  const status = page.getByRole('status')
  await expect(status).toBeEmpty()
  let letGo: () => void = () => undefined
  const held = new Promise<void>((go) => (letGo = go))
  await page.route(/\/assets\/.*\.js/, async (route) => {
    await held
    await route.abort()
  })
  await button.click()
  await expect(status).toHaveText('正在载入图表')
  await expect(button).toBeDisabled()
  letGo()
  await expect(status).toHaveText('互动图表未能载入，上图仍为发布时的图表。')
  await expect(page.getByRole('heading')).toHaveText(/2024 年办结 3,739 件/)
  await expect(button).toBeEnabled()
  await expect(button).toBeFocused()
  await page.unroute(/\/assets\/.*\.js/)
  await button.click()
  await expect(page.locator('[data-drawn=true]')).toBeVisible({ timeout: 30_000 })
})

test('a live figure that fails leaves the published one, as tall as it is, and says why', async ({ page }) => {
  const told = await toldHeights(page)
  await page.goto(server.origin + FIGURE)
  await isReady(page)
  const before = await heightOf(page)
  await expect.poll(told).toEqual([before])
  await page.route(/stored|\.csv/, (route) => route.abort())
  await page.getByRole('button', { name: '切换为互动图表' }).click()
  const status = page.getByRole('status')
  await expect(status).toContainText('互动图表未能载入，上图仍为发布时的图表。', { timeout: 30_000 })
  await expect(status).toContainText('reports-d586e00f3fe9.csv')
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('heading')).toHaveText(/2024 年办结 3,739 件/)
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('link', { name: '在公开透镜中打开' })).toBeFocused()
  const after = await heightOf(page)
  expect(after).toBeGreaterThan(before)
  await expect.poll(async () => (await told()).at(-1)).toBe(after)
  // Never was the frame given the height of what is out of sight.
  expect(Math.min(...(await told()))).toBe(before)
})

test('a figure that was not published, and whose scripts do not come, says so', async ({ page }) => {
  await page.route(/\/assets\/live.*\.js/, (route) => route.abort())
  await page.goto(`${server.origin}/embed.html?v=1&view=outcomes&${DATA}&years=2023`)
  await expect(page.getByRole('alert')).toContainText('图表的脚本没有载入')
  await expect(page.locator('html')).toHaveAttribute('data-state', 'failed')
})

test('is dark, and English, where its address says so; another question is answered from the data', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  await page.goto(`${server.origin}${FIGURE}&lang=en&theme=dark`)
  await isReady(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading')).toHaveText(/3,739 decided/)
  await expect(page.getByRole('button', { name: 'Switch to the interactive figure' })).toBeVisible()
  await page.goto(`${server.origin}/embed.html?v=1&view=outcomes&${DATA}&years=2023`)
  await isReady(page)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/2023 年办结/)
  expect(complaints).toEqual([])
})

test('a published site opens with its own data, before the engine has come; a file of the reader takes their place', async ({
  page,
}) => {
  const complaints = complaintsOf(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\.wasm$/, (route) => held.then(() => route.continue()))
  await page.goto(`${server.origin}/`)
  await isReady(page)
  await expect(page.getByRole('contentinfo')).toContainText('d586e00f3fe9')
  await expect(page.getByRole('main')).toContainText('9,270')
  release()
  const own = '机关,年份,app.received.total\n甲镇,2023,7\n乙镇,2023,5\n'
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles([{ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(own) }])
  await expect(page.getByRole('region', { name: '新收申请', exact: true })).toContainText('12', { timeout: 30_000 })
  expect(complaints).toEqual([])
})
