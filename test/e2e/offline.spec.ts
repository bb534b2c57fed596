import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { readWorker, writeWorker } from '../../src/publish/workerFile.ts'
import { serveFolder, type FolderServer } from '../serveFolder.ts'
import { violations } from './axe.ts'
import { expect, ready, settled } from './fixtures.ts'

/** A site of its own, below a folder: what is kept of it is kept in this test alone. */
interface Site extends FolderServer {
  readonly page: string
  readonly folder: string
}

const test = base.extend<{ site: Site }>({
  // oxlint-disable-next-line no-empty-pattern -- a fixture names what it needs, and this one needs nothing
  site: async ({}, hand) => {
    const root = mkdtempSync(join(tmpdir(), 'offline-'))
    const folder = join(root, 'open/lens')
    cpSync('dist', folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
    mkdirSync(join(folder, 'data'))
    const server = await serveFolder(root)
    await hand({ ...server, folder, page: `${server.origin}/open/lens/` })
    server.close()
    rmSync(root, { recursive: true })
  },
})
test.use({ serviceWorkers: 'allow' })
test.setTimeout(120_000)

const csv = (reports: number) =>
  `agency,year,app.received.total\n${Array.from({ length: reports }, (_, i) => `第${i}镇,2023,${i}`).join('\n')}\n`

/** Opens an address and waits until the page says that all is kept. */
async function keptVisit(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
  await expect(page.getByRole('contentinfo')).toContainText('可离线使用', { timeout: 60_000 })
}

/** What the console complains of, and what is asked of another site. */
function complaintsOf(context: BrowserContext, { origin }: Site): string[] {
  const complaints: string[] = []
  context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    const asked = new URL(request.url())
    if (asked.protocol.startsWith('http') && asked.origin !== origin) complaints.push(request.url())
  })
  return complaints
}

test('after one visit the page, its views and the engine open with the network off', async ({
  page,
  context,
  site,
}) => {
  const complaints = complaintsOf(context, site)
  await keptVisit(page, site.page)
  await context.setOffline(true)
  site.sent.length = 0
  await page.reload()
  await settled(page)
  await expect(page.getByRole('main')).toContainText('9,270')
  await expect(page.locator('[data-drawn=true] svg').first()).toBeVisible()
  // Answers that are not stored come from the engine.
  for (const [address, told] of [
    ['?v=1&view=zeros&years=2023-2024', '零申请'],
    ['?v=1&view=pivot&years=2023-2024', '透视表'],
    ['?v=1&view=audit&years=2023-2024', '勾稽'],
  ] as const) {
    await page.goto(site.page + address)
    await settled(page)
    await expect(page.getByRole('main')).toContainText(told)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  // The browser itself looks for a new worker, which the test's switch does not reach.
  expect(site.sent.filter(({ path }) => !path.endsWith('/sw.js'))).toEqual([])
  expect(complaints).toEqual([])
})

test.describe('what is told', () => {
  // The checker of access is put into the page as a script.
  test.use({ bypassCSP: true })

  test('the last hosted dataset opens with the network off, and says when it was fetched; with a network it is fetched anew', async ({
    page,
    context,
    site,
  }) => {
    writeFileSync(join(site.folder, 'data/five.csv'), csv(5))
    await keptVisit(page, `${site.page}?data=data/five.csv`)
    await context.setOffline(true)
    await page.reload()
    await settled(page)
    const copy = page.getByText(/five\.csv 显示的是 \d{4}-\d\d-\d\d \d\d:\d\d 取得的副本/)
    await expect(page.getByRole('banner')).toContainText('5 份年报')
    await expect(copy).toBeVisible()
    expect(await violations(page)).toEqual([])
    await context.setOffline(false)
    writeFileSync(join(site.folder, 'data/five.csv'), csv(6))
    await page.reload()
    await settled(page)
    await expect(page.getByRole('banner')).toContainText('6 份年报')
    await expect(copy).toHaveCount(0)
  })

  test('a new version is told, and is not there before the reader asks for it', async ({ page, site }) => {
    await keptVisit(page, site.page)
    const index = join(site.folder, 'index.html')
    const worker = readWorker(site.folder)
    if (!worker) throw new Error('the built page has no worker')
    writeFileSync(index, readFileSync(index, 'utf8').replace('<html ', '<html data-edition="new" '))
    writeWorker(site.folder, worker.code, worker.build.first)
    await page.reload()
    await settled(page)
    const button = page.getByRole('status').getByRole('button', { name: '重新载入新版本' })
    await expect(button).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText('已打开的文件需重新打开')).toBeVisible()
    expect(await violations(page)).toEqual([])
    // However often it is loaded, it is the version that the reader has, and tells of the other.
    await page.reload()
    await ready(page)
    await expect(button).toBeVisible({ timeout: 30_000 })
    await expect(page.locator('html')).not.toHaveAttribute('data-edition')
    site.sent.length = 0
    await button.click()
    await expect(page.locator('html')).toHaveAttribute('data-edition', 'new', { timeout: 30_000 })
    await settled(page)
    await expect(button).toHaveCount(0)
    // What did not change is not sent again.
    await expect(page.getByRole('contentinfo')).toContainText('可离线使用', { timeout: 60_000 })
    expect(site.sent.filter(({ path }) => /\/assets\//.test(path))).toEqual([])
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1)
  })
})

test('a site that takes its worker away is asked for everything again', async ({ page, site }) => {
  await keptVisit(page, site.page)
  rmSync(join(site.folder, 'sw.js'))
  await page.reload()
  await settled(page)
  const kept = () =>
    page.evaluate(async () => [...(await navigator.serviceWorker.getRegistrations()), ...(await caches.keys())].length)
  await expect.poll(kept, { timeout: 30_000 }).toBe(0)
  await page.reload()
  await settled(page)
  await expect(page.getByRole('main')).toContainText('9,270')
})

test('a figure alone keeps nothing in the browser of its reader', async ({ page, site }) => {
  await page.goto(`${site.page}embed.html?v=1&view=outcomes`)
  await ready(page)
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})
