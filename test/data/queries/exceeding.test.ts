import { beforeAll, describe, expect, test } from 'vitest'
import { behind } from '../../../src/data/queries/behind.ts'
import { compareAgencies } from '../../../src/data/queries/compare.ts'
import { compareYears } from '../../../src/data/queries/compareYears.ts'
import { disputeYears } from '../../../src/data/queries/disputes.ts'
import { disputeRates } from '../../../src/data/queries/disputesRates.ts'
import { ALL_TOGETHER } from '../../../src/data/queries/figures.ts'
import { outcomesTotal } from '../../../src/data/queries/outcomesTotal.ts'
import { overviewYears } from '../../../src/data/queries/overview.ts'
import { overviewChanges } from '../../../src/data/queries/overviewChanges.ts'
import { trends } from '../../../src/data/queries/trends.ts'
import { quantity, type Quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { stats } from '../../../src/views/overview/stats.ts'
import { openEmbedded } from '../embedded.ts'
import { openTestEngine } from '../engine.ts'
import { load, textFile } from '../reports.ts'

/*
 * The townships of the embedded data, all years: 54 decided (君山 8 + 2 + 5 + 1, 海坛 1 + 6 + 2, 苏平 2 + 1 + 1 + 2 + 3,
 * 金井 1 + 8 + 11). Three reports print outcomes over 0 decided: 君山 2020 two granted, 君山 2022 five unable, 海坛 2022 one
 * denied and three unable.
 */
const TOWNSHIPS: Filter = { ...EMPTY_FILTER, levels: ['township'] }
const PLACE = '福建省/福州市/平潭综合实验区'
const JUNSHAN = `${PLACE}|平潭综合实验区君山片区管理局`
const HAITAN = `${PLACE}|平潭综合实验区海坛片区管理局`
const of = (agency: string, year: number): Filter => ({
  ...EMPTY_FILTER,
  agencies: [agency],
  years: { from: year, to: year },
})

function rate(id: string): Quantity {
  const found = quantity(id)
  if (!found) throw new Error(`no quantity ${id}`)
  return found
}

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

describe('a report that prints more outcomes than it decided adds to neither side of their rate', () => {
  test('townships: disclosed 24 − 2, denied 2 − 1, unable 32 − 5 − 3, not processed 2 and otherwise 5, of 54', () => {
    const [total] = open.engine.rows(outcomesTotal(TOWNSHIPS))
    const sides = (id: string) => {
      const { numerator, denominator, reported, exceeding } = total?.rates.get(id) ?? {}
      return [numerator, denominator, reported, exceeding]
    }
    expect(sides('disclosure_rate')).toEqual([22, 54, 28, 1])
    expect(sides('denial_rate')).toEqual([1, 54, 28, 1])
    expect(sides('unable_rate')).toEqual([24, 54, 27, 2])
    expect(sides('unprocessed_rate')).toEqual([2, 54, 29, 0])
    expect(sides('other_rate')).toEqual([5, 54, 29, 0])
    // All cases are told, the share is of those of a report that makes one: 31 − 5 − 3 not held, and one that was unclear.
    expect(total?.reasons.get('unable.not_held')).toEqual({
      value: 31,
      reported: 29,
      ofDecided: { numerator: 23, denominator: 54, reported: 27, exceeding: 2 },
    })
  })

  test('all together nothing is left out: 4,394 of 9,186', () => {
    const [total] = open.engine.rows(outcomesTotal(EMPTY_FILTER))
    expect(total?.rates.get('disclosure_rate')).toMatchObject({ numerator: 4394, denominator: 9186, exceeding: 0 })
  })

  test('townships 2022 have a rate: none of the one that 苏平 decided, though two others print eight of none', () => {
    const rows = open.engine.rows(trends(TOWNSHIPS, rate('unable_rate'), ALL_TOGETHER, { isConstant: false, most: 8 }))
    const line = rows.find((row) => row.kind === 'line' && row.year === 2022)
    expect(line).toMatchObject({ value: 0, whole: 1, counted: 4, known: 2, exceeding: 2 })
  })

  test('海坛 over its years: 5 of 6 and 1 of 2, and none of the one decided in 2021', () => {
    const [row] = open.engine.rows(compareAgencies({ ...EMPTY_FILTER, agencies: [HAITAN] }, rate('unable_rate'), null))
    expect(row).toMatchObject({ value: 6, whole: 9, counted: 7, reported: 6, exceeding: 1 })
  })

  test('the overview says the same: 22 of 54, and 2020 against 2021 without 君山', () => {
    const years = open.engine.rows(overviewYears(TOWNSHIPS))
    const changes = open.engine.rows(overviewChanges(TOWNSHIPS))
    expect(stats(years, changes).rate).toMatchObject({ numerator: 22, denominator: 54, reported: 28, exceeding: 1 })
    // 苏平: both of 2, then the one of 1; 海坛: nothing of 0, then of 1; 金井: nothing in both.
    const in2021 = changes.filter(({ year, compared }) => year === 2021 && compared.startsWith('disclosed'))
    expect(in2021.map(({ compared, before, after, agencies }) => [compared, before, after, agencies])).toEqual([
      ['disclosed', 2, 1, 3],
      ['disclosed_of', 2, 2, 3],
    ])
  })
})

describe('where a figure rests on such reports alone, both printed numbers tell why it is none', () => {
  const unable = rate('unable_rate')
  const alone = of(JUNSHAN, 2022)

  test('君山 2022 prints five unable of none decided', () => {
    const [total] = open.engine.rows(outcomesTotal(alone))
    expect(total?.rates.get('unable_rate')).toMatchObject({
      numerator: 5,
      denominator: 0,
      reported: 0,
      exceeding: 1,
    })
    const lines = open.engine.rows(trends(alone, unable, ALL_TOGETHER, { isConstant: false, most: 8 }))
    expect(lines.find((row) => row.kind === 'line')).toMatchObject({ value: 5, whole: 0, known: 0, exceeding: 1 })
    expect(open.engine.rows(compareAgencies(alone, unable, null))).toMatchObject([
      { value: 5, whole: 0, reported: 0, exceeding: 1 },
    ])
    expect(open.engine.rows(compareYears(alone, unable))).toMatchObject([{ value: 5, whole: 0, exceeds: true }])
  })

  test('the reports behind a rate show both sides, and which of them adds to neither', () => {
    const rows = open.engine.rows(behind(TOWNSHIPS, [unable]))
    const figure = (agency: string, year: number) =>
      rows.find((row) => row.key === agency && row.year === year)?.figures[0]
    expect(figure(JUNSHAN, 2022)).toMatchObject({ value: 5, whole: 0, why: null, exceeds: true })
    expect(figure(JUNSHAN, 2021)).toMatchObject({ value: 5, whole: 8, why: null, exceeds: false })
  })

  test('the overview keeps the two numbers: 2 of 0 in 君山 2020', () => {
    const filter = of(JUNSHAN, 2020)
    expect(stats(open.engine.rows(overviewYears(filter)), []).rate).toMatchObject({
      numerator: 2,
      denominator: 0,
      why: 'exceeds',
      exceeding: 1,
    })
  })
})

test('pending cases beyond the total add to no rate, and the last report stands for its agency nevertheless', async () => {
  const results = ['upheld', 'corrected', 'other', 'pending', 'total']
  const cells = ['review', 'suit_direct', 'suit_after'].flatMap((channel) => results.map((one) => `${channel}.${one}`))
  const none = '0,0,0,0,0'
  const text = [
    ['agency,year,form', ...cells].join(','),
    // 1 of 4 in 2022; in 2023 three pending of two, the results left blank.
    `甲局,2022,cn-2021,3,0,0,1,4,${none},${none}`,
    `甲局,2023,cn-2021,,,,3,2,${none},${none}`,
    `乙局,2023,cn-2021,4,0,0,1,5,${none},${none}`,
  ].join('\n')
  const engine = await openTestEngine()
  await engine.load((await load(textFile('disputes.csv', text))).tables)
  const asked = { rate: 'pending_rate', depth: 1 } as const
  const years = engine.rows(disputeRates(EMPTY_FILTER, { ...asked, by: 'year' }))
  expect(years).toMatchObject([
    { key: '2022', numerator: 1, denominator: 4, reported: 1, exceeding: 0 },
    { key: '2023', numerator: 1, denominator: 5, reported: 1, exceeding: 1 },
  ])
  const agencies = engine.rows(disputeRates(EMPTY_FILTER, { ...asked, by: 'agency' }))
  expect(agencies.find(({ exceeding }) => exceeding > 0)).toMatchObject({ numerator: 3, denominator: 2 })
  expect(engine.rows(disputeYears(EMPTY_FILTER)).map(({ rates }) => rates.pending_rate)).toEqual([
    { numerator: 1, denominator: 4, reported: 1, doubted: 0 },
    { numerator: 1, denominator: 5, reported: 1, doubted: 0 },
  ])
  engine.close()
})

test('cases per 100 may exceed 100, and are no share: nothing is left out', () => {
  // 社会事业局 2025: 11 for 3 decided.
  const filter: Filter = { ...EMPTY_FILTER, years: { from: 2025, to: 2025 }, kinds: ['department'] }
  const rows = open.engine.rows(behind(filter, [rate('dispute_rate')]))
  const found = rows.find(({ agency }) => agency.endsWith('社会事业局'))
  expect(found?.figures[0]).toMatchObject({ value: 11, whole: 3, exceeds: false })
})
