import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { indicator, INDICATORS, ratio, sidesOf, type Ratio } from '../../src/domain/indicators.ts'
import { measuresOf } from '../../src/domain/measured.ts'
import { differ } from '../../src/domain/statistics.ts'
import type { Report } from '../../src/domain/report.ts'
import { embedded } from './embeddedReports.ts'

function sides(report: Report, id: string) {
  const found = indicator(id)
  if (!found) throw new Error(`no indicator ${id}`)
  const measured = measuresOf(report)
  return sidesOf(found, (one) => measured.get(one)?.value ?? null)
}

function rate(report: Report, id: string): Ratio {
  const { numerator, denominator } = sides(report, id)
  return ratio(numerator, denominator, indicator(id)?.unit)
}

const percent = (share: number | null | undefined) => (share == null ? null : Math.round(share * 1000) / 10)

const proportion = (one: Ratio | undefined) => ({
  numerator: one?.numerator ?? 0,
  denominator: one?.denominator ?? 0,
})

test('平潭 discloses 34.8, 61.9, 50.7, 40.0, 51.9, 45.9, 48.0 % of what it decides, 2019 to 2025', () => {
  const rates = [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) =>
    rate(embedded('平潭综合实验区', year), 'disclosure_rate'),
  )
  expect(rates.map(({ share }) => percent(share))).toEqual([34.8, 61.9, 50.7, 40, 51.9, 45.9, 48])
  expect(rates.map(({ denominator }) => denominator)).toEqual([23, 21, 69, 75, 81, 218, 148])
  expect(rates.map(({ ranked }) => ranked)).toEqual([false, false, true, true, true, true, true])
})

test('宿迁: 43.6 % [41.9–45.2] in 2023, 54.0 % [52.4–55.7] in 2024, and the two differ', () => {
  const [before, after] = [2023, 2024].map((year) => rate(embedded('宿迁市人民政府', year), 'disclosure_rate'))
  expect([before?.share, before?.interval?.low, before?.interval?.high].map(percent)).toEqual([43.6, 41.9, 45.2])
  expect([after?.share, after?.interval?.low, after?.interval?.high].map(percent)).toEqual([54, 52.4, 55.7])
  expect(differ(proportion(before), proportion(after))).toBe(true)
})

test('宿迁 is corrected in 17 of 414 reviews of 2023 and 18 of 134 of 2024, pending ones left out', () => {
  expect(rate(embedded('宿迁市人民政府', 2023), 'review_corrected')).toMatchObject({ numerator: 17, denominator: 414 })
  const after = rate(embedded('宿迁市人民政府', 2024), 'review_corrected')
  expect(after).toMatchObject({ numerator: 18, denominator: 134 })
  expect(percent(after.share)).toBe(13.4)
  // 170 printed, of which 36 pending; 77 suits, of which 20.
  expect(sides(embedded('宿迁市人民政府', 2024), 'pending_rate')).toEqual({ numerator: 36 + 20, denominator: 170 + 77 })
})

test('宿迁 2024: each indicator has the two sides that the printed totals give', () => {
  // Denied 2 + 1 + 4 + 17 + 21 + 11 + 23 + 13 = 92, unable 897 + 36 + 8 = 941, not processed 87 + 27 + 0 + 3 + 0 = 117,
  // other 77 + 38 + 354 = 469; with 1,431 granted and 471 in part these are the 3,521 decided.
  // Received 3,525 + carried in 121 = 3,646 = decided 3,521 + carried out 125.
  // Reviews 170, suits 25 + 52; without the pending ones 88 + 18 + 28 = 134 and 7 + 0 + 11 + 33 + 0 + 6 = 57.
  const expected: Record<string, [numerator: number, denominator: number]> = {
    disclosure_rate: [1431 + 471, 3521],
    full_rate: [1431, 3521],
    merits_rate: [1431 + 471, 1431 + 471 + 92],
    denial_rate: [92, 3521],
    unable_rate: [941, 3521],
    unprocessed_rate: [117, 3521],
    other_rate: [469, 3521],
    completion_rate: [3521, 3646],
    carry_rate: [125, 3646],
    person_share: [3440, 3525],
    dispute_rate: [170 + 25 + 52, 3521],
    review_corrected: [18, 134],
    suit_lost: [0, 57],
    pending_rate: [36 + 7 + 13, 170 + 25 + 52],
  }
  const report = embedded('宿迁市人民政府', 2024)
  expect(INDICATORS.map(({ id }) => id).toSorted()).toEqual(Object.keys(expected).toSorted())
  for (const [id, [numerator, denominator]] of Object.entries(expected)) {
    expect({ id, ...sides(report, id) }).toEqual({ id, numerator, denominator })
  }
  // 247 ÷ 3,521: 7.0 disputes per 100 decided.
  expect(rate(report, 'dispute_rate').share).toBeCloseTo(0.0702, 4)
})

test('平潭 lost 2 of 19 suits of 2024, all after review, and 3 of 9 of 2025, all brought directly', () => {
  expect(sides(embedded('平潭综合实验区', 2024), 'suit_lost')).toEqual({ numerator: 0 + 2, denominator: 13 + 2 + 4 })
  expect(sides(embedded('平潭综合实验区', 2025), 'suit_lost')).toEqual({ numerator: 3 + 0, denominator: 3 + 3 + 0 + 3 })
})

test('a rate says why it is none: blank, nothing decided, more than the whole', () => {
  expect(ratio(null, 5)).toMatchObject({ share: null, why: 'blank', ranked: false })
  expect(ratio(0, 0)).toMatchObject({ share: null, interval: null, why: 'noDenominator' })
  expect(ratio(6, 5)).toMatchObject({ numerator: 6, denominator: 5, share: null, why: 'exceeds' })
  expect(rate(embedded('阎村镇人民政府', 2021), 'disclosure_rate').why).toBe('noDenominator')
  expect(rate(embedded('阎村镇人民政府', 2021), 'dispute_rate').why).toBe('blank')
})

test('disputes are per 100 decided: more than 100 is possible, an interval is not', () => {
  expect(ratio(12, 8, 'per100')).toMatchObject({ share: 1.5, interval: null, why: null })
  expect(indicator('dispute_rate')?.unit).toBe('per100')
})

test('a rate is ranked from 30 cases on', () => {
  expect(ratio(1, 29).ranked).toBe(false)
  expect(ratio(1, 30).ranked).toBe(true)
})

test('no two numbers give NaN or an infinite share', () => {
  const numbers = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))
  fc.assert(
    fc.property(numbers, numbers, fc.constantFrom('share' as const, 'per100' as const), (a, b, unit) => {
      const { share, interval, why } = ratio(
        a === null ? null : Math.trunc(a % 1e6),
        b === null ? null : Math.trunc(b % 1e6),
        unit,
      )
      expect((share === null) === (why !== null)).toBe(true)
      expect([share ?? 0, interval?.low ?? 0, interval?.high ?? 0].every(Number.isFinite)).toBe(true)
    }),
    { seed: 2021 },
  )
})

test('every indicator has both languages and a way to be read', () => {
  expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(14)
  for (const { zh, en, formula } of INDICATORS)
    expect([zh, en, formula.zh, formula.en].every((text) => text !== '')).toBe(true)
})
