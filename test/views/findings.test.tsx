import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import csv from '../../data/reports.csv?raw'
import { EMPTY_FILTER, type Question } from '../../src/domain/question.ts'
import { FindingsView } from '../../src/views/findings/FindingsView.tsx'
import { openDataset, showView, violations } from './viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const WAIT = { timeout: 20_000 }

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())
afterEach(async () => {
  delete document.documentElement.dataset['theme']
  await page.viewport(1280, 900)
})

const show = (more: Partial<Question> = {}) => showView(opened, FindingsView, { view: 'findings', ...more })

const SUQIAN = /^宿迁市人民政府 2024 年不予处理率由 11\.6\s%（406\s\/\s3,486）变为 3\.3\s%（117\s\/\s3,521）$/

test.each(['light', 'dark'])(
  'the leads in order, what was looked at, nothing in the way of a reader: %s',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme
    const { screen } = await show()
    await expect
      .element(screen.getByRole('heading', { name: '22 条线索，1 条很不寻常，4 条不寻常' }), WAIT)
      .toBeVisible()
    await expect.element(screen.getByText(SUQIAN)).toBeVisible()
    await expect.element(screen.getByText(/公开率由 43\.6\s%.+变为 54\.0\s%/).first()).toBeVisible()
    await expect.element(screen.getByText('概率小于百万分之一', { exact: false })).toBeVisible()
    await expect.element(screen.getByRole('row', { name: /比率变化 37 约 1\.9 13 5/ }), WAIT).toBeVisible()
    expect(await violations()).toEqual([])
  },
)

test('a lead opens the two years beside each other, its quantity over the years, and the reports behind it', async () => {
  const { screen, asked } = await show()
  await expect.element(screen.getByText(SUQIAN), WAIT).toBeVisible()
  await screen.getByRole('link', { name: /^两年对照：宿迁市人民政府 2024 年不予处理率/ }).click()
  expect(asked.at(-1)).toMatchObject({ view: 'agency', agency: { year: 2024, beside: 2023 } })
  await screen.getByRole('link', { name: /^历年走势：宿迁市人民政府 2024 年不予处理率/ }).click()
  expect(asked.at(-1)).toMatchObject({ view: 'trends', trends: { of: 'unprocessed_rate' } })
  await screen.getByRole('button', { name: /^相关年报：宿迁市人民政府 2024 年不予处理率/ }).click()
  const rows = screen.getByRole('dialog').getByRole('rowheader')
  await expect.element(rows.first(), WAIT).toHaveTextContent('宿迁市人民政府')
  expect(rows.elements()).toHaveLength(2)
})

test('a kind narrows the list and stands in the question; pressed again it is out', async () => {
  const { screen, asked } = await show()
  const kind = screen.getByRole('button', { name: '新的零申请 7' })
  await expect.element(kind, WAIT).toBeVisible()
  await kind.click()
  expect(asked.at(-1)).toMatchObject({ findings: { kinds: ['newZero'] } })
  await expect.element(screen.getByRole('heading', { name: '7 条线索，1 条不寻常' })).toBeVisible()
  await expect.element(kind).toHaveAttribute('aria-pressed', 'true')
  await kind.click()
  expect(asked.at(-1)).toMatchObject({ findings: { kinds: [] } })
})

test('where nothing stands out, the list says so and what was looked at', async () => {
  const shanghai = { ...EMPTY_FILTER, places: ['上海市'] }
  const { screen } = await show({ filter: shanghai })
  await expect.element(screen.getByRole('heading', { name: '没有突出之处' }), WAIT).toBeVisible()
  await expect.element(screen.getByText(/^所选年报没有可以比较的/)).toBeVisible()
  expect(await violations()).toEqual([])
})

test('all of it in English, and no wider than a phone', async () => {
  await page.viewport(390, 844)
  const { screen } = await show({ lang: 'en' })
  await expect.element(screen.getByRole('heading', { name: '22 leads, 1 very unusual, 4 unusual' }), WAIT).toBeVisible()
  await expect
    .element(screen.getByText(/^宿迁市人民政府, 2024: Corrected in review went from 4\.1\s%\s\(17\s\/\s414\)/))
    .toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
})
