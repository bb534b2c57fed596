import { expect, test } from 'vitest'
import {
  binomialTail,
  controlLimits,
  differ,
  median,
  newcombeDifference,
  ratesDiffer,
  wilson,
  Z_95,
  Z_998,
} from '../../src/domain/statistics.ts'

const inPercent = (interval: { low: number; high: number } | null) =>
  interval && [interval.low, interval.high].map((bound) => Math.round(bound * 1000) / 10)

test('the interval of 81 of 263 is the one in Wilson’s and Newcombe’s papers: 25.5 to 36.6 %', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I: 81/263 → 0.2553 to 0.3662.
  const interval = wilson(81, 263)
  expect(interval?.low).toBeCloseTo(0.2553, 4)
  expect(interval?.high).toBeCloseTo(0.3662, 4)
})

test('none and all of a few cases keep an open end: 0 of 20 reaches to 16.1 %, 29 of 29 starts at 88.3 %', () => {
  expect(inPercent(wilson(0, 20))).toEqual([0, 16.1])
  expect(inPercent(wilson(29, 29))).toEqual([88.3, 100])
})

test('no interval without cases, or where the part exceeds the whole', () => {
  expect(wilson(0, 0)).toBeNull()
  expect(wilson(5, 3)).toBeNull()
  expect(wilson(-1, 3)).toBeNull()
  expect(newcombeDifference({ numerator: 1, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeNull()
  expect(differ({ numerator: 1, denominator: 2 }, { numerator: 3, denominator: 2 })).toBeNull()
})

test('the difference of 56 of 70 and 48 of 80 is the one in Newcombe’s paper: 5.2 to 33.4 points', () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II (a), method 10: 0.0524 to 0.3339.
  const interval = newcombeDifference({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 })
  expect(interval?.difference).toBeCloseTo(0.2, 10)
  expect(interval?.low).toBeCloseTo(0.0524, 4)
  expect(interval?.high).toBeCloseTo(0.3339, 4)
  expect(differ({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 })).toBe(true)
})

test('two rates can differ although their intervals overlap', () => {
  // 60 % of 100 and 45 % of 100: [50.2, 69.1] and [35.6, 54.8] overlap; the difference is 15 points [1.2, 28.1].
  const [a, b] = [
    { numerator: 60, denominator: 100 },
    { numerator: 45, denominator: 100 },
  ]
  expect(inPercent(wilson(60, 100))).toEqual([50.2, 69.1])
  expect(inPercent(wilson(45, 100))).toEqual([35.6, 54.8])
  expect(differ(a, b)).toBe(true)
  expect(differ({ numerator: 55, denominator: 100 }, b)).toBe(false)
})

const inThousandths = (interval: { low: number; high: number } | null) =>
  interval && [interval.low, interval.high].map((bound) => Math.round(bound * 1000) / 1000)

test('a half of 100 cases is expected between 40.2 and 59.8 %, of all but 2 in 1,000 between 34.5 and 65.5 %', () => {
  // √(0.5 · 0.5 / 100) = 0.05; 1.959964 · 0.05 = 0.098; 3.090232 · 0.05 = 0.1545.
  expect(inThousandths(controlLimits(0.5, 100, Z_95))).toEqual([0.402, 0.598])
  expect(inThousandths(controlLimits(0.5, 100, Z_998))).toEqual([0.345, 0.655])
})

test('control limits end at 0 and 1; where all or none are expected there is no spread', () => {
  // √(0.9 · 0.1 / 9) = 0.1, so the upper limits are cut: 0.9 ± 0.196 and 0.9 ± 0.309.
  expect(inThousandths(controlLimits(0.9, 9, Z_95))).toEqual([0.704, 1])
  expect(inThousandths(controlLimits(0.1, 9, Z_998))).toEqual([0, 0.409])
  expect(controlLimits(1, 50, Z_95)).toEqual({ low: 1, high: 1 })
})

test('no control limits without cases, or of what is no share', () => {
  expect(controlLimits(0.5, 0, Z_95)).toBeNull()
  expect(controlLimits(1.2, 10, Z_95)).toBeNull()
  expect(controlLimits(Number.NaN, 10, Z_95)).toBeNull()
})

test('the median is the middle, or between the middle two; none of nothing', () => {
  expect(median([218, 23, 70])).toBe(70)
  expect(median([9, 100, 21, 70])).toBe(45.5)
  expect(median([])).toBeNull()
})

test('the tail of the binomial distribution: P(X ≥ 2) and P(X ≤ 0) of 30 at 1 in 100, and the same from the other side', () => {
  // 0.99³⁰ = 0.7397; 30 · 0.01 · 0.99²⁹ = 0.2242.
  expect(binomialTail({ numerator: 2, denominator: 30 }, 0.01)).toBeCloseTo(0.0361, 4)
  expect(binomialTail({ numerator: 0, denominator: 30 }, 0.01)).toBeCloseTo(0.7397, 4)
  expect(binomialTail({ numerator: 28, denominator: 30 }, 0.99)).toBeCloseTo(0.0361, 4)
  // Two heads of two: a quarter.
  expect(binomialTail({ numerator: 2, denominator: 2 }, 0.5)).toBeCloseTo(0.25, 12)
  expect(binomialTail({ numerator: 0, denominator: 30 }, 0)).toBe(1)
})

test('two rates that may exceed 100 differ where their cases split otherwise than what they are counted on', () => {
  // 15 of 593 cases are 2.5 % [1.5–4.1]; 69 of 3,657 decided are 1.9 %.
  expect(ratesDiffer({ numerator: 15, denominator: 69 }, { numerator: 578, denominator: 3588 })).toBe(false)
  // 553 of 800 cases are 69 %; 3,486 of 7,007 decided are 50 %.
  expect(ratesDiffer({ numerator: 553, denominator: 3486 }, { numerator: 247, denominator: 3521 })).toBe(true)
  expect(ratesDiffer({ numerator: 11, denominator: 3 }, { numerator: 0, denominator: 40 })).toBe(true)
  expect(ratesDiffer({ numerator: 0, denominator: 3 }, { numerator: 0, denominator: 40 })).toBeNull()
})
