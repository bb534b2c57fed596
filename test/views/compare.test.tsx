import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import csv from '../../data/reports.csv?raw'
import { DEFAULT_QUESTION, EMPTY_FILTER, type ComparePart, type Question } from '../../src/domain/question.ts'
import { CompareView } from '../../src/views/compare/CompareView.tsx'
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

const show = (part: Partial<ComparePart>, more: Partial<Question> = {}) =>
  showView(opened, CompareView, {
    view: 'compare',
    ...more,
    compare: { ...DEFAULT_QUESTION.compare, ...part },
  })
const keys = (...nameEnds: readonly string[]) => nameEnds.map((nameEnd) => keyOf(opened, nameEnd))
const AREA = '平潭综合实验区'
const areaKey = '350128|government|平潭综合实验区'

test('before any is chosen the four largest stand side by side, and that is said', async () => {
  const { screen } = await show({})
  await expect.element(screen.getByText('尚未选择机关，先列筛选范围内新收申请最多的 4 个。')).toBeVisible()
  const table = screen.getByRole('table', { name: '公开率：各机关逐年数字' })
  await expect.element(table).toBeVisible()
  // The corner, and four agencies.
  expect(table.getByRole('columnheader').elements()).toHaveLength(5)
  await expect.element(table.getByText('[41.9–45.2] · 1,519 / 3,486')).toBeVisible()
  await expect.element(table.getByRole('rowheader', { name: '各年合计' })).toBeVisible()
})

test('the filter’s agencies stand side by side where there are two to eight of them', async () => {
  const agencies = keys('交通与建设局', '公安局')
  const { screen } = await show({}, { filter: { ...EMPTY_FILTER, agencies } })
  await expect.element(screen.getByText('以下为筛选条件选定的机关。')).toBeVisible()
  expect(screen.getByRole('button', { name: /^移除：/ }).elements()).toHaveLength(2)
})

test('an agency is added by typing and taken away by its button; the ninth is refused with the reason', async () => {
  const eight = opened.dataset.agencies.slice(0, 8).map(({ key }) => key)
  const { screen, asked } = await show({ others: eight })
  const field = screen.getByRole('combobox', { name: '添加机关' })
  await field.fill('财政金融局')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByText('最多并列 8 个机关；请先移除一个再添加。')).toBeVisible()
  expect(asked).toEqual([])
  await screen.getByRole('button', { name: '移除：宿迁市人民政府' }).click()
  expect(asked.at(-1)?.compare.others).toHaveLength(7)
  await field.fill('财政金融局')
  await userEvent.keyboard('{Enter}')
  expect(asked.at(-1)?.compare.others).toEqual([
    ...eight.filter((key) => !key.startsWith('321300')),
    ...keys('财政金融局'),
  ])
})

test('a unit beside its area-wide report is named, and doubt stands beside the figure', async () => {
  const { screen } = await show({ of: 'received', others: [...keys('海坛片区管理局'), areaKey] })
  await expect
    .element(screen.getByText('平潭综合实验区海坛片区管理局的数字已计入平潭综合实验区的汇总年报，两者不可相加。'))
    .toBeVisible()
  const row = screen.getByRole('row', { name: /2024 年/ }).first()
  await expect.element(row).toHaveTextContent(/6存疑.*218/)
  // 4 + 6 + 2 received in seven years, 8 of them under a printed 0.
  await expect.element(screen.getByRole('row', { name: /各年合计/ })).toHaveTextContent(/12存疑/)
})

test('the head of a year narrows the filter to it', async () => {
  const { screen, asked } = await show({ others: [...keys('宿迁市人民政府'), areaKey] })
  await screen.getByRole('link', { name: '只看 2024 年' }).click()
  expect(asked.at(-1)?.filter.years).toEqual({ from: 2024, to: 2024 })
  await expect
    .element(
      screen.getByRole('heading', {
        name: '2024 年公开率：宿迁市人民政府 54.0 %，高于平潭综合实验区 45.9 %，差异超出偶然范围',
      }),
    )
    .toBeVisible()
})

test('an agency against its peers: its place, whether chance explains it, and the list', async () => {
  const { screen } = await show({ how: 'peers', agency: keyOf(opened, '交通与建设局') })
  const name = `${AREA}交通与建设局`
  await expect
    .element(screen.getByRole('heading', { name: `${name}公开率 36.6 %（41 / 112），第 5 位，共 5 个 n ≥ 30 的机关` }))
    .toBeVisible()
  await expect
    .element(screen.getByRole('heading', { name: `${name}公开率低于 95 % 控制限，未超出 99.8 % 控制限` }))
    .toBeVisible()
  await screen.getByRole('radio', { name: '表格' }).last().click()
  const table = screen.getByRole('table')
  await expect.element(table).toBeVisible()
  // The head, and fourteen departments.
  expect(table.getByRole('row').elements()).toHaveLength(15)
  await expect.element(table.getByText('2 份存疑', { exact: true }).first()).toBeVisible()
})

test('the place and the funnel are tables too: the limits at the agency’s own n, and how it stands to them', async () => {
  const { screen } = await show({ how: 'peers', agency: keyOf(opened, '交通与建设局') })
  const switches = screen.getByRole('radio', { name: '表格' })
  await switches.nth(0).click()
  await expect.element(screen.getByRole('row', { name: /交通与建设局（本机关）.*36\.6 %/ })).toBeVisible()
  await screen.getByRole('radio', { name: '图' }).nth(0).click()
  await switches.nth(1).click()
  // 247 of 522 is 47.3 %; of 112 cases, 1.96 and 3.09 standard errors of 4.72 points to each side.
  await expect
    .element(screen.getByRole('row', { name: /交通与建设局（本机关）/ }))
    .toHaveTextContent('36.6 %4111247.3 %[38.1–56.6][32.7–61.9]超出 95 % 控制限')
})

test.each([
  ['place', '数字', 0],
  ['place', '95 % 区间', 0],
  ['funnel', '数字', 1],
  ['ranked', '数字', 2],
] as const)('no sorting ranks few cases: the table %s by %s %s', async (_, column, figure) => {
  const { screen } = await show({ how: 'peers', agency: keyOf(opened, '交通与建设局') })
  await screen.getByRole('radio', { name: '表格' }).nth(figure).click()
  // 67.9, 55.3, 48.3, 41.5 and 36.6 % of 30 or more; 农业农村局 has 64.3 % of 14, 财政金融局 60.0 % of 5.
  const ranked = ['行政审批局', '市场监督管理局', '自然资源与生态环境局', '管委会办公室', '交通与建设局（本机关）']
  // The low ends fall otherwise: 54.5, 39.7, 40.4, 33.2 and 28.3 %.
  const [first, second, third, ...rest] = ranked
  const falling = column === '数字' ? ranked : [first, third, second, ...rest]
  await screen.getByRole('button', { name: column }).click()
  await expect.poll(() => firstNames(screen)).toEqual(falling)
  await screen.getByRole('button', { name: column }).click()
  await expect.poll(() => firstNames(screen)).toEqual(falling.toReversed())
  await expect.element(screen.getByRole('row', { name: /农业农村局/ })).toHaveTextContent('64.3 %')
})

/** Whose rows stand first in the table that is shown. */
const firstNames = (screen: Awaited<ReturnType<typeof show>>['screen']) =>
  screen
    .getByRole('row')
    .elements()
    .slice(1, 6)
    .map((row) => row.firstElementChild?.textContent.replace(AREA, ''))

test('what the dots of place and funnel mean stands above them', async () => {
  const { screen } = await show({ how: 'peers', agency: keyOf(opened, '交通与建设局') })
  const legends = screen.getByRole('list', { name: '图例' })
  await expect.element(legends.nth(0)).toHaveTextContent('排有名次基数不足 30，不排名次')
  await expect.element(legends.nth(1)).toHaveTextContent('基数不足 30控制限以内超出 95 % 控制限')
})

test('a peer in the table leads to itself against its own peers', async () => {
  const { screen, asked } = await show({ how: 'peers', agency: keyOf(opened, '交通与建设局') })
  await screen.getByRole('radio', { name: '表格' }).last().click()
  await screen.getByRole('link', { name: `${AREA}行政审批局：与同类比较` }).click()
  expect(asked.at(-1)?.compare.agency).toBe(keyOf(opened, '行政审批局'))
  await expect.element(screen.getByRole('heading', { name: /^平潭综合实验区行政审批局公开率 67\.9 %/ })).toBeVisible()
})

test('宿迁市 has nobody of its kind: said, with a way on', async () => {
  const { screen, asked } = await show({ how: 'peers', agency: keyOf(opened, '宿迁市人民政府') })
  await expect
    .element(screen.getByRole('heading', { name: '所选范围内没有可与宿迁市人民政府比较的机关' }))
    .toBeVisible()
  await expect.element(screen.getByText('比较条件：同为市级、政府，口径相同（汇总）。')).toBeVisible()
  await screen.getByRole('button', { name: '自行选择' }).click()
  expect(asked.at(-1)?.compare.peers).toBe('chosen')
})

test('counts have a place and a list and no funnel, which is explained', async () => {
  const { screen } = await show({ how: 'peers', of: 'received', agency: keyOf(opened, '交通与建设局') })
  await expect.element(screen.getByText('件数没有基数，无从判断偶然的幅度，故不作漏斗图。')).toBeVisible()
  await expect.element(screen.getByRole('heading', { name: /年份齐全的机关中，新收申请最高的是/ })).toBeVisible()
})

test('where only one agency has a rate a sentence stands in place of the pictures', async () => {
  const filter = { ...EMPTY_FILTER, years: { from: 2021, to: 2021 } }
  const agency = keyOf(opened, '交通与建设局')
  const { screen } = await show({ how: 'peers', of: 'review_corrected', agency }, { filter })
  const figures = screen.getByRole('figure')
  await expect
    .element(figures.first())
    .toHaveTextContent(/13 个机关中只有平潭综合实验区自然资源与生态环境局有复议纠错率/)
  await expect.element(screen.getByText(/没有总体可比，故不作漏斗图。$/)).toBeVisible()
  // The place, which is not drawn, and the list, which says why of each.
  expect(figures.elements()).toHaveLength(2)
  await expect.element(figures.last().getByRole('img').first()).toBeVisible()
  expect(figures.first().getByRole('img').elements()).toEqual([])
})

test('an agency that is not in the dataset is said so', async () => {
  const { screen } = await show({ how: 'peers', agency: '城关镇' })
  await expect.element(screen.getByRole('alert')).toHaveTextContent('数据集中没有“城关镇”。')
})

test.each([
  ['beside', 'zh', 'light', 1280],
  ['beside', 'en', 'dark', 390],
  ['peers', 'en', 'light', 1280],
  ['peers', 'zh', 'dark', 390],
] as const)('no obstacle for assistive technology: %s, %s, %s, %i px', async (how, lang, theme, width) => {
  document.documentElement.dataset['theme'] = theme
  await page.viewport(width, 900)
  const { screen } = await show({ how }, { lang })
  await expect.element(screen.getByRole('figure').first()).toBeVisible()
  if (how === 'peers')
    await screen
      .getByRole('radio', { name: lang === 'zh' ? '表格' : 'Table' })
      .last()
      .click()
  await expect.element(screen.getByRole('table').first()).toBeVisible()
  expect(await violations()).toEqual([])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
})
