import { expect, test } from 'vitest'
import { differ, type Proportion } from '../../src/domain/statistics.ts'
import {
  gradeOf,
  isCommon,
  logErfc,
  surpriseAfterNone,
  surpriseOfNone,
  surpriseOfShares,
} from '../../src/domain/surprise.ts'

const of = (numerator: number, denominator: number): Proportion => ({ numerator, denominator })

// Worked out with mpmath in 40 digits.
test.each([
  [0, 0],
  [0.5, -0.7350111298370844],
  [1.99, -5.320852015139976],
  [2, -5.3649412646166],
  [2.01, -5.409215264190247],
  [10, -102.87988902484489],
  [25, -628.79203917407],
])('ln erfc(%d) is exact on both sides of 2, and far beyond where erfc is 0', (x, expected) => {
  expect(logErfc(x)).toBeCloseTo(expected, 11)
})

test('宿迁市: the disclosure rate 1,519 of 3,486 → 1,902 of 3,521 has z = 8.745 and a surprise of 17.652', () => {
  // p = 3421/7007, z = 0.104441/√(p(1−p)(1/3486 + 1/3521)) = 8.7451; −log₁₀ of the two-sided p with mpmath.
  expect(surpriseOfShares(of(1902, 3521), of(1519, 3486))).toBeCloseTo(17.652186673957, 10)
  expect(surpriseOfShares(of(1519, 3486), of(1902, 3521))).toBeCloseTo(17.652186673957, 10)
})

test('宿迁市: corrected in review 17 of 414 → 18 of 134 has z = 3.838 and a surprise of 3.906', () => {
  // Expected of 35 cases among 134: 8.6, so the score test stands.
  expect(surpriseOfShares(of(18, 134), of(17, 414))).toBeCloseTo(3.90591247449394, 10)
})

test('few expected cases are tested exactly: twice the smaller tail of the hypergeometric distribution', () => {
  // 6 cases, 47 of 219: 1.3 expected. scipy.stats.hypergeom; the score test would say 3.74.
  expect(surpriseOfShares(of(5, 47), of(1, 172))).toBeCloseTo(2.415642714223, 8)
  expect(surpriseOfShares(of(8, 148), of(1, 218))).toBeCloseTo(2.126109104847, 8)
  expect(surpriseOfShares(of(148, 154), of(218, 218))).toBeCloseTo(2.022318612625, 8)
})

test('nothing is surprising where all or none are cases, or where there is no share', () => {
  expect(surpriseOfShares(of(0, 30), of(0, 400))).toBe(0)
  expect(surpriseOfShares(of(30, 30), of(400, 400))).toBe(0)
  expect(surpriseOfShares(of(3, 0), of(5, 40))).toBe(0)
  expect(surpriseOfShares(of(41, 40), of(5, 40))).toBe(0)
  expect(surpriseOfShares(of(20, 40), of(20, 40))).toBe(0)
})

test('no surprise is infinite, however large the counts', () => {
  // z² = 10¹², so −log₁₀ p = z²/(2 ln 10) + log₁₀(z√(π/2)) = 217,147,240,951.6 + 6.1.
  expect(surpriseOfShares(of(0, 5e11), of(5e11, 5e11))).toBeCloseTo(217_147_240_957.7, 0)
  expect(Number.isFinite(surpriseOfNone(1e12, 1))).toBe(true)
})

test('counts however large are worked out at once', () => {
  const start = performance.now()
  // One case in a billion on one side, as many in 10¹⁸ on the other: a mean of 1 where a billion is found.
  const large = surpriseOfShares(of(1e9, 1e9), of(0, 1e18))
  expect(large).toBeGreaterThan(1e9)
  expect(Number.isFinite(large)).toBe(true)
  expect(Number.isFinite(surpriseOfShares(of(2 ** 55, 2 ** 55 + 64), of(2 ** 55, 2 ** 55)))).toBe(true)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('a zero after 12 applications in one year: (1/2)¹², twice, is a surprise of 3.311', () => {
  expect(surpriseOfNone(12, 1)).toBeCloseTo(3.3113299523, 9)
})

test('with many years before, a zero is as surprising as Poisson’s e^−mean says', () => {
  // A mean of 5 known from 100,000 years: −log₁₀(2e⁻⁵) = 1.8704; from three years alone it is 2·(3/4)¹⁵, 1.573.
  expect(surpriseOfNone(500_000, 100_000)).toBeCloseTo(1.8704, 3)
  expect(surpriseOfNone(15, 3)).toBeCloseTo(1.573, 3)
})

test('three applications after three years of zeros: (1/4)³, twice, is 1.505; one after four is common', () => {
  expect(surpriseAfterNone(3, 3)).toBeCloseTo(1.5051499783, 9)
  expect(surpriseAfterNone(1, 4)).toBeCloseTo(-Math.log10(0.4), 9)
  expect(isCommon(surpriseAfterNone(1, 4))).toBe(true)
  expect(isCommon(surpriseAfterNone(3, 3))).toBe(false)
  expect(surpriseAfterNone(0, 4)).toBe(0)
})

test('the words begin at one in a million and one in a thousand', () => {
  expect([6.01, 6, 3.01, 3, 0].map(gradeOf)).toEqual(['very', 'unusual', 'unusual', 'look', 'look'])
})

test('an interval may leave out 0 where the exact test calls the difference common: 6 of 400 and 2 of 30', () => {
  // Expected among 30: 0.56 of 8 cases. P(2 or more) = 0.1013 by scipy.stats.hypergeom, twice 0.2027: 0.693.
  expect(differ(of(6, 400), of(2, 30))).toBe(true)
  expect(surpriseOfShares(of(6, 400), of(2, 30))).toBeCloseTo(0.6932, 4)
  expect(isCommon(surpriseOfShares(of(6, 400), of(2, 30)))).toBe(true)
})
