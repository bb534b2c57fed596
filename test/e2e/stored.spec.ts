import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, ready, settled, test, visit } from './fixtures.ts'

const VIEWS = ['overview', 'findings', 'zeros', 'trends', 'outcomes', 'disputes', 'compare', 'pivot', 'agency']

/** Goes to another view as a link of the page does. */
async function turn(page: Page, view: string): Promise<string> {
  await page.evaluate((search) => {
    history.pushState(null, '', search)
    dispatchEvent(new PopStateEvent('popstate'))
  }, `?v=1&view=${view}`)
  const current = page.getByRole('navigation').locator('a[aria-current=page]')
  await expect(current).toHaveAttribute('href', view === 'overview' ? '?' : `?v=1&view=${view}`)
  await settled(page)
  return page.getByRole('main').innerText()
}

test('every view opens with its figures before the engine has come', async ({ page }) => {
  await page.route(/\.wasm$/, () => undefined)
  await visit(page)
  await expect(page.getByRole('main')).toContainText('9,270')
  for (const view of VIEWS) expect(await turn(page, view)).toMatch(/\d/)
})

test('nothing of the engine is fetched before the first figures stand, nor before the reader gives a sign of life', async ({
  page,
}) => {
  // The moment of rest after which the engine is started all the same never ends here.
  await page.addInitScript(() => {
    const wait = setTimeout
    Object.assign(globalThis, { setTimeout: (then: () => void, ms?: number) => (ms === 1500 ? 0 : wait(then, ms)) })
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await visit(page)
  const ofEngine = () => asked.filter((url) => /duckdb|\.wasm|\.csv/.test(url))
  expect(ofEngine()).toEqual([])
  await page.keyboard.press('Shift')
  await expect.poll(ofEngine).not.toEqual([])
})

test.describe('without stored results', () => {
  test.use({ expected: [/404/] })

  test('every view shows the same, word for word', async ({ page, context }) => {
    await visit(page)
    const other = await context.newPage()
    await other.route(/assets\/stored-/, (route) => route.fulfill({ status: 404 }))
    await visit(other)
    for (const view of VIEWS) expect(await turn(page, view)).toBe(await turn(other, view))
  })
})

test('results stored of other data than lie there are no longer used, and that is told', async ({ page }) => {
  const lines = readFileSync('data/reports.csv', 'utf8').trimEnd().split('\n')
  await page.route(/reports.*\.csv/, (route) => route.fulfill({ body: lines.slice(0, -1).join('\n') }))
  await page.goto('/')
  await ready(page)
  await page.keyboard.press('Shift')
  await expect(page.getByRole('alert')).toContainText('数据已更新')
  // The village that reported 0 was the last line.
  await expect(page.getByRole('main')).toContainText('计入 12 份年报中的 12 份')
})
