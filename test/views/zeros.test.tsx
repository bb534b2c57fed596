import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import csv from '../../data/reports.csv?raw'
import { writeAddress } from '../../src/domain/address.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Question } from '../../src/domain/question.ts'
import { ZerosView } from '../../src/views/zeros/ZerosView.tsx'
import { openDataset, showView, violations } from './viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())
afterEach(async () => {
  delete document.documentElement.dataset['theme']
  vi.restoreAllMocks()
  await page.viewport(1280, 900)
})

const show = (zeros: Partial<Question['zeros']> = {}, more: Partial<Question> = {}) =>
  showView(opened, ZerosView, { view: 'zeros', ...more, zeros: { ...DEFAULT_QUESTION.zeros, ...zeros } })

const FINDING = '41 份确认为零，8 份与自身数据矛盾；若均以填报的零为准则为 49 份'

test('the finding under both readings, the classes with their counts, and runs', async () => {
  const { screen } = await show()
  await expect.element(screen.getByRole('heading', { name: FINDING })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: '确认为零 41' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: '未收录 40' })).toBeVisible()
  await expect
    .element(screen.getByRole('heading', { name: '6 个机关连续三年及以上确认为零（若均以填报的零为准则为 7）' }))
    .toBeVisible()
  const row = screen.getByRole('row', { name: /综合执法与应急管理局 福建省/ })
  await expect.element(row).toHaveTextContent('5 (6)')
  expect(await violations()).toEqual([])
})

test('a tile says what it is and opens the report of its year; a year without a report opens nothing', async () => {
  const { screen, asked } = await show()
  const name = '平潭综合实验区综合执法与应急管理局，2024 年：与自身数据矛盾，文字部分写收到 4 件，表中全为 0'
  const tile = screen.getByRole('link', { name })
  await expect.element(tile).toHaveAttribute('href', expect.stringMatching(/view=agency&of=.*&year=2024$/))
  const missing = screen.getByRole('img', { name: '平潭综合实验区公安局，2020 年：未收录，数据集中未见该年年报' })
  await expect.element(missing).toBeVisible()
  await tile.click()
  expect(asked.at(-1)).toMatchObject({ view: 'agency', agency: { year: 2024 } })
})

test('the eight contradictory reports, each with its reason, its report and its published page', async () => {
  const { screen } = await show()
  const list = screen.getByRole('table', { name: '8 份年报与自身数据矛盾' })
  await expect
    .element(list.getByText('总计填报为 0，但自然人新收 5、商业企业新收 1（另有 6 格大于 0）；文字部分写收到 6 件'))
    .toBeVisible()
  await expect.element(list.getByText('文字部分写收到 4 件，表中全为 0')).toBeVisible()
  expect(list.getByRole('rowheader').elements()).toHaveLength(8)
  const source = list.getByRole('link', { name: /海坛片区管理局 2024 年年报，发布网页/ })
  await expect.element(source).toHaveAttribute('rel', 'noopener noreferrer')
  await expect.element(source).toHaveAttribute('href', expect.stringMatching(/^https?:/))
})

test('a class of the legend filters grid and list, stands in the address, and is taken off again', async () => {
  const { screen, asked } = await show()
  await screen.getByRole('button', { name: '与自身数据矛盾 8' }).click()
  await expect.element(screen.getByRole('button', { name: '与自身数据矛盾 8' })).toHaveAttribute('aria-pressed', 'true')
  await expect.element(screen.getByText(/19 个机关没有所选类别，未列出/)).toBeVisible()
  expect(writeAddress(asked.at(-1) ?? DEFAULT_QUESTION)).toBe('?v=1&view=zeros&class=contradictory')
  const grid = screen.getByRole('table', { name: '受理申请：各机关各年的零类别' })
  expect(grid.getByRole('rowheader').elements()).toHaveLength(5)
  await screen.getByRole('button', { name: '显示全部类别' }).click()
  await expect.poll(() => grid.getByRole('rowheader').elements().length).toBe(24)
})

test('the lenses: litigation has a third answer for what is left blank', async () => {
  const { screen, asked } = await show()
  await expect.element(screen.getByRole('heading', { name: FINDING })).toBeVisible()
  await screen.getByRole('radio', { name: '复议诉讼' }).click({ force: true })
  await expect.element(screen.getByRole('heading', { name: /若把未填也当作零则为 103 份/ })).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: '渭南市临渭区阎村镇人民政府，2021 年：部分未填' }))
    .toBeVisible()
  expect(asked.at(-1)?.zeros.lens).toBe('litigation')
})

test('groups carry their counts', async () => {
  const { screen, asked } = await show()
  await screen.getByRole('combobox', { name: '分组' }).selectOptions('按地区')
  await expect.element(screen.getByText('19 个机关 · 确认为零 40 · 矛盾 8')).toBeVisible()
  expect(asked.at(-1)?.zeros.group).toBe('place')
  expect(await violations()).toEqual([])
})

test('the grid as a long table, sorted by its heads', async () => {
  const { screen } = await show({ classes: ['confirmed'] })
  await screen.getByRole('radio', { name: '表格' }).click({ force: true })
  const table = screen.getByRole('table', { name: '受理申请：各机关各年的零类别' })
  await expect.poll(() => table.getByRole('rowheader').elements().length).toBe(41)
  await table.getByRole('button', { name: '年份' }).click()
  await expect.element(table.getByRole('columnheader', { name: '年份' })).toHaveAttribute('aria-sort', 'ascending')
})

test('what is shown is taken away as CSV: the list with its eight, the grid with a row an agency-year', async () => {
  const { screen } = await show()
  const blobs: Blob[] = []
  const make = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    if (made instanceof Blob) blobs.push(made)
    return make(made)
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await screen.getByRole('button', { name: '下载 CSV：8 份年报与自身数据矛盾' }).click()
  await screen.getByRole('button', { name: /下载 CSV：6 个机关/ }).click()
  const [list, grid] = await Promise.all(blobs.map((blob) => blob.text()))
  expect(list?.trim().split('\r\n')).toHaveLength(1 + 8)
  expect(list).toContain('文字部分写收到 4 件，表中全为 0')
  expect(grid?.trim().split('\r\n')).toHaveLength(1 + 24 * 7)
})

test('a filter that leaves no report says so, and a class without reports says so', async () => {
  const filter = { ...EMPTY_FILTER, places: ['陕西省'], years: { from: 2025, to: 2025 } }
  const nothing = await show({}, { filter })
  await expect.element(nothing.screen.getByText(/所选条件下没有年报/)).toBeVisible()
  await nothing.screen.unmount()
  const { screen } = await show({ lens: 'disclosure' })
  await expect.element(screen.getByRole('heading', { name: '没有与自身数据矛盾的年报' })).toBeVisible()
})

test.each(['light', 'dark'] as const)(
  'in English, %s, at 320 px: nothing hangs over, no axe violation',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme
    await page.viewport(320, 800)
    const { screen } = await show({ group: 'kind', classes: ['confirmed', 'contradictory'] }, { lang: 'en' })
    const finding = '41 confirmed zero, 8 contradicting themselves; 49 if every printed zero is believed'
    await expect.element(screen.getByRole('heading', { name: finding })).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    expect(await violations()).toEqual([])
  },
)

test('by keyboard: from an agency to its tiles and into a report', async () => {
  const { screen, asked } = await show()
  const name = screen.getByRole('link', { name: '平潭综合实验区公安局', exact: true })
  await expect.element(name).toBeVisible()
  const link = name.element()
  if (link instanceof HTMLElement) link.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('平潭综合实验区公安局，2019 年：确认为零')
  // 2020 is not in the dataset: the next to open is 2021.
  await userEvent.keyboard('{ArrowRight}')
  await userEvent.keyboard('{Enter}')
  expect(asked.at(-1)?.agency.year).toBe(2021)
})
