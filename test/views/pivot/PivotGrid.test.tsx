import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import csv from '../../../data/reports.csv?raw'
import { LAYOUT_OF } from '../../../src/domain/pivot.ts'
import { DEFAULT_QUESTION, type Question } from '../../../src/domain/question.ts'
import { PivotView } from '../../../src/views/pivot/PivotView.tsx'
import { openDataset, showView } from '../viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const WAIT = { timeout: 20_000 }

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())
afterEach(async () => {
  await page.viewport(1280, 900)
})

const show = (part: Partial<Question['pivot']> = {}, more: Partial<Question> = {}) =>
  showView(opened, PivotView, { view: 'pivot', ...more, pivot: { ...DEFAULT_QUESTION.pivot, ...part } })

/** What has the focus: the name of its row, and what it says. */
function focused(): string {
  const cell = document.activeElement
  const row = cell?.closest('[role=row]')?.querySelector('[role=rowheader]')?.textContent ?? ''
  return cell?.getAttribute('role') === 'rowheader' ? row : `${row}: ${cell?.getAttribute('aria-label') ?? ''}`
}

test('keys with Alt or Ctrl are left to the browser, but for the way to the ends of the grid', async () => {
  const { screen, asked } = await show({ layout: LAYOUT_OF.outcomes })
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  await userEvent.click(screen.getByRole('rowheader', { name: '总计' }))
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toBe('平潭综合实验区')
  const steps = asked.length
  /** Whether the browser is left to do what it does on this key. */
  const isLeft = (key: string, more: KeyboardEventInit) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, ...more, bubbles: true, cancelable: true }),
    )
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'Enter']) {
    expect(isLeft(key, { altKey: true }), key).toBe(true)
  }
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Enter', ' ']) {
    expect(isLeft(key, { ctrlKey: true }), key).toBe(true)
    expect(isLeft(key, { metaKey: true }), key).toBe(true)
  }
  expect(focused()).toBe('平潭综合实验区')
  expect(asked).toHaveLength(steps)
  expect(isLeft('End', { ctrlKey: true })).toBe(false)
  await expect.poll(focused).toBe('未注明')
})

test.each([1280, 390])(
  'a name opens and closes its row under the pointer; what is pressed is 24 px large: %i',
  async (width) => {
    await page.viewport(width, 900)
    const { screen, asked } = await show({ layout: LAYOUT_OF.outcomes })
    const grid = screen.getByRole('treegrid')
    await expect.element(grid, WAIT).toBeVisible()
    await screen.getByRole('rowheader', { name: '平潭综合实验区' }).getByText('平潭综合实验区').click()
    expect(asked.at(-1)?.pivot.toggled).toEqual(['福建省/福州市/平潭综合实验区'])
    const row = grid.getByRole('row', { name: /^平潭综合实验区/ }).first()
    await expect.element(row).toHaveAttribute('aria-expanded', 'true')
    // An agency has no rows inside of it.
    const steps = asked.length
    await userEvent.click(screen.getByRole('rowheader', { name: '平潭综合实验区公安局' }))
    expect(asked).toHaveLength(steps)
    const buttons = [...grid.element().querySelectorAll('button')].map((one) => one.getBoundingClientRect())
    expect(buttons.length).toBeGreaterThan(5)
    for (const { width: wide, height } of buttons) expect(Math.min(wide, height)).toBeGreaterThanOrEqual(24)
    row.element().querySelector('button')?.click()
    await expect.poll(() => asked.at(-1)?.pivot.toggled).toEqual([])
  },
)
