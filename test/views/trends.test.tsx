import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import csv from '../../data/reports.csv?raw'
import {
  DEFAULT_QUESTION,
  EMPTY_FILTER,
  type Filter,
  type Question,
  type TrendsPart,
} from '../../src/domain/question.ts'
import { TrendsView } from '../../src/views/trends/TrendsView.tsx'
import { keyOf, openDataset, showView, violations } from './viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

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

const show = (trends: Partial<TrendsPart>, filter: Partial<Filter> = {}, more: Partial<Question> = {}) =>
  showView(opened, TrendsView, {
    view: 'trends',
    ...more,
    filter: { ...EMPTY_FILTER, ...filter },
    trends: { ...DEFAULT_QUESTION.trends, ...trends },
  })

const PINGTAN = '350128|government|平潭综合实验区'
const pingtan: Partial<Filter> = { agencies: [PINGTAN], years: { from: 2021, to: 2025 } }
const FINDING = '平潭综合实验区的公开率：2021 年 50.7 %，2025 年 48.0 %；逐年变化均不能排除偶然'

test("平潭's disclosure rate: the finding, the four changes, and that none can be told from chance", async () => {
  const { screen } = await show({ of: 'disclosure_rate' }, pingtan)
  await expect.element(screen.getByRole('heading', { name: FINDING })).toBeVisible()
  await expect
    .element(screen.getByText(/这些变化不能排除偶然：2022 年 −10\.7 个百分点 \[−26\.1 至 \+5\.4\]/))
    .toBeVisible()
  await expect.element(screen.getByText(/2023 年 51\.9\s%\s\[41\.1–62\.4\]（42\s\/\s81）/)).toBeVisible()
  expect(await violations()).toEqual([])
})

test('the table: each year with n, interval and change; a year is a link that narrows the filter', async () => {
  const { screen, asked } = await show({ of: 'disclosure_rate' }, pingtan)
  await screen.getByRole('radio', { name: '表格' }).click({ force: true })
  const row = screen.getByRole('row', { name: /^2022/ })
  await expect.element(row).toHaveTextContent(/40\.0 %30 *75\[29\.7–51\.3\]−10\.7 个百分点\[−26\.1 至 \+5\.4\]/)
  await row.getByRole('link', { name: '2022' }).click()
  expect(asked.at(-1)?.filter).toEqual({ ...EMPTY_FILTER, ...pingtan, years: { from: 2022, to: 2022 } })
})

test('broken down by agency: lines, a legend with names in full, and links of each agency in the table', async () => {
  const { screen, asked } = await show({ of: 'disclosure_rate', by: 'agency' })
  const finding =
    '2025 年公开率：从平潭综合实验区管委会办公室 46.9 % 到宿迁市沭阳县人民政府 55.0 %（限 n ≥ 30 的 3 项）'
  await expect.element(screen.getByRole('heading', { name: finding })).toBeVisible()
  await expect.element(screen.getByText('图中只画最大的 8 项，共 24 项；其余见分图或表。')).toBeVisible()
  expect(await violations()).toEqual([])
  await screen.getByRole('radio', { name: '表格' }).click({ force: true })
  await screen.getByRole('link', { name: '平潭综合实验区', exact: true }).first().click()
  expect(asked.at(-1)?.filter.agencies).toEqual([PINGTAN])
})

test('the controls change the question: what is followed, by what, read how, drawn how, over whom', async () => {
  const { screen, asked } = await show({})
  await expect.element(screen.getByRole('heading', { name: /^全部机关的新收申请/ })).toBeVisible()
  await screen.getByRole('combobox', { name: '指标' }).selectOptions('review.total')
  await screen.getByRole('radio', { name: '按层级' }).click({ force: true })
  await screen.getByRole('radio', { name: '比上年增减' }).click({ force: true })
  await screen.getByRole('radio', { name: '分图，同轴' }).click({ force: true })
  await screen.getByRole('checkbox', { name: /只计各年均有数字的机关/ }).click()
  expect(asked.at(-1)?.trends).toEqual({
    of: 'review.total',
    by: 'level',
    scale: 'change',
    layout: 'shared',
    isConstant: true,
  })
})

test('a rate is refused as an index, with the reason, and shown as it is', async () => {
  const { screen } = await show({ of: 'disclosure_rate', scale: 'index' }, pingtan)
  await expect.element(screen.getByText('比率之间以百分点比较，不作指数；以下为原值。')).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: FINDING })).toBeVisible()
})

test('what must not be joined is refused with the reason, and opens on its own', async () => {
  const { screen, asked } = await show({ of: 'normative.in_force' }, { agencies: [PINGTAN] })
  await expect.element(screen.getByText(/2019–2020 年格式无此栏/)).toBeVisible()
  await expect.element(screen.getByText(/两者不是同一数量/)).toBeVisible()
  await screen.getByRole('link', { name: /单独查看“.*对外公开总数量”/ }).click()
  expect(asked.at(-1)?.trends.of).toBe('normative.disclosed_total')
})

test('a change from 0 is said to be not defined', async () => {
  const { screen } = await show({ scale: 'growth' }, { agencies: [keyOf(opened, '农业农村局')] })
  await expect.element(screen.getByText('3 处上年为 0，增幅无定义，图中断开；增减数见表。')).toBeVisible()
  await expect.element(screen.getByText('没有一条线能按此方式计算，原因见说明与表格。')).toBeVisible()
  await screen.getByRole('radio', { name: '表格' }).click({ force: true })
  await expect.element(screen.getByRole('row', { name: /^2021/ })).toHaveTextContent('变化：上年为 0，增幅无定义')
})

test('on another scale the heading and the picture’s own sentence tell that scale', async () => {
  const { screen } = await show({ scale: 'growth', by: 'agency' })
  const finding = '2025 年新收申请比上年增幅：可比的 2 项中，降幅最大的是平潭综合实验区交通与建设局 −63.8 %'
  await expect.element(screen.getByRole('heading', { name: finding })).toBeVisible()
  await expect.element(screen.getByRole('img', { name: /^宿迁市人民政府比上年增幅：2024 年 \+0\.4 %/ })).toBeVisible()
})

test('a line without any figure: the reason in its small picture, and no axis of nothing in one picture', async () => {
  const texts = () => [...document.querySelectorAll('main svg text')].map(({ textContent }) => textContent)
  const { screen } = await show({ of: 'disclosure_rate', by: 'agency', layout: 'free' })
  // 国有资产管理局 decided nothing from 2019 to 2023.
  await expect.poll(() => texts().join('')).toContain('2019–2023')
  expect(texts()).not.toContain('5 %')
  await screen.unmount()
  const one = await show({ of: 'disclosure_rate' }, { agencies: [keyOf(opened, '阎村镇人民政府')] })
  await expect.element(one.screen.getByText('各年均无可用数字，没有可画的点；原因见下文与表格。')).toBeVisible()
  await expect.element(one.screen.getByText(/2021 年分母为 0/)).toBeVisible()
  await expect.element(one.screen.getByRole('img')).not.toBeInTheDocument()
})

test('only agencies with all years: the panel is named, and nobody is followed where there is none', async () => {
  const { screen } = await show({ isConstant: true })
  await expect
    .element(screen.getByRole('checkbox', { name: /1 个：平潭综合实验区；另有 14 个由汇总年报代表/ }))
    .toBeChecked()
  await expect
    .element(
      screen.getByRole('heading', { name: /^全部机关的新收申请（各年均有数字的 1 个机关）：2019 年 23，2025 年 154/ }),
    )
    .toBeVisible()
  await screen.unmount()
  const none = await show({ isConstant: true, of: 'normative.in_force' }, { agencies: [PINGTAN] })
  await expect.element(none.screen.getByText(/没有一个在收录的各年均有此项数字/)).toBeVisible()
})

test('coverage stands under the trend, also beside the table', async () => {
  const { screen } = await show({})
  const strip = screen.getByRole('table', { name: '收录情况：各年有年报的机关' })
  await expect.element(strip.getByRole('row', { name: /19 \/ 24.*17 \/ 24/ })).toBeVisible()
})

test('a press on a point narrows the filter to its year and its line', async () => {
  const { asked } = await show(
    { of: 'received', by: 'agency' },
    { agencies: [PINGTAN], years: { from: 2021, to: 2025 } },
  )
  const label = () => [...document.querySelectorAll('svg text')].find((text) => text.textContent === '2023')
  await expect.poll(label).toBeDefined()
  // The picture moves while what stands around it comes: it is pressed where it then is.
  const pressed = () => {
    const svg = label()?.closest('svg')?.parentElement
    const place = label()?.getBoundingClientRect()
    if (!svg || !place) return undefined
    const at = { clientX: place.left + place.width / 2, clientY: place.top - 60, bubbles: true }
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) svg.dispatchEvent(new MouseEvent(type, at))
    return asked.at(-1)?.filter
  }
  await expect.poll(pressed).toEqual({ ...EMPTY_FILTER, agencies: [PINGTAN], years: { from: 2023, to: 2023 } })
})

test('a filter that leaves no report says so', async () => {
  const { screen } = await show({}, { places: ['陕西省'], years: { from: 2025, to: 2025 } })
  await expect.element(screen.getByText('没有符合筛选条件的年报。')).toBeVisible()
})

test.each(['light', 'dark'] as const)(
  'in English, %s, at 390 px: nothing hangs over, no axe violation',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme
    await page.viewport(390, 800)
    const { screen } = await show({ of: 'disclosure_rate', by: 'agency', layout: 'shared' }, {}, { lang: 'en' })
    await expect.element(screen.getByRole('heading', { name: /^Disclosure rate in 2025: from/ })).toBeVisible()
    await expect.poll(() => document.querySelector('[data-drawn="true"] svg')).not.toBeNull()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    expect(await violations()).toEqual([])
  },
)
