import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Question } from '../../../src/domain/question.ts'
import { WordingPart } from '../../../src/views/audit/wording/WordingPart.tsx'
import { openDataset, openFiles, showView, violations } from '../viewPage.tsx'
import { nextFile } from './nextFile.ts'
import { OTHER, ROUTINE, wordedReport } from './wordedReports.ts'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const WAIT = { timeout: 20_000 }
// 东岭 says the same in both years; 西河 has half of it beside its own words, in another order.
const FILES = [
  wordedReport('东岭镇', 2022, ROUTINE, '人手少。'),
  wordedReport('东岭镇', 2023, `2023年，${ROUTINE}`, '人手少。'),
  wordedReport('西河镇', 2023, `${OTHER}\n${ROUTINE}`, '人手少。'),
  { name: '表.csv', text: 'agency,year,form,app.received.total\n丙镇,2023,cn-2021,1' },
]

let opened: Awaited<ReturnType<typeof openFiles>>
beforeAll(async () => {
  opened = await openFiles(FILES)
})
afterAll(() => opened.close())
beforeEach(() => page.viewport(1280, 900))
afterEach(() => {
  delete document.documentElement.dataset['theme']
})

const show = (alike: 40 | 60 | 80 | 95 = 60, more: Partial<Question> = {}) =>
  showView(opened, WordingPart, { view: 'audit', audit: { show: 'wording', alike }, ...more })

test.each(['light', 'dark'])(
  'what repeats the year before and a neighbour, and what was not compared (%s)',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme
    const { screen } = await show()
    await expect.element(screen.getByRole('heading', { name: '2 组段落的文字有 60% 以上相同' }), WAIT).toBeVisible()
    // 东岭 2023 says 0年 before what it said in 2022: 61 of its 63 characters repeat, 96.8%.
    await expect
      .element(screen.getByRole('row', { name: /东岭镇.*2023.*96\.8.*本机关上年.*东岭镇.*2022 61/ }), WAIT)
      .toBeVisible()
    await expect.element(screen.getByRole('row', { name: /东岭镇.*2023.*同年其他机关.*西河镇.*2023/ })).toBeVisible()
    await expect.element(screen.getByText('比对 3 份年报原文中的 3 个段落。', { exact: false })).toBeVisible()
    await expect
      .element(screen.getByText('已比对：与本机关上年 1 组，与同年其他机关 1 组。', { exact: false }))
      .toBeVisible()
    await expect.element(screen.getByText('6 个段落（套语不计）不足 60 字，未比对。', { exact: false })).toBeVisible()
    await expect.element(screen.getByText('1 份年报没有文字', { exact: false })).toBeVisible()
    expect(await violations()).toEqual([])
  },
)

test('opened, both sections stand side by side with what repeats marked, and lead to their reports', async () => {
  const { screen, asked } = await show()
  await screen.getByRole('button', { name: /东岭镇.* 2023 年.*对照.*西河镇.* 2023/ }).click(WAIT)
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByText('文件：西河镇2023.html')).toBeVisible()
  const marks = [...document.querySelectorAll('dialog mark')].map((mark) => mark.textContent)
  expect(marks).toEqual([ROUTINE.slice(0, -1), ROUTINE.slice(0, -1)])
  const [first] = document.querySelectorAll('dialog mark')
  expect(first && getComputedStyle(first).textDecorationLine).toBe('underline')
  expect(await violations()).toEqual([])
  await dialog.getByRole('link', { name: /查看年报.*西河镇.* 2023 年/ }).click()
  expect(asked.at(-1)).toMatchObject({ view: 'agency', agency: { year: 2023 } })
})

test('the share is the reader’s choice, and stands in the question', async () => {
  const { screen, asked } = await show(40)
  await screen.getByRole('radio', { name: '≥ 95%' }).click({ ...WAIT, force: true })
  expect(asked.at(-1)?.audit).toEqual({ show: 'wording', alike: 95 })
})

test('the list as CSV', async () => {
  const { screen } = await show()
  const file = nextFile()
  await screen.getByRole('button', { name: /CSV/ }).click(WAIT)
  const lines = (await (await file).file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/机关,年份,段落,比对,对方,对方年份,相同比例（%）,相同字数,本段字数,文件,对方文件$/)
})

test('with no documents open it is said, and how to open them', async () => {
  const tables = await openDataset('表.csv', FILES[3]?.text ?? '')
  const { screen, asked } = await showView(tables, WordingPart, { view: 'audit' })
  await expect.element(screen.getByText(/没有年报原文/), WAIT).toBeVisible()
  await screen.getByRole('link', { name: '前往数据页' }).click()
  expect(asked.at(-1)).toMatchObject({ view: 'data' })
  expect(await violations()).toEqual([])
  await tables.close()
})

test('all of it in English, and no wider than a phone', async () => {
  await page.viewport(320, 844)
  const { screen } = await show(60, { lang: 'en' })
  await expect
    .element(
      screen.getByRole('heading', { name: 'Pairs of sections with 60% or more of their wording alike: 2' }),
      WAIT,
    )
    .toBeVisible()
  await screen.getByRole('button', { name: /2023, 1 Overview, beside.*西河镇/ }).click(WAIT)
  await expect.element(screen.getByText('Alike wording proves nothing', { exact: false }).last()).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  const dialog = document.querySelector('dialog')
  expect(dialog?.scrollWidth).toBeLessThanOrEqual(320)
  const [one, other] = [...document.querySelectorAll('dialog section')].map((part) => part.getBoundingClientRect())
  expect(one && other && other.top >= one.bottom).toBe(true)
  expect(await violations()).toEqual([])
})
