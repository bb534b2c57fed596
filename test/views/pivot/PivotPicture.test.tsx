import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import csv from '../../../data/reports.csv?raw'
import { LAYOUT_OF, type PivotLayout } from '../../../src/domain/pivot.ts'
import { DEFAULT_QUESTION, type Question } from '../../../src/domain/question.ts'
import { PivotView } from '../../../src/views/pivot/PivotView.tsx'
import { openDataset, showView, violations } from '../viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const WAIT = { timeout: 20_000 }

const BY_YEAR: PivotLayout = { ...LAYOUT_OF.february, values: [{ of: 'received', stat: 'sum' }] }

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())
afterEach(async () => {
  delete document.documentElement.dataset['theme']
  await page.viewport(1280, 900)
})

const show = (part: Partial<Question['pivot']> = {}, more: Partial<Question> = {}) =>
  showView(opened, PivotView, { view: 'pivot', ...more, pivot: { ...DEFAULT_QUESTION.pivot, ...part } })

const texts = () => [...document.querySelectorAll('figure [role=img] svg text')].map((one) => one.textContent)

/** Presses the words of a chart as a pointer does. */
function press(words: string) {
  const text = [...document.querySelectorAll('figure [role=img] svg text')].find((one) => one.textContent === words)
  if (!text) throw new Error(`${words} is not drawn; drawn are ${texts().join(' ')}`)
  text.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = text.getBoundingClientRect()
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true }
  const target = text.closest('[role=img]')?.firstElementChild
  for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(type, at))
}

/** What a press brings about; pressed again until the chart, which is drawn first, listens. */
const pressed = (words: string, found: () => string | null | undefined) => () => {
  if (!found()) press(words)
  return found() ?? ''
}

test('one press from the table to the picture that suits it, another to its kind, a mark to its reports, and back', async () => {
  const { screen, asked } = await show({ layout: BY_YEAR })
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  await screen.getByRole('radio', { name: '图', exact: true }).click()
  expect(asked.at(-1)?.pivot.picture).toBe('auto')
  const chart = screen.getByRole('img', { name: '最高 3,525（宿迁市人民政府 · 2024），最低 0（44 处）。' })
  await expect.element(chart, WAIT).toBeInTheDocument()
  await expect.poll(texts, WAIT).toContain('3,525')
  await expect.element(screen.getByRole('radio', { name: '热力' })).toBeChecked()
  await expect.poll(texts, WAIT).toContain('218')
  await expect
    .poll(
      pressed('218', () => asked.at(-1)?.pivot.cell),
      WAIT,
    )
    .toMatch(/^2024\t0\n.*平潭综合实验区$/)
  await expect.element(screen.getByRole('dialog'), WAIT).toHaveTextContent(/平潭综合实验区 · 2024/)
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => asked.at(-1)?.pivot.cell).toBeNull()
  await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('img')
  await screen.getByRole('radio', { name: '小图' }).click()
  expect(asked.at(-1)?.pivot.picture).toBe('multiples')
  await screen.getByRole('radio', { name: '热力' }).click()
  // The one that suits follows the layout from now on.
  expect(asked.at(-1)?.pivot.picture).toBe('auto')
  await screen.getByRole('radio', { name: '表', exact: true }).click()
  expect(asked.at(-1)?.pivot.picture).toBeNull()
  await expect.element(screen.getByRole('treegrid')).toBeVisible()
})

test('a press on a bar opens the reports of its cell', async () => {
  const layout: PivotLayout = { rows: ['outcome'], columns: [], values: [{ of: 'decided', stat: 'sum' }] }
  const { screen, asked } = await show({ layout, picture: 'auto' })
  await expect.poll(texts, WAIT).toContain('371*')
  await expect
    .poll(
      pressed('371*', () => asked.at(-1)?.pivot.cell),
      WAIT,
    )
    .toBe('\t0\ndenied')
  await expect.element(screen.getByRole('dialog'), WAIT).toHaveTextContent(/不予公开/)
})

test.each(['light', 'dark'])(
  'every table as a picture, wide and on a phone, free of what axe finds: %s',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme
    const layouts: readonly PivotLayout[] = [...Object.values(LAYOUT_OF), { ...BY_YEAR, rows: ['level'] }]
    const shown = [
      { width: 1280, lang: 'zh' },
      { width: 320, lang: 'en' },
    ] as const
    for (const { width, lang } of shown) {
      await page.viewport(width, 900)
      for (const layout of layouts) {
        const { screen } = await show({ layout, picture: 'auto' }, { lang })
        await expect.poll(() => document.querySelectorAll('[data-drawn=true]').length, WAIT).toBe(layout.values.length)
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
        expect(await violations()).toEqual([])
        await screen.unmount()
      }
    }
  },
)

test('what cannot be drawn says why and what to do, in both languages', async () => {
  const layout: PivotLayout = { rows: ['item'], columns: [], values: [{ of: 'proactive', stat: 'sum' }] }
  const zh = await show({ layout, picture: 'auto' })
  await expect.element(zh.screen.getByText('请看表格，或改用占比、增幅。', { exact: false }), WAIT).toBeVisible()
  await zh.screen.unmount()
  const en = await show({ layout: { ...layout, rows: [] }, picture: 'auto' }, { lang: 'en' })
  await expect.element(en.screen.getByText('A single figure makes no chart.', { exact: false }), WAIT).toBeVisible()
})
