import { expect, test, vi } from 'vitest'
import { auditFindings } from '../../../src/data/queries/audit.ts'
import { cardFigures, cardMarks, cardReports } from '../../../src/data/queries/cards.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { contentsPages } from '../../../src/views/cards/contents.ts'
import { cardAgencies, cards } from '../../../src/views/cards/model.ts'
import { openEmbedded } from '../../data/embedded.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

const { dataset, engine } = await openEmbedded()

function cardsOf(filter: Filter) {
  const answers = {
    reports: engine.rows(cardReports(filter)),
    marks: engine.rows(cardMarks(filter)),
    figures: engine.rows(cardFigures(filter)),
    findings: engine.rows(auditFindings(filter)),
  }
  return cards(cardAgencies(dataset.agencies, filter), answers, dataset, filter)
}

function cardOf(nameEnd: string, filter: Partial<Filter> = {}) {
  const agencies = dataset.agencies.filter(({ name }) => name.endsWith(nameEnd)).map(({ key }) => key)
  const [card, ...others] = cardsOf({ ...EMPTY_FILTER, agencies, ...filter })
  if (!card?.main || others.length > 0) throw new Error(`${others.length + (card ? 1 : 0)} cards of ${nameEnd}`)
  const { main } = card
  const figure = (id: string) => main.figures.find((one) => one.id === id)
  return { card, main, figure }
}

test('交通与建设局 2025: 11 of 21 disclosed, Wilson 32.4–71.7 %; its ten peers 28 of 65, of eight that decided any', () => {
  const { main, figure } = cardOf('交通与建设局')
  expect([main.year, main.scope, main.peers]).toEqual([2025, 'own', 10])
  const disclosed = figure('disclosure_rate')
  expect(disclosed?.now.ratio).toMatchObject({ numerator: 11, denominator: 21, ranked: false })
  expect(disclosed?.now.ratio?.interval?.low).toBeCloseTo(0.324, 3)
  expect(disclosed?.now.ratio?.interval?.high).toBeCloseTo(0.717, 3)
  // 农业农村局 0 of 1, 市场监督管理局 12 of 19, 旅游与文化体育局 0 of 1, 社会事业局 0 of 3, 管委会办公室 15 of 32, 综合执法 0 of 1,
  // 行政审批局 0 of 6, 财政金融局 1 of 2; 经济发展局 prints 3 granted of 0 decided, which is no rate.
  expect(disclosed?.peers.agencies).toBe(8)
  expect(disclosed?.peers.value).toBeCloseTo(28 / 65, 10)
  // Below 30 cases nothing is ranked, nor called higher or lower.
  expect(disclosed?.peers).toMatchObject({ standing: null, rank: null })
  expect(disclosed?.total.ratio).toMatchObject({ numerator: 41, denominator: 112 })
})

test('21 received is second of eleven, and so is another; the others received 0, 1, 1, 1, 2, 3, 4, 6, 21 and 32: median 2.5', () => {
  const received = cardOf('交通与建设局').figure('received')
  expect(received?.peers).toEqual({
    agencies: 10,
    value: 2.5,
    standing: null,
    rank: { place: 2, of: 11, isTied: true },
  })
  expect([received?.now.value, received?.total.value]).toEqual([21, 112])
})

test('沭阳县 2025 has no peers; 395 of 718 disclosed, 718 of 749 completed, 10 of 46 corrected; what waits is not added up', () => {
  const { card, main, figure } = cardOf('沭阳县人民政府')
  expect(main.peers).toBe(0)
  expect(card.parent).toBe('宿迁市人民政府')
  expect(figure('disclosure_rate')?.now.ratio).toMatchObject({ numerator: 395, denominator: 718, ranked: true })
  expect(figure('completion_rate')?.now.ratio).toMatchObject({ numerator: 718, denominator: 749 })
  expect(figure('completion_rate')?.total.why).toBe('stock')
  expect(figure('dispute_rate')?.now.ratio).toMatchObject({ numerator: 74, denominator: 718, interval: null })
  expect(figure('review_corrected')?.now.ratio).toMatchObject({ numerator: 10, denominator: 46 })
  expect(card.years.map(({ without }) => without)).toEqual([...Array.from({ length: 6 }, () => 'missing'), null])
  expect(card.unstated).toBe(1)
})

test('a year is a number, blank, a sign, no such cell or not there, and one left out is none of these', () => {
  const town = cardOf('阎村镇人民政府').card
  const states = town.years.map(({ cells, without }) => without ?? cells?.get('review.total')?.state)
  // 阎村镇 2021 leaves its review cells blank.
  expect(states[2]).toBe('blank')
  const police = cardOf('公安局', { onlySound: true }).card
  const left = police.years.filter(({ without }) => without === 'leftOut').map(({ year }) => year)
  // 2021: 1 received and 0 carried in, 1 decided and 1 carried out.
  expect(left).toEqual([2021])
  expect(police.years.filter(({ without }) => without === 'missing').map(({ year }) => year)).toEqual([
    2020, 2023, 2025,
  ])
})

test('all 24 agencies have a card each, and every finding of the audit is on one of them', () => {
  const all = cardsOf(EMPTY_FILTER)
  expect(all).toHaveLength(24)
  const findings = all.reduce((sum, card) => sum + card.findings.length, 0)
  expect(findings).toBe(engine.rows(auditFindings(EMPTY_FILTER)).length)
})

test('100 agencies have three pages of contents, the first card on page 4, the last on page 103; one has none', () => {
  const [agency] = dataset.agencies
  if (!agency) throw new Error('no agency')
  const pages = contentsPages(Array.from({ length: 100 }, () => agency))
  expect(pages.map((entries) => entries.length)).toEqual([28, 36, 36])
  expect([pages[0]?.[0]?.page, pages[2]?.at(-1)?.page]).toEqual([4, 103])
  expect(contentsPages([agency])).toEqual([])
})
