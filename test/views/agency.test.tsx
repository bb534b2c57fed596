import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import csv from '../../data/reports.csv?raw'
import { DEFAULT_QUESTION, EMPTY_FILTER, openCell, standingOf, type Question } from '../../src/domain/question.ts'
import { StandingContext } from '../../src/ui/standing.ts'
import { AgencyView } from '../../src/views/agency/AgencyView.tsx'
import type { ViewProps } from '../../src/views/view.ts'
import { keyOf, openDataset, showView, violations } from './viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())
afterEach(async () => {
  delete document.documentElement.dataset['theme']
  await page.viewport(1280, 900)
})

type Opened = typeof opened
const showAgency = (on: Opened, start: Partial<Question>) => showView(on, AgencyView, { view: 'agency', ...start })
const show = (nameEnd: string, year: number, more: Partial<Question> & { beside?: number } = {}) => {
  const { beside = null, ...rest } = more
  return showAgency(opened, { ...rest, agency: { key: keyOf(opened, nameEnd), year, beside } })
}

test('without an agency, each of the 24 is a link to its reports, and following one shows its latest year', async () => {
  const { screen, asked } = await showAgency(opened, {})
  await expect.element(screen.getByText('24 个机关，128 份年报。选择一个机关查看其年报原表。')).toBeVisible()
  const link = screen.getByRole('link', { name: '平潭综合实验区公安局' })
  await expect.element(link).toHaveAttribute('href', expect.stringMatching(/^\?v=1&view=agency&of=/))
  expect(await violations()).toEqual([])
  await link.click()
  expect(asked.map((question) => question.agency.key)).toEqual([keyOf(opened, '公安局')])
  await expect.element(screen.getByRole('heading', { name: '2024 年年报' })).toBeVisible()
  await expect.element(screen.getByText('2020、2023、2025')).toBeVisible()
})

test('the list of agencies is taken away as CSV, a row an agency', async () => {
  const { screen } = await showAgency(opened, {})
  const saved: Blob[] = []
  const make = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    if (made instanceof Blob) saved.push(made)
    return make(made)
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await screen.getByRole('button', { name: '下载 CSV：各机关年报' }).click()
  const lines = (await saved[0]?.text())?.trim().split('\r\n')
  expect(lines).toHaveLength(1 + 24)
  expect(lines).toContainEqual(expect.stringMatching(/^平潭综合实验区公安局,.*2019、2021–2022、2024$/))
  vi.restoreAllMocks()
})

test('a filter that leaves one agency shows it', async () => {
  const { screen } = await showAgency(opened, { filter: { ...EMPTY_FILTER, places: ['陕西省'] } })
  await expect.element(screen.getByRole('heading', { name: '渭南市临渭区阎村镇人民政府' })).toBeVisible()
})

test('an agency that is not in the dataset is said so, beside those that are', async () => {
  const { screen } = await showAgency(opened, { agency: { key: '城关镇', year: 2021, beside: null } })
  await expect.element(screen.getByRole('alert')).toHaveTextContent('数据集中没有“城关镇”')
  await expect.element(screen.getByRole('link', { name: '宿迁市人民政府' })).toBeVisible()
})

test('the printed heads span their rows and columns as on the form', async () => {
  const { screen } = await show('阎村镇人民政府', 2021)
  const table = screen.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' })
  await expect.element(table).toBeVisible()
  const head = (name: string) => table.getByText(name, { exact: true }).element().closest('th')
  expect(head('法人或其他组织')).toHaveAttribute('colspan', '5')
  expect(head('自然人')).toHaveAttribute('rowspan', '2')
  // 1 granted, 1 partly, 8 denied, 3 unable, 5 not processed, 3 other, and their total.
  expect(head('三、本年度办理结果')).toHaveAttribute('rowspan', '22')
  expect(head('（三）不予公开')).toHaveAttribute('rowspan', '8')
  expect(head('四、结转下年度继续办理')).toHaveAttribute('colspan', '3')
})

test('blank reviews are drawn as blanks beside suits of 0', async () => {
  const { screen } = await show('阎村镇人民政府', 2021)
  const table = screen.getByRole('table', { name: '四、政府信息公开行政复议、行政诉讼情况' })
  await expect.element(table).toBeVisible()
  expect(table.getByRole('img', { name: '未填' }).elements()).toHaveLength(5)
  expect(table.getByRole('cell', { name: '0', exact: true }).elements()).toHaveLength(10)
  await expect.element(screen.getByText('复议诉讼 部分未填')).toBeVisible()
})

test('pressing a finding goes to its cell; pressing the cell tells both sides', async () => {
  const { screen } = await show('海坛片区管理局', 2024)
  const sentence = '“本年新收政府信息公开申请数量”填报总计为 0，六类申请人之和为 6，采用 6。'
  const finding = screen.getByRole('button', { name: sentence })
  await finding.click()
  await expect.element(finding).toHaveAttribute('aria-pressed', 'true')
  const cell = document.getElementById('cell-2024-app.received.total')
  expect(cell?.contains(document.activeElement)).toBe(true)
  expect(screen.getByText(sentence).elements()).toHaveLength(2)
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('文字部分写新收申请 6 件，表内总计为 0。').nth(1)).toBeVisible()
  await screen.getByRole('button', { name: '回到核对清单' }).click()
  expect(document.activeElement).toBe(finding.element())
  await screen.getByRole('button', { name: '收起说明' }).click()
  expect(screen.getByText(sentence).elements()).toHaveLength(1)
})

test('a cell picked out elsewhere is lit and in sight, and is no error', async () => {
  const key = keyOf(opened, '平潭综合实验区')
  const asked = openCell(DEFAULT_QUESTION, key, 2024, 'app.received.total')
  const control = { standing: standingOf(asked), change: () => undefined }
  const Lit = (props: ViewProps) => (
    <StandingContext value={control}>
      <AgencyView {...props} />
    </StandingContext>
  )
  const { screen } = await showView(opened, Lit, asked)
  await expect.element(screen.getByRole('heading', { name: '2024 年年报' })).toBeVisible()
  const lit = () => [...document.querySelectorAll('td[aria-current]')]
  expect(lit().map(({ id }) => id)).toEqual(['cell-2024-app.received.total'])
  const place = lit()[0]?.getBoundingClientRect()
  expect(place?.top).toBeGreaterThanOrEqual(0)
  expect(place?.bottom).toBeLessThanOrEqual(900)
  expect(await violations()).toEqual([])
})

test('arrow keys change the year, and a second year stands beside the first', async () => {
  const { screen, asked } = await show('海坛片区管理局', 2024)
  await expect.element(screen.getByRole('radio', { name: '2024' })).toBeChecked()
  await userEvent.click(screen.getByRole('radio', { name: '2024' }))
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(screen.getByRole('heading', { name: '2023 年年报' })).toBeVisible()
  expect(asked.at(-1)?.agency.year).toBe(2023)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '并列年份' }), '2021')
  expect(asked.at(-1)?.agency).toMatchObject({ year: 2023, beside: 2021 })
  const table = screen.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' })
  expect(table.getByRole('columnheader', { name: '2021' }).elements()).toHaveLength(7)
  await expect
    .element(screen.getByText('2021 年：“自然人”列：填报的办理结果总计为 1，各项结果之和为 0。'))
    .toBeVisible()
})

test('the published page opens apart; a script in its place stays text', async () => {
  const { screen } = await show('海坛片区管理局', 2024)
  const link = screen.getByRole('link', { name: 'www.pingtan.gov.cn（新窗口）' })
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
  await expect.element(screen.getByText('各机关自行公布，未经核实。').first()).toBeVisible()

  const hostile = await openDataset(
    'hostile.csv',
    'agency,year,source,app.received.person,app.received.total\n<img src=x onerror=alert(1)>,2024,javascript:alert(1),=1+1,3\n',
  )
  const other = await showAgency(hostile, {
    agency: { key: hostile.dataset.agencies[0]?.key ?? '', year: 2024, beside: null },
  })
  await expect.element(other.screen.getByRole('heading', { name: '<img src=x onerror=alert(1)>' })).toBeVisible()
  await expect.element(other.screen.getByText('javascript:alert(1)')).toBeVisible()
  expect(other.screen.container.querySelector('img, a[href^="javascript"]')).toBeNull()
  await hostile.close()
})

test('the CSV holds every cell with its state, as text that no spreadsheet runs', async () => {
  const saved: Blob[] = []
  const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob)
    return 'blob:saved'
  })
  const follow = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const { screen } = await show('上海市人民政府办公厅', 2019)
  await screen.getByRole('button', { name: '下载 2019 年各栏数字（CSV）' }).click()
  make.mockRestore()
  follow.mockRestore()
  const lines = (await saved[0]?.text())?.split('\r\n') ?? []
  expect(lines).toHaveLength(200)
  expect(lines.find((line) => line.includes('procurement.amount'))).toMatch(/,数字,251000元,251000,元$/)
  expect(lines.find((line) => line.includes('app.granted.total'))).toMatch(/,未填,,,$/)
})

test.each([
  ['zh', 'light', 1280],
  ['en', 'dark', 1280],
  ['zh', 'dark', 390],
  ['en', 'light', 390],
] as const)('no obstacle for assistive technology: %s, %s, %i px', async (lang, theme, width) => {
  document.documentElement.dataset['theme'] = theme
  await page.viewport(width, 900)
  const { screen } = await show('海坛片区管理局', 2024, { lang, beside: 2021 })
  await expect.element(screen.getByRole('table').first()).toBeVisible()
  await screen.getByRole('button', { name: /0/, expanded: false }).first().click()
  expect(await violations()).toEqual([])
})

test('at 320 px only the tables scroll sideways, and their labels stay in sight', async () => {
  await page.viewport(320, 800)
  const { screen } = await show('宿迁市人民政府', 2024, { lang: 'en' })
  const table = screen.getByRole('table', { name: /Table 3/ })
  await expect.element(table).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  const region = table.element().closest('section')
  region?.scrollTo({ left: 10_000 })
  const label = table.getByText('IV. Carried over to the next year').element().getBoundingClientRect()
  const frame = region?.getBoundingClientRect()
  expect(label.left).toBeGreaterThanOrEqual(frame?.left ?? 0)
  expect(label.right).toBeLessThan(320)
})
