import type { Proportion } from './statistics.ts'

/**
 * How surprising a finding is, on one scale for all kinds: −log₁₀ of a two-sided p, the probability that chance alone
 * brings a difference at least as large where nothing has changed. 3 is one in a thousand, 6 one in a million.
 *
 * All is worked out in logarithms, so no p, however small, becomes 0 and no surprise infinite. The p takes each case for
 * independent of the others; one applicant with many applications makes a change look more surprising than it is.
 */
export type Surprise = number

/**
 * Two shares: the score test of equal proportions, z = (a − b) / √(p(1 − p)(1/nₐ + 1/n_b)) with p of both together (Fleiss,
 * Levin and Paik, Statistical Methods for Rates and Proportions, 2003, section 3.1, without correction for continuity).
 * Where fewer than 5 cases or non-cases are expected on a side, z is no longer normal, and the exact test of Fisher takes
 * its place. 0 where one of them is no share, and where all or none are cases.
 */
export function surpriseOfShares(a: Proportion, b: Proportion): Surprise {
  if (!isShare(a) || !isShare(b)) return 0
  const all = a.denominator + b.denominator
  const cases = a.numerator + b.numerator
  if (cases === 0 || cases === all) return 0
  if (Math.min(cases, all - cases) * Math.min(a.denominator, b.denominator) < FEWEST_EXPECTED * all) return exact(a, b)
  const pooled = cases / all
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.denominator + 1 / b.denominator))
  const z = Math.abs(a.numerator / a.denominator - b.numerator / b.denominator) / error
  return -logErfc(z / Math.SQRT2) / Math.LN10
}

const FEWEST_EXPECTED = 5

/**
 * Fisher's exact test: with all margins as they are, as many cases of `a` or more, or as many or fewer, whichever lies
 * beyond what is expected of it. Away from there each term is less than the last, so few need be added, however large
 * the counts.
 */
function exact(a: Proportion, b: Proportion): Surprise {
  const cases = a.numerator + b.numerator
  const isMore = a.numerator * b.denominator >= b.numerator * a.denominator
  const [end, step] = isMore ? [Math.min(a.denominator, cases), 1] : [Math.max(0, cases - b.denominator), -1]
  const log = (k: number) => logChoose(a.denominator, k) + logChoose(b.denominator, cases - k)
  const own = log(a.numerator)
  let sum = 0
  for (let i = 0; i <= Math.min((end - a.numerator) * step, MOST_TERMS); i++) {
    const term = Math.exp(log(a.numerator + i * step) - own)
    sum += term
    if (term < sum * NEGLIGIBLE) break
  }
  return twoSided(logChoose(a.denominator + b.denominator, cases) - own - Math.log(sum))
}

const NEGLIGIBLE = 1e-17
/** Fewer than 5 are expected of one side, so hundreds of terms pass any that counts; beyond 2^53 they no longer shrink. */
const MOST_TERMS = 1000

const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** ln n!, by Stirling's series beyond the first few. */
function logFactorial(n: number): number {
  if (n < 16) return Array.from({ length: n }, (_, i) => Math.log(i + 1)).reduce((sum, log) => sum + log, 0)
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
}

const isShare = ({ numerator, denominator }: Proportion) =>
  denominator > 0 && numerator >= 0 && numerator <= denominator

/**
 * No case in a year after `cases` in `years` years. Of Poisson counts with one mean, each of all cases falls into any of
 * the years alike (Przyborowski and Wilenski 1940, Biometrika 31:313): none into the last with (years / (years + 1))^cases.
 * With many years that becomes e^−mean; with few it does not take their mean for certain.
 */
export function surpriseOfNone(cases: number, years: number): Surprise {
  return years <= 0 ? 0 : twoSided(cases * Math.log1p(1 / years))
}

/**
 * `cases` in a year after `years` years without one: by the same test (1 / (years + 1))^cases, all into the last year. The
 * negative-binomial prediction after `years` zeros, with every mean held equally likely before, is the same number.
 */
export function surpriseAfterNone(cases: number, years: number): Surprise {
  return years <= 0 ? 0 : twoSided(cases * Math.log1p(years))
}

/** From −ln of one tail: both tails are twice the smaller one, and no more than 1. */
const twoSided = (tail: number): Surprise => Math.max(0, (tail - Math.LN2) / Math.LN10)

/** ln of the complementary error function; accurate far beyond where erfc itself is 0. */
export function logErfc(x: number): number {
  return x < 2 ? Math.log1p(-erf(x)) : -x * x - Math.log(Math.sqrt(Math.PI) * tailFraction(x))
}

/** erf by its series (Abramowitz and Stegun 7.1.6), whose terms are all positive. */
function erf(x: number): number {
  let term = x
  let sum = x
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= (2 * x * x) / (2 * k + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

/** The continued fraction x + (1/2)/(x + 1/(x + (3/2)/(x + …))) of erfc (7.1.14), from its far end. */
function tailFraction(x: number): number {
  let fraction = x
  for (let k = 120; k >= 1; k--) fraction = x + k / 2 / fraction
  return fraction
}

/** In words: less than one in a million, less than one in a thousand, or more. */
export const GRADES = ['very', 'unusual', 'look'] as const
export type Grade = (typeof GRADES)[number]

export function gradeOf(surprise: Surprise): Grade {
  if (surprise > 6) return 'very'
  return surprise > 3 ? 'unusual' : 'look'
}

/** Whether chance alone brings as much in more than one case of twenty. */
export const isCommon = (surprise: Surprise): boolean => surprise < -Math.log10(0.05)
