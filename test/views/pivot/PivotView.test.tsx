import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import csv from '../../../data/reports.csv?raw'
import { LAYOUT_OF } from '../../../src/domain/pivot.ts'
import { DEFAULT_QUESTION, type Question } from '../../../src/domain/question.ts'
import { PivotView } from '../../../src/views/pivot/PivotView.tsx'
import { openDataset, showView, violations } from '../viewPage.tsx'

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

const show = (part: Partial<Question['pivot']> = {}, more: Partial<Question> = {}) =>
  showView(opened, PivotView, { view: 'pivot', ...more, pivot: { ...DEFAULT_QUESTION.pivot, ...part } })

/** What has the focus: the name of its row, and what it says. */
function focused(): string {
  const cell = document.activeElement
  const row = cell?.closest('[role=row]')?.querySelector('[role=rowheader]')?.textContent ?? ''
  return cell?.getAttribute('role') === 'rowheader' ? row : `${row}: ${cell?.getAttribute('aria-label') ?? ''}`
}

test.each(['light', 'dark'])('the round-up: totals, heads, nothing in the way of a reader: %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme
  const { screen } = await show()
  const grid = screen.getByRole('treegrid')
  await expect.element(grid, WAIT).toBeVisible()
  const total = grid.getByRole('row', { name: /^总计/ })
  await expect.element(total.getByRole('gridcell').first()).toHaveAccessibleName('882')
  await expect
    .element(grid.getByRole('columnheader', { name: '2019', exact: true }))
    .toHaveAttribute('aria-colspan', '4')
  await expect
    .element(screen.getByText('25 行、32 列。总计行：新收申请 9,270，办结 9,186，公开率 47.8 %', { exact: false }))
    .toBeVisible()
  expect(await violations()).toEqual([])
})

test('the grid by keyboard alone: rows open and close, cells are walked, a cell opens its reports', async () => {
  const layout = LAYOUT_OF.outcomes
  const { screen, asked } = await show({ layout })
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  // One stop for Tab: the total.
  await userEvent.click(screen.getByRole('rowheader', { name: '总计' }))
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toBe('平潭综合实验区')
  await userEvent.keyboard('{ArrowRight}')
  const row = screen.getByRole('row', { name: /^平潭综合实验区 /, expanded: true })
  await expect.element(row).toBeInTheDocument()
  expect(asked.at(-1)?.pivot.toggled).toHaveLength(1)
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focused).toBe('平潭综合实验区')
  expect(document.activeElement?.closest('[role=row]')?.getAttribute('aria-level')).toBe('2')
  // The area report of 2019–2025: 236 granted in full, 63 in part of 635.
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(focused).toMatch(/^平潭综合实验区: \d+/)
  await userEvent.keyboard('{End}')
  await expect.poll(focused).toBe('平潭综合实验区: 635 存疑')
  await userEvent.keyboard('{Enter}')
  const drawer = screen.getByRole('dialog')
  await expect.element(drawer.getByText('共 7 份年报'), WAIT).toBeVisible()
  await expect.element(drawer).toHaveTextContent(/635（7\s份年报中\s7\s份有数字/)
  expect(asked.at(-1)?.pivot.cell).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => asked.at(-1)?.pivot.cell).toBeNull()
  await expect.poll(focused).toBe('平潭综合实验区: 635 存疑')
  // Left from the first cell leads to the name, then to the row around it, and closes that.
  await userEvent.click(screen.getByRole('rowheader', { name: '平潭综合实验区', exact: true }).nth(1))
  await userEvent.keyboard('{ArrowLeft}')
  expect(document.activeElement?.closest('[role=row]')?.getAttribute('aria-level')).toBe('1')
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => asked.at(-1)?.pivot.toggled).toEqual([])
  await userEvent.keyboard('{Control>}{End}{/Control}')
  await expect.poll(focused).toBe('未注明')
})

test('the grid is one stop for Tab; its heads are walked by arrows, sort on Enter and grow with Shift', async () => {
  const { screen } = await show()
  const grid = screen.getByRole('treegrid')
  await expect.element(grid, WAIT).toBeVisible()
  const stops = () => grid.element().querySelectorAll('[tabindex="0"], button:not([tabindex="-1"])').length
  expect(stops()).toBe(1)
  const head = () => document.activeElement?.closest('[role=columnheader]')
  await userEvent.click(screen.getByRole('rowheader', { name: '总计' }))
  await userEvent.keyboard('{ArrowUp}')
  expect(head()?.textContent).toBe('机关')
  await userEvent.keyboard('{ArrowRight}')
  expect(head()?.textContent).toBe('新收申请')
  await userEvent.keyboard('{ArrowUp}')
  expect(head()?.textContent).toBe('2019')
  expect(stops()).toBe(1)
  // A year holds four columns; the next is 2020.
  await userEvent.keyboard('{ArrowRight}')
  expect(head()?.textContent).toBe('2020')
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  expect(document.activeElement).toHaveAccessibleName('2020 · 办结')
  expect(document.activeElement).toHaveAccessibleDescription('Shift 加左右键调整列宽')
  const width = () => head()?.getBoundingClientRect().width ?? 0
  const before = width()
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}')
  await expect.poll(width).toBe(before + 16)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => head()?.getAttribute('aria-sort')).toBe('descending')
  expect(stops()).toBe(1)
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focused).toMatch(/^总计: /)
  // Of the last column, far out of sight, the head comes into sight with the focus.
  await userEvent.keyboard('{ArrowUp}{End}')
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('总计 · 行政复议·总计')
  await userEvent.tab()
  expect(grid.element().contains(document.activeElement)).toBe(false)
})

test('a head of columns is closed to its total and opened again by keyboard, and stands so in the question', async () => {
  const { screen, asked } = await show({ layout: LAYOUT_OF.reviews })
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  const total = screen.getByRole('row', { name: /^总计/ })
  await userEvent.click(screen.getByRole('rowheader', { name: '总计' }))
  await userEvent.keyboard('{ArrowRight}{ArrowUp}{ArrowUp}')
  const head = screen.getByRole('button', { name: '行政复议', exact: true })
  await expect.element(head).toHaveFocus()
  await expect.element(head).toHaveAttribute('aria-expanded', 'true')
  // 468 upheld of 739 reviews.
  await expect.element(total.getByRole('gridcell').first()).toHaveAccessibleName('468')
  await userEvent.keyboard('{Enter}')
  expect(asked.at(-1)?.pivot.closed).toEqual(['review'])
  await expect.element(head).toHaveAttribute('aria-expanded', 'false')
  await expect.element(head).toHaveFocus()
  await expect.element(total.getByRole('gridcell').first()).toHaveAccessibleName(/^739/)
  expect(await violations()).toEqual([])
  await userEvent.keyboard(' ')
  expect(asked.at(-1)?.pivot.closed).toEqual([])
  await expect.element(head).toHaveAttribute('aria-expanded', 'true')
  await userEvent.keyboard('{Enter}')
  await screen.getByRole('button', { name: '行列互换' }).click()
  expect(asked.at(-1)?.pivot.closed).toEqual([])
})

test('what has the focus stays when it is scrolled out of sight', async () => {
  const { screen } = await show({ layout: { ...LAYOUT_OF.february, rows: ['year', 'agency'] }, open: 2 })
  const grid = screen.getByRole('treegrid')
  await expect.element(grid, WAIT).toBeVisible()
  await userEvent.click(screen.getByRole('rowheader', { name: '总计' }))
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  const name = focused()
  const rows = () => grid.element().querySelectorAll('[role=row]').length
  expect(rows()).toBeLessThan(60)
  grid.element().scrollTo(0, 3000)
  await expect
    .poll(() => [...grid.element().querySelectorAll('[role=rowheader]')].some((one) => one.textContent === '2023'))
    .toBe(true)
  expect(focused()).toBe(name)
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focused).not.toBe(name)
  expect(grid.element().scrollTop).toBeLessThan(300)
})

test('a field is moved by its menu, by keyboard; where it went is said, and it stands in the question', async () => {
  const { screen, asked } = await show()
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  const menu = screen.getByRole('button', { name: '年份：移动或移除' })
  menu.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('menuitem', { name: '移到行' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(asked.at(-1)?.pivot.layout).toMatchObject({ rows: ['agency', 'year'], columns: [] })
  await expect.element(screen.getByText('年份：行第 2 项，共 2 项')).toBeInTheDocument()
  await screen.getByText('可选字段').click()
  await screen.getByRole('button', { name: '层级：放入表中' }).click()
  await screen.getByRole('menuitem', { name: '放到列' }).click()
  expect(asked.at(-1)?.pivot.layout).toMatchObject({ rows: ['agency', 'year'], columns: ['level'] })
  await screen.getByRole('button', { name: '行列互换' }).click()
  expect(asked.at(-1)?.pivot.layout).toMatchObject({ rows: ['level'], columns: ['agency', 'year'] })
})

test('a cell that the address opens has the focus when its reports are closed, by their button too', async () => {
  // The total of all years together stands far to the right: 9,270 received.
  const { screen } = await show({ cell: '\t0\n' })
  await expect.element(screen.getByRole('dialog').getByText('共 13 份年报'), WAIT).toBeVisible()
  await screen.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await expect.poll(focused).toBe('总计: 9,270')
  await expect.element(screen.getByRole('gridcell', { name: '9,270', exact: true })).toBeInViewport()
})

/** Opens the menu of a field or value by keyboard, and chooses. */
async function choose(screen: Awaited<ReturnType<typeof show>>['screen'], menu: string, item: string) {
  screen.getByRole('button', { name: menu, exact: true }).element().focus()
  await userEvent.keyboard('{Enter}')
  const found = screen.getByRole('menu').getByText(item, { exact: true })
  await expect.element(found).toBeVisible()
  while (document.activeElement?.textContent !== item) await userEvent.keyboard('{ArrowDown}')
  await userEvent.keyboard('{Enter}')
}

test('the focus stays with a field or value that its menu moved or changed, and goes to its neighbour when it is gone', async () => {
  const { screen } = await show()
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  const now = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
  await choose(screen, '年份：移动或移除', '移到行')
  await expect.poll(now).toBe('年份：移动或移除')
  await choose(screen, '年份：移动或移除', '前移')
  await expect.poll(now).toBe('年份：移动或移除')
  await choose(screen, '年份：移动或移除', '移除')
  await expect.poll(now).toBe('机关：移动或移除')
  await choose(screen, '机关：移动或移除', '移除')
  await expect.poll(now).toBe('可选字段')
  await userEvent.keyboard('{Enter}')
  await choose(screen, '层级：放入表中', '放到列')
  await expect.poll(now).toBe('层级：移动或移除')
  await choose(screen, '新收申请：移动或移除', '每份平均')
  await expect.poll(now).toBe('新收申请（每份平均）：移动或移除')
  await choose(screen, '新收申请（每份平均）：移动或移除', '后移')
  await expect.poll(now).toBe('新收申请（每份平均）：移动或移除')
  await choose(screen, '新收申请（每份平均）：移动或移除', '移除')
  await expect.poll(now).toBe('公开率：移动或移除')
})

test('a field is dragged by mouse or finger to its place', async () => {
  const { screen, asked } = await show()
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  const chip = screen.getByRole('button', { name: '年份：移动或移除' }).element().closest('li')
  const handle = chip?.querySelector('[aria-hidden=true]')
  const rows = screen.getByRole('button', { name: '机关：移动或移除' }).element().closest('li')?.getBoundingClientRect()
  if (!handle || !rows) throw new Error('no fields')
  const at = handle.getBoundingClientRect()
  const pointer = (type: string, x: number, y: number, target: EventTarget) =>
    target.dispatchEvent(
      new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, pointerId: 1, pointerType: 'touch' }),
    )
  pointer('pointerdown', at.x + 4, at.y + 4, handle)
  await expect.poll(() => chip?.dataset['held']).toBe('true')
  pointer('pointermove', rows.x + 2, rows.y + rows.height / 2, window)
  await expect.poll(() => document.querySelector('[data-before=true]')?.textContent).toContain('机关')
  pointer('pointerup', rows.x + 2, rows.y + rows.height / 2, window)
  await expect.poll(() => asked.at(-1)?.pivot.layout).toMatchObject({ rows: ['year', 'agency'], columns: [] })
})

test('values are added, computed otherwise, and taken away; shares name what they are of', async () => {
  const { screen, asked } = await show({ layout: LAYOUT_OF.outcomes })
  await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
  await screen.getByRole('button', { name: '办结：移动或移除' }).click()
  await screen.getByRole('menuitemradio', { name: '占行' }).click()
  await expect
    .element(screen.getByRole('row', { name: /^总计/ }).getByRole('gridcell').first(), WAIT)
    .toHaveAccessibleName(/36\.8\s%/)
  const field = screen.getByRole('combobox', { name: '添加数值' })
  const before = asked.length
  field.element().focus()
  // The arrows lead through the list; nothing is added until one is chosen.
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(asked).toHaveLength(before)
  await userEvent.keyboard('新收申请')
  await expect.element(screen.getByRole('option').first()).toHaveTextContent(/^新收申请/)
  await userEvent.keyboard('{Enter}')
  expect(asked.at(-1)?.pivot.layout.values).toEqual([
    { of: 'decided', stat: 'row' },
    { of: 'received', stat: 'sum' },
  ])
})

test('no value is computed as another of its quantity is', async () => {
  const values = [
    { of: 'received', stat: 'sum' },
    { of: 'received', stat: 'mean' },
    { of: 'decided', stat: 'median' },
  ] as const
  const { screen } = await show({ layout: { ...LAYOUT_OF.outcomes, values } })
  await screen.getByRole('button', { name: '新收申请（每份平均）：移动或移除' }).click()
  await expect.element(screen.getByRole('menuitemradio', { name: '每份平均' })).toBeChecked()
  await expect.element(screen.getByRole('menuitemradio', { name: '中位数' })).toBeInTheDocument()
  await expect.element(screen.getByRole('menuitemradio', { name: '合计' })).not.toBeInTheDocument()
})

test('it is no wider than a phone, in English, and each of its tables is free of what axe finds', async () => {
  await page.viewport(320, 800)
  for (const layout of Object.values(LAYOUT_OF)) {
    const { screen } = await show({ layout }, { lang: 'en' })
    await expect.element(screen.getByRole('treegrid'), WAIT).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    expect(await violations()).toEqual([])
    await screen.unmount()
  }
})

test('on a phone no name of the 24 agencies is cut, in a tree neither, and figures stand beside them', async () => {
  await page.viewport(320, 800)
  for (const rows of [['agency'], ['level', 'county', 'agency']] as const) {
    const { screen } = await show({ layout: { ...LAYOUT_OF.february, rows }, open: rows.length })
    const grid = screen.getByRole('treegrid')
    await expect.element(grid, WAIT).toBeVisible()
    const seen = new Set<string>()
    const look = () => {
      const names = [...grid.element().querySelectorAll<HTMLElement>('[role=rowheader]')]
      for (const name of names) {
        const text = name.querySelector<HTMLElement>('span:last-child')
        seen.add(name.title)
        expect(text && text.scrollHeight - text.clientHeight, name.title).toBeLessThanOrEqual(1)
      }
    }
    for (let top = 0; top < grid.element().scrollHeight; top += 300) {
      grid.element().scrollTo(0, top)
      await new Promise((resolve) => requestAnimationFrame(resolve))
      look()
    }
    expect(opened.dataset.agencies.filter(({ name }) => !seen.has(name))).toEqual([])
    const [name] = grid.element().querySelectorAll('[role=rowheader]')
    expect((name?.clientWidth ?? 0) / grid.element().clientWidth).toBeLessThan(0.46)
    await screen.unmount()
  }
})
