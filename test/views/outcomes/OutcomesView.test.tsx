import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import csv from '../../../data/reports.csv?raw'
import { writeAddress } from '../../../src/domain/address.ts'
import { DEFAULT_QUESTION, EMPTY_FILTER, OUTCOME_BARS, type Question } from '../../../src/domain/question.ts'
import { OutcomesView } from '../../../src/views/outcomes/OutcomesView.tsx'
import { keyOf, openDataset, showView, violations } from '../viewPage.tsx'

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

const show = (part: Partial<Question['outcomes']> = {}, more: Partial<Question> = {}) =>
  showView(opened, OutcomesView, { view: 'outcomes', ...more, outcomes: { ...DEFAULT_QUESTION.outcomes, ...part } })

const suqian = (year: number) => ({
  ...EMPTY_FILTER,
  agencies: [keyOf(opened, '宿迁市人民政府')],
  years: { from: year, to: year },
})

test('how applications ended, the reasons, and the rates with how they are made', async () => {
  const { screen } = await show({}, { filter: suqian(2023) })
  const finding = '2023 年办结 3,486 件，43.6 % 予以或部分公开'
  await expect.element(screen.getByRole('heading', { name: finding })).toBeVisible()
  await expect
    .element(screen.getByRole('heading', { name: '未予公开的 1,967 件中，1,047 件为“本机关不掌握相关政府信息”' }))
    .toBeVisible()
  const rate = screen.getByRole('region', { name: '公开率', exact: true })
  await expect.element(rate).toHaveTextContent('43.6 %[41.9–45.2]')
  await rate.getByText('如何得出').click()
  await expect.element(rate.getByText('公开率 43.6 % [41.9–45.2] = (1,191 + 328) ÷ 3,486')).toBeVisible()
  expect(await violations()).toEqual([])
})

test('a group opens its reasons, stands in the address, and closes again', async () => {
  const { screen, asked } = await show()
  await screen.getByRole('button', { name: '无法提供 2,722', exact: true }).click()
  await expect
    .element(
      screen.getByRole('heading', { name: '无法提供 2,722 件，其中“本机关不掌握相关政府信息”最多，为 2,559 件' }),
    )
    .toBeVisible()
  expect(writeAddress(asked.at(-1) ?? DEFAULT_QUESTION)).toBe('?v=1&view=outcomes&outcome=unable')
  await screen.getByRole('button', { name: '无法提供 2,722', exact: true }).click()
  await expect.element(screen.getByRole('heading', { name: /^未予公开的 4,798 件中/ })).toBeVisible()
  await screen.getByRole('button', { name: '予以公开 3,379', exact: true }).click()
  await expect.element(screen.getByText('表三中“予以公开”只有一行，不再分具体情形。')).toBeVisible()
})

test('what a press on a segment asks is a link of the table: one step to the bar and its reasons', async () => {
  const { screen, asked } = await show()
  await screen.getByRole('radio', { name: '表格' }).first().click({ force: true })
  await screen.getByRole('link', { name: '2023 年，无法提供 1,122 件：查看具体情形' }).click()
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({
    filter: { years: { from: 2023, to: 2023 } },
    outcomes: { by: 'year', group: 'unable' },
  })
  await expect.element(screen.getByRole('heading', { name: /^无法提供 1,122 件/ })).toBeVisible()
})

test('by applicant a figure opens its group and leaves the filter as it is', async () => {
  const { screen, asked } = await show({ by: 'applicant' }, { filter: suqian(2023) })
  await screen.getByRole('radio', { name: '表格' }).first().click({ force: true })
  await expect
    .element(screen.getByRole('row', { name: /^自然人/ }))
    .toHaveTextContent('自然人3,37544.3 %1,494 / 3,375[42.6–45.9]1,17534.8 %')
  await screen.getByRole('link', { name: '自然人，不予公开 141 件：查看具体情形' }).click()
  expect(asked.at(-1)).toMatchObject({ filter: suqian(2023), outcomes: { by: 'applicant', group: 'denied' } })
})

test('by applicant the filter stays, and the reasons say that they are those of all applicants', async () => {
  const { screen } = await show({ by: 'applicant', group: 'unable' })
  await expect
    .element(screen.getByText('点按条中的一段，可展开该类的情形，所列为全部申请人；返回即可还原。'))
    .toBeVisible()
  await expect.element(screen.getByRole('heading', { name: /^全部申请人：无法提供 2,722 件/ })).toBeVisible()
  await screen.getByRole('button', { name: '显示全部情形' }).first().click()
  await expect.element(screen.getByRole('heading', { name: /^全部申请人：未予公开的 4,798 件中/ })).toBeVisible()
})

test('townships: each rate says which reports it leaves out, and a rate of such a report alone has both numbers', async () => {
  const { screen } = await show({}, { filter: { ...EMPTY_FILTER, levels: ['township'] } })
  const rate = screen.getByRole('region', { name: '无法提供率', exact: true })
  // 24 of 54; 君山 2022 and 海坛 2022 print eight of none.
  await expect.element(rate).toHaveTextContent('44.4 %')
  await rate.getByText('如何得出').click()
  await expect.element(rate.getByText('29 份年报中的 27 份')).toBeVisible()
  await expect.element(rate.getByText('2 份年报的分子大于分母，未计入比率。')).toBeVisible()
})

test('君山 2022 alone: no rate, with the 5 and the 0 that it prints', async () => {
  const filter = {
    ...EMPTY_FILTER,
    agencies: [keyOf(opened, '平潭综合实验区君山片区管理局')],
    years: { from: 2022, to: 2022 },
  }
  const { screen } = await show({}, { filter })
  const rate = screen.getByRole('region', { name: '无法提供率', exact: true })
  await expect.element(rate).toHaveTextContent('分子大于分母，不作为比率5 ÷ 0')
})

test('a press on a segment of the picture narrows to its bar and opens its group', async () => {
  const { screen, asked } = await show({}, { filter: suqian(2023) })
  const picture = screen.getByRole('img', { name: /^予以或部分公开的比例：2023 年/ })
  await expect.poll(() => picture.element().querySelector('svg path') !== null).toBe(true)
  const { width } = picture.element().getBoundingClientRect()
  // The first piece, granted, holds a third of the only bar.
  await picture.click({ position: { x: width * 0.2, y: 20 } })
  await expect.poll(() => asked.at(-1)?.outcomes.group).toBe('granted')
})

test.each(OUTCOME_BARS)('one bar for each %s: a finding, a table and no axe violation', async (by) => {
  const { screen } = await show({ by })
  await expect.element(screen.getByRole('img', { name: /^予以或部分公开的比例/ })).toBeVisible()
  await screen.getByRole('radio', { name: '表格' }).first().click({ force: true })
  await expect.poll(() => screen.getByRole('rowheader').elements().length).toBeGreaterThan(2)
  expect(await violations()).toEqual([])
})

test('a filter that leaves no report says so', async () => {
  const { screen } = await show(
    {},
    { filter: { ...EMPTY_FILTER, places: ['陕西省'], years: { from: 2025, to: 2025 } } },
  )
  await expect.element(screen.getByText('没有符合筛选条件的年报。')).toBeVisible()
})

test.each(['light', 'dark'] as const)(
  'in English, %s, at 390 px: nothing hangs over, no axe violation',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme
    await page.viewport(390, 800)
    const { screen } = await show({ by: 'agency', group: 'denied' }, { lang: 'en' })
    await expect.element(screen.getByRole('heading', { name: /^Granted in full or in part: from/ })).toBeVisible()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
    expect(await violations()).toEqual([])
  },
)
