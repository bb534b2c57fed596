import { expect, test } from 'vitest'
import { differ, newcombeDifference, wilson } from '../../src/domain/statistics.ts'

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
