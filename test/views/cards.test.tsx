import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import csv from '../../data/reports.csv?raw'
import { EMPTY_FILTER, type Filter, type Question } from '../../src/domain/question.ts'
import { CardsView } from '../../src/views/cards/CardsView.tsx'
import { keyOf, openDataset, showView, violations } from './viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())

const show = (nameEnd: string, more: Partial<Question> = {}, filter: Partial<Filter> = {}) =>
  showView(opened, CardsView, {
    view: 'cards',
    filter: { ...EMPTY_FILTER, agencies: [keyOf(opened, nameEnd)], ...filter },
    ...more,
  })

test('a card says who, the main figures with what they are made of, seven years, what was found, and the page', async () => {
  const { screen } = await show('交通与建设局')
  const card = screen.getByRole('article', { name: '平潭综合实验区交通与建设局' })
  await expect
    .element(card.getByRole('row', { name: /^公开率.*52\.4 %.*11 \/ 21 \[32\.4–71\.7\].*43\.1 %/ }))
    .toBeVisible()
  await expect.element(card.getByRole('row', { name: '本年新收申请 1 2 5 11 14 58 21' })).toBeVisible()
  await expect.element(card.getByRole('img', { name: /历年新收申请：2019 年 1、2020 年 2/ })).toBeVisible()
  await expect.element(card.getByText(/2024 年填现行有效 23 件/)).toBeVisible()
  await expect.element(card.getByText(/第 1 页，共 1 页/)).toBeVisible()
  expect(await violations()).toEqual([])
})

test('a year without a report says so once, in words', async () => {
  const { screen } = await show('公安局', { lang: 'en' })
  const years = screen.getByRole('region', { name: /Year by year/ })
  await expect.element(years.getByText('not in this dataset').first()).toBeVisible()
  expect(years.getByText('not in this dataset', { exact: true }).elements()).toHaveLength(3)
})

test('two agencies have contents before their cards, and a name there leads to its card', async () => {
  const agencies = [keyOf(opened, '公安局'), keyOf(opened, '沭阳县人民政府')]
  const { screen } = await showView(opened, CardsView, { view: 'cards', filter: { ...EMPTY_FILTER, agencies } })
  await screen.getByRole('link', { name: '宿迁市沭阳县人民政府' }).click()
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('card-3'))
})

test('nothing on a card is wider than its sheet, so that paper is not printed smaller for it', async () => {
  await page.viewport(1000, 1123)
  // A rate that cannot be told, with its reason, and a total of stocks: the widest of the embedded reports.
  const { screen } = await show('经济发展局', { lang: 'en' })
  await expect.element(screen.getByText('no rate: part above whole').first()).toBeVisible()
  for (const region of screen.getByRole('region').elements()) {
    expect(region.scrollWidth).toBeLessThanOrEqual(region.clientWidth)
  }
})

test('the number at the end of a bar is inside of its picture', async () => {
  const { screen } = await show('宿迁市人民政府')
  const picture = screen.getByRole('img', { name: /办理结果/ })
  await expect.element(picture).toBeVisible()
  const edge = picture.element().getBoundingClientRect().right
  // Those of 2023 and of 2024.
  for (const all of ['3,486', '3,521']) {
    expect(picture.getByText(all, { exact: true }).element().getBoundingClientRect().right).toBeLessThan(edge)
  }
})

test('where no report counts, none was audited, and the card does not praise; of some, it says which', async () => {
  // 2021 breaks an equation: 1 received, 0 carried in, 1 decided, 1 carried out.
  const { screen } = await show('公安局', {}, { onlySound: true, years: { from: 2021, to: 2021 } })
  await expect.element(screen.getByText('所选年份没有计入的年报，未作核对。')).toBeVisible()
  expect(screen.getByText(/未发现不符/).elements()).toEqual([])
  await screen.unmount()
  const some = (await show('公安局', {}, { onlySound: true })).screen
  await expect.element(some.getByText(/已剔除的年报（2021 年）未核对。/)).toBeVisible()
})

test('a picture draws a mark as it is printed, and a number of parts that are not all there is followed by a sign', async () => {
  const head = '机关,年份,app.received.total,app.granted.total,app.partial.total'
  const own = await openDataset('own.csv', `${head}\n甲镇,2022,8,5,/\n甲镇,2023,/,/,/\n甲镇,2024,9,4,\n`)
  const { screen } = await showView(own, CardsView, { view: 'cards' })
  const received = screen.getByRole('img', { name: /新收申请：2022 年 8、2023 年 \/、2024 年 9/ })
  await expect.element(received).toBeVisible()
  expect(received.getByText('/', { exact: true }).element().getAttribute('fill')).toBe('#5f646e')
  const endings = screen.getByRole('img', { name: /办理结果：2022 年予以公开 5，部分公开 \/，/ })
  await expect.element(endings).toBeVisible()
  const rows = [...endings.element().children].map((row) =>
    [...row.querySelectorAll('text, circle')].map((one) => (one.tagName === 'circle' ? 'blank' : one.textContent)),
  )
  // What is granted, 5 and 4, is also the number of the bar; of 2023 there are nothing but marks.
  expect(rows).toEqual([
    ['2022', '5', '5', '/'],
    ['2023', '/'],
    ['2024', '4', '4', 'blank'],
  ])
  await expect.element(screen.getByText('灰色文字为原文符号')).toBeVisible()
  await own.close()
})
