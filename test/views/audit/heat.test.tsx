import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import csv from '../../../data/reports.csv?raw'
import { EMPTY_FILTER, type Question } from '../../../src/domain/question.ts'
import { HeatFigure } from '../../../src/views/audit/findings/HeatFigure.tsx'
import type { ViewProps } from '../../../src/views/view.ts'
import { keyOf, openDataset, showView, violations } from '../viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const WAIT = { timeout: 30_000 }
let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())
afterEach(async () => {
  delete document.documentElement.dataset['theme']
  await page.viewport(1280, 900)
})

async function show(more: Partial<Question> = {}) {
  const pressed: (readonly [string, number])[] = []
  const View = (props: ViewProps) => <HeatFigure {...props} onOpen={(key, year) => pressed.push([key, year])} />
  const { screen, asked } = await showView(opened, View, { view: 'audit', ...more })
  return { screen, asked, pressed }
}

test.each(['light', 'dark'])('the finding, the legend with its counts, and the map (%s)', async (theme) => {
  document.documentElement.dataset['theme'] = theme
  const { screen } = await show()
  await expect.element(screen.getByRole('heading', { name: /^128 份年报中，\d+ 份有错误/ }), WAIT).toBeVisible()
  const legend = screen.getByRole('list', { name: '图例' })
  await expect
    .element(legend)
    .toHaveTextContent(/错误 \d+.*存疑 \d+.*提示 \d+.*未发现问题 \d+.*无法核对 \d+.*未收录 40/)
  await expect.element(screen.getByText('疑点是有待核实的问题，不是结论；不设综合评分。')).toBeVisible()
  await expect.element(screen.getByText('n = 128', { exact: true })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('a tile says what was found and opens the findings of its report, with the keyboard too; a missing year opens none', async () => {
  const { screen, pressed } = await show()
  const key = keyOf(opened, '社会事业局')
  // 社会事业局 2024: 15 + 4 of 复议后起诉 under a total of 15.
  const tile = screen.getByRole('button', { name: /社会事业局，2024 年：错误，.*，1 个不符$/ })
  await tile.click(WAIT)
  expect(pressed).toEqual([[key, 2024]])
  const missing = screen.getByRole('img', { name: '平潭综合实验区公安局，2020 年：未收录' })
  await expect.element(missing).toBeVisible()
  const name = screen.getByRole('link', { name: '平潭综合实验区社会事业局' }).element()
  if (name instanceof HTMLElement) name.focus()
  await userEvent.keyboard('{ArrowRight}{Enter}')
  expect(pressed).toHaveLength(2)
  expect(pressed[1]?.[0]).toBe(key)
})

test('a report that is left out for its sums has its own tile, which opens no findings', async () => {
  const { screen } = await show({ filter: { ...EMPTY_FILTER, onlySound: true } })
  const left = screen.getByRole('img', { name: '平潭综合实验区社会事业局，2024 年：已剔除' })
  await expect.element(left, WAIT).toBeVisible()
  await expect.element(screen.getByRole('list', { name: '图例' })).toHaveTextContent(/已剔除 22.*未收录 40/)
  await expect
    .element(screen.getByText(/40 处未收录（不表示该机关未编制）。另有 22 份因勾稽不符已剔除。/))
    .toBeVisible()
  await expect.element(screen.getByText('n = 106', { exact: true })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('as a table: every agency-year with its state, sorted by what is pressed', async () => {
  const { screen } = await show({ lang: 'en' })
  await screen.getByRole('radio', { name: 'Table' }).click({ ...WAIT, force: true })
  const table = screen.getByRole('table', { name: 'The gravest finding in each report, by agency and year' })
  await expect.element(table.getByRole('columnheader', { name: 'Equations broken' }), WAIT).toBeVisible()
  await expect.element(table.getByText('Not in this dataset').first()).toBeVisible()
  expect(await violations()).toEqual([])
})

test('on a phone the map scrolls in itself', async () => {
  await page.viewport(320, 700)
  const { screen } = await show()
  await expect.element(screen.getByRole('heading', { name: /^128 份年报中/ }), WAIT).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
})
