import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import csv from '../../data/reports.csv?raw'
import { DEFAULT_QUESTION, EMPTY_FILTER, type Question } from '../../src/domain/question.ts'
import { DisputesView } from '../../src/views/disputes/DisputesView.tsx'
import { keyOf, openDataset, showView, violations } from './viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())
afterEach(async () => {
  await page.viewport(1280, 900)
})

const show = (disputes: Partial<Question['disputes']> = {}, more: Partial<Question> = {}) =>
  showView(opened, DisputesView, {
    view: 'disputes',
    ...more,
    disputes: { ...DEFAULT_QUESTION.disputes, ...disputes },
  })

test('five findings, each with its notes, and no violation', async () => {
  const { screen } = await show()
  const titles = [
    '每办结 100 件申请：行政复议 8.0 件，未经复议直接起诉 0.9 件，复议后起诉 2.1 件',
    '行政复议已结 654 件，其中 52 件被纠正，占 8.0 %',
    '复议纠错率 2024 年 13.6 %，2025 年 15.9 %；两年计入的机关不同，不能直接比较',
    '2021 年每办结 100 件有争议 21.7 件，为办结满 30 件的各年最高，与次高的 2023 年（16.1 件）的差异不能排除偶然；各年计入的机关不同',
    '4 份年报的复议与诉讼多于当年办结，其中 1 份仅复议一项即多于办结',
  ]
  for (const name of titles) await expect.element(screen.getByRole('heading', { name })).toBeVisible()
  await expect.element(screen.getByText(/各环节不是同一批案件/)).toBeVisible()
  await expect.element(screen.getByText(/多于办结并不说明有误/)).toBeVisible()
  expect(await violations()).toEqual([])
})

test('宿迁 2023 and 2024 differ beyond chance, and the page says so with the interval', async () => {
  const agencies = [keyOf(opened, '宿迁市人民政府')]
  const { screen } = await show({}, { filter: { ...EMPTY_FILTER, agencies } })
  await expect
    .element(screen.getByRole('heading', { name: '复议纠错率 2023 年 4.1 %，2024 年 13.4 %，差异超出偶然范围' }))
    .toBeVisible()
  await expect
    .element(screen.getByText(/差 \+9\.3 个百分点，95 % 区间 \[4\.0–16\.3\]（Newcombe），不含 0/))
    .toBeVisible()
})

test('the table of rates narrows to a year, and another rate or breakdown is asked for', async () => {
  const { screen, asked } = await show()
  const figure = screen.getByRole('figure', { name: /复议纠错率/ })
  await figure.getByRole('radio', { name: '表格' }).click()
  await figure.getByRole('link', { name: '只看 2024 年' }).click()
  expect(asked.at(-1)?.filter.years).toEqual({ from: 2024, to: 2024 })
  await screen.getByRole('radio', { name: '诉讼败诉率' }).click()
  expect(asked.at(-1)?.disputes).toEqual({ rate: 'suit_lost', by: 'year' })
  await screen.getByRole('radio', { name: '按机关' }).click()
  expect(asked.at(-1)?.disputes).toEqual({ rate: 'suit_lost', by: 'agency' })
})

test('by agency, rates on few cases stand below with the reason, and a row narrows to its agency', async () => {
  const { screen, asked } = await show({ by: 'agency' })
  const figure = screen.getByRole('figure', { name: /宿迁市沭阳县人民政府 21.7 % 最高/ })
  await figure.getByRole('radio', { name: '表格' }).click()
  const single = figure.getByRole('row', { name: /平潭综合实验区经济发展局/ })
  await expect.element(single).toHaveTextContent('案件少于 30 件，不排序')
  await expect.element(single).toHaveTextContent('存疑')
  const blank = figure.getByRole('row', { name: /上海市人民政府办公厅/ })
  await expect.element(blank).toHaveTextContent('未填，无法计算')
  expect(await violations()).toEqual([])
  await figure.getByRole('link', { name: '只看 宿迁市沭阳县人民政府' }).click()
  expect(asked.at(-1)?.filter.agencies).toEqual([keyOf(opened, '沭阳县人民政府')])
})

test('where nothing was decided the dispute rate has its sentence and no empty frame', async () => {
  const { screen } = await show(
    {},
    { filter: { ...EMPTY_FILTER, levels: ['township'], years: { from: 2019, to: 2019 } } },
  )
  const figure = screen.getByRole('figure', { name: '写明的办结数为 0，不计争议率' })
  await expect.element(figure.getByText('争议率：2019 年没有办结。')).toBeVisible()
  expect(figure.getByRole('img').elements()).toEqual([])
  await expect.element(screen.getByRole('figure', { name: /办结数为 0，不按每 100 件折算/ })).toBeVisible()
})

test('of the reports to check 洪泽 does not state its scope, which is said in its row and below', async () => {
  const { screen } = await show()
  const figure = screen.getByRole('figure', { name: /^4 份年报的复议与诉讼多于当年办结/ })
  const row = figure.getByRole('row', { name: /洪泽区人民政府/ })
  await expect.element(row.getByRole('cell', { name: '本级（未注明）' })).toBeVisible()
  await expect.element(figure.getByText(/1 份年报未说明是本级还是汇总，按所选口径处理（默认本级）/)).toBeInTheDocument()
})

test('a step and a channel open the reports behind them', async () => {
  const { screen } = await show({}, { filter: { ...EMPTY_FILTER, years: { from: 2024, to: 2024 } } })
  const path = screen.getByRole('figure', { name: /每办结 100 件申请/ })
  await path.getByRole('radio', { name: '表格' }).click()
  await path.getByRole('button', { name: '查看“行政复议”的相关年报' }).click()
  const drawer = screen.getByRole('dialog')
  await expect.element(drawer.getByRole('row', { name: /宿迁市人民政府/ })).toHaveTextContent('170')
})

test('in English on a phone every picture keeps its words, and nothing leaves the page sideways', async () => {
  await page.viewport(390, 844)
  const { screen } = await show({ by: 'agency', rate: 'suit_lost' }, { lang: 'en' })
  await expect.element(screen.getByRole('heading', { name: /^Suits lost: highest in/ })).toBeVisible()
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  expect(await violations()).toEqual([])
})

test('where no report is left it says so', async () => {
  const { screen } = await show({}, { filter: { ...EMPTY_FILTER, places: ['西藏自治区'] } })
  await expect.element(screen.getByText('没有符合筛选条件的年报。')).toBeVisible()
})
