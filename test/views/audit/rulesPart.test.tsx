import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { FIRST_STANDING } from '../../../src/domain/question.ts'
import { RULES } from '../../../src/domain/rules/rules.ts'
import { RulesPart } from '../../../src/views/audit/rules/RulesPart.tsx'
import { openDataset, showView, violations } from '../viewPage.tsx'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('one.csv', 'agency,year,app.received.total\n甲局,2024,1\n')
})
afterAll(async () => {
  await page.viewport(1280, 900)
  await opened.close()
})

test('every rule is a section with its own link, its facts and an example; nothing is in anybody’s way', async () => {
  const { screen, asked } = await showView(opened, RulesPart, { view: 'audit' })
  const headings = screen.getByRole('heading', { level: 3 })
  expect(headings.elements()).toHaveLength(RULES.length + 1)
  expect(screen.getByRole('table').elements().length).toBeGreaterThanOrEqual(RULES.length)
  await expect.element(screen.getByText('汇总年报为 10，所属单位年报之和为 11。').first()).toBeVisible()
  await screen.getByRole('link', { name: '“骤增骤减”的链接' }).click()
  expect(asked.at(-1)).toMatchObject({ audit: { show: 'rules' }, standing: { audit: { chosen: ['rule:jump'] } } })
  expect(await violations()).toEqual([])
})

test('an address with a rule brings it into sight, on a narrow screen in English, too', async () => {
  await page.viewport(390, 800)
  const { screen } = await showView(opened, RulesPart, {
    view: 'audit',
    lang: 'en',
    standing: { audit: { ...FIRST_STANDING, chosen: ['rule:layout'] } },
  })
  const section = screen.getByRole('region', { name: /^Edition of the form/u }).first()
  await expect.element(section).toHaveFocus()
  await expect.element(section).toBeInViewport()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  expect(await violations()).toEqual([])
})
