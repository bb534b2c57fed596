import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import csv from '../../../data/reports.csv?raw'
import { DEFAULT_QUESTION, type Question } from '../../../src/domain/question.ts'
import { FindingsPart } from '../../../src/views/audit/findings/FindingsPart.tsx'
import { openDataset, showView, violations } from '../viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const WAIT = { timeout: 20_000 }

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  await page.viewport(1280, 900)
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())
afterEach(async () => {
  delete document.documentElement.dataset['theme']
  await page.viewport(1280, 900)
})

const show = (audit: Partial<Question['audit']> = {}) =>
  showView(opened, FindingsPart, { view: 'audit', audit: { ...DEFAULT_QUESTION.audit, ...audit } })

test.each(['light', 'dark'])('the finding, each rule with what it was asked of, the list: %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme
  const { screen } = await show()
  await expect
    .element(screen.getByRole('heading', { name: /128 份年报中，22 份不符合表内勾稽关系/ }), WAIT)
    .toBeVisible()
  await expect.element(screen.getByRole('row', { name: /^行内合计 26 0 0 8 / }), WAIT).toBeVisible()
  await expect.element(screen.getByText(/不合成分数/)).toBeVisible()
  expect(await violations()).toEqual([])
})

test('a finding opens with both sides, its rule, and its cells in the official table', async () => {
  const { screen } = await show({ rules: ['row'] })
  await expect.element(screen.getByRole('heading', { name: '26 条疑点' }), WAIT).toBeVisible()
  await screen
    .getByRole('button', { name: /六类申请人之和为 0，总计为 7/ })
    .first()
    .click()
  const drawer = screen.getByRole('dialog')
  await expect.element(drawer.getByText('0 + 0 + 0 + 0 + 0 + 0 = 0 ≠ 7'), WAIT).toBeVisible()
  await expect.element(drawer.getByRole('heading', { name: '2023 年年报' })).toBeVisible()
  await expect.element(drawer.getByRole('link', { name: '在年报原表中查看' })).toBeVisible()
  expect(await violations()).toEqual([])
})

test('an audit that takes its time says which step it is at, can be cancelled, and started again', async () => {
  let isSlow = true
  const rows: typeof opened.answerer.rows = (query, signal) =>
    isSlow
      ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))))
      : opened.answerer.rows(query, signal)
  const slow = { ...opened, answerer: { ...opened.answerer, rows } }
  const { screen } = await showView(slow, FindingsPart, { view: 'audit' })
  await expect.element(screen.getByText(/^正在核对：第 1 步，共 15 步/), WAIT).toBeVisible()
  await screen.getByRole('button', { name: '取消' }).click()
  await expect.element(screen.getByText('核对已取消，没有结果可以显示。')).toBeVisible()
  isSlow = false
  await screen.getByRole('button', { name: '重新核对' }).click()
  await expect.element(screen.getByRole('heading', { name: /22 份不符合/ }), WAIT).toBeVisible()
})

test('on a phone the table opens at the cell in question: 总计, which the row does not add up to', async () => {
  await page.viewport(390, 844)
  const { screen } = await show({ rules: ['row'] })
  await screen
    .getByRole('button', { name: /六类申请人之和为 0，总计为 7/ })
    .first()
    .click(WAIT)
  const drawer = screen.getByRole('dialog')
  const total = drawer.getByRole('button', { name: /^7/ })
  await expect.element(total, WAIT).toBeVisible()
  const seen = total.element().closest('section')?.getBoundingClientRect()
  await expect.poll(() => total.element().getBoundingClientRect().right).toBeLessThanOrEqual(seen?.right ?? 0)
})

test('a rule that is pressed leads to its findings: their heading has the focus and is in sight', async () => {
  await page.viewport(390, 844)
  const { screen } = await show()
  await screen.getByRole('link', { name: '官方勾稽关系' }).click(WAIT)
  const heading = screen.getByRole('heading', { name: '19 条疑点' })
  await expect.element(heading, WAIT).toHaveFocus()
  const { top, bottom } = heading.element().getBoundingClientRect()
  expect(top).toBeGreaterThanOrEqual(0)
  expect(bottom).toBeLessThanOrEqual(844)
})
