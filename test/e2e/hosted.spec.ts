import type { Page } from '@playwright/test'
import { expect, openFiles, ready, test, visit } from './fixtures.ts'

const csv = (reports: number) =>
  `agency,year,app.received.total\n${Array.from({ length: reports }, (_, i) => `第${i}镇,2023,${i}`).join('\n')}\n`

const host = (page: Page, path: string, answer: { body?: string; status?: number; headers?: Record<string, string> }) =>
  page.route(
    (url) => url.pathname === path,
    (route) => route.fulfill({ contentType: 'text/csv', ...answer }),
  )

const agencies = (page: Page) => page.getByRole('banner')

test('a file on the same origin is opened by its path', async ({ page }) => {
  await host(page, '/data/five.csv', { body: csv(5) })
  await visit(page, '?data=data/five.csv')
  await expect(agencies(page)).toContainText('5 份年报')
})

test("the reader's file takes the place of the hosted one, however long it is read", async ({ page }) => {
  await host(page, '/five.csv', { body: csv(5) })
  await visit(page, '?data=five.csv')
  await openFiles(page, [{ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(20_000)) }])
  await expect(agencies(page)).toContainText('20,000 份年报')
})

test('a file opened while another is read joins it', async ({ page }) => {
  const table = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await visit(page)
  const field = page.locator('input[type=file][multiple]')
  await field.setInputFiles(table('a.csv', csv(20_000)))
  await field.setInputFiles(table('b.csv', csv(3).replaceAll('2023', '2024')))
  await ready(page)
  await expect(agencies(page)).toContainText('20,003 份年报')
})

test('addresses of other origins and of no file are refused, and the page opens', async ({ page }) => {
  for (const path of ['http://example.org/a.csv', '//example.org/a.csv', 'data:text/csv,a', 'javascript:alert(1)']) {
    await visit(page, `?data=${encodeURIComponent(path)}`)
    await expect(page.getByRole('alert')).toContainText(path)
    await expect(page.getByRole('main')).toContainText('9,270')
  }
})

test.describe('what the browser complains of as well', () => {
  test.use({ expected: [/404|Failed to load|blocked by CORS|request to another origin|Unsafe attempt to load/] })

  test('a path that sends on to another origin is refused', async ({ page }) => {
    let heard = false
    await page.route('http://127.0.0.1:9/**', (route) => {
      heard = true
      return route.fulfill({ body: csv(5), headers: { 'access-control-allow-origin': '*' } })
    })
    await host(page, '/away.csv', { status: 302, headers: { location: 'http://127.0.0.1:9/a.csv' } })
    await visit(page, '?data=away.csv')
    await expect(page.getByRole('alert')).toContainText('不读取其他网站的文件')
    await expect(page.getByRole('main')).toContainText('9,270')
    expect(heard).toBe(false)
  })

  test('a path with a % of its own is named as it stands', async ({ page }) => {
    await host(page, '/100%.csv', { status: 404 })
    await visit(page, '?data=100%25.csv')
    await expect(page.getByRole('alert')).toContainText('100%.csv')
    await expect(page.getByRole('main')).toContainText('9,270')
  })
})
