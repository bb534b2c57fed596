/** The 97.5 % quantile of the normal distribution: two-sided intervals of 95 %. */
export const Z_95 = 1.959964
/** The 99.9 % quantile of the normal distribution: two-sided limits of 99.8 %. */
export const Z_998 = 3.090232

/** A 95 % interval. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Cases among cases: `numerator` of `denominator`. */
export interface Proportion {
  readonly numerator: number
  readonly denominator: number
}

const isProportion = ({ numerator, denominator }: Proportion) =>
  denominator > 0 && numerator >= 0 && numerator <= denominator

/** Wilson's score interval of a share; null where the two numbers are no share (n is 0, or more cases than n). */
export function wilson(numerator: number, denominator: number): Interval | null {
  if (!isProportion({ numerator, denominator })) return null
  const share = numerator / denominator
  const spread = (Z_95 * Z_95) / denominator
  const middle = share + spread / 2
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / denominator + spread / (4 * denominator))
  return {
    // The bounds are exact at the ends; computing them would leave 1e-17.
    low: numerator === 0 ? 0 : (middle - reach) / (1 + spread),
    high: numerator === denominator ? 1 : (middle + reach) / (1 + spread),
  }
}

/** Newcombe's interval of the difference of two independent shares, `a − b`; null where one of them is no share. */
export function newcombeDifference(a: Proportion, b: Proportion): (Interval & { readonly difference: number }) | null {
  const ofA = wilson(a.numerator, a.denominator)
  const ofB = wilson(b.numerator, b.denominator)
  if (ofA === null || ofB === null) return null
  const shareA = a.numerator / a.denominator
  const shareB = b.numerator / b.denominator
  const difference = shareA - shareB
  return {
    difference,
    low: difference - Math.hypot(shareA - ofA.low, ofB.high - shareB),
    high: difference + Math.hypot(ofA.high - shareA, shareB - ofB.low),
  }
}

/** Whether two shares differ: the interval of their difference leaves out 0. Null where one of them is no share. */
export function differ(a: Proportion, b: Proportion): boolean | null {
  const interval = newcombeDifference(a, b)
  return interval && (interval.low > 0 || interval.high < 0)
}

/**
 * Whether two rates differ whose cases may outnumber what they are counted on: of all cases together, the part of `a` lies
 * beyond Wilson's interval from its part of the whole (two Poisson counts, given their sum; Przyborowski and Wilenski 1940,
 * Biometrika 31:313). Null where there is no case or no whole.
 */
export function ratesDiffer(a: Proportion, b: Proportion): boolean | null {
  const interval = wilson(a.numerator, a.numerator + b.numerator)
  const whole = a.denominator + b.denominator
  if (interval === null || !(a.denominator > 0 && b.denominator > 0)) return null
  const expected = a.denominator / whole
  return expected < interval.low || expected > interval.high
}

/**
 * Between which shares a unit with `n` cases is expected when its true share is `share`: score limits
 * p ± z·√(p(1−p)/n), cut to 0 and 1. Spiegelhalter 2005, Funnel plots for comparing institutional performance,
 * Statistics in Medicine 24:1185. Null where `share` is no share or there is no case.
 */
export function controlLimits(share: number, n: number, z: number): Interval | null {
  if (!(share >= 0 && share <= 1 && n > 0)) return null
  const reach = z * Math.sqrt((share * (1 - share)) / n)
  return { low: Math.max(0, share - reach), high: Math.min(1, share + reach) }
}

/** Where fewer cases or non-cases than this are expected, the normal distribution is too narrow. */
export const FEWEST_EXPECTED = 5

/**
 * With which probability a unit with `n` cases and the true share `share` has as many cases as this or more, or, below its
 * expectation, as few or fewer: the tail of the binomial distribution.
 */
export function binomialTail({ numerator, denominator: n }: Proportion, share: number): number {
  // Counted from the side where fewer are expected: there no first term is too small for a number.
  if (share > 0.5) return binomialTail({ numerator: n - numerator, denominator: n }, 1 - share)
  let term = Math.exp(n * Math.log1p(-share))
  let fewer = 0
  for (let k = 0; k < numerator; k++) {
    fewer += term
    term *= ((n - k) / (k + 1)) * (share / (1 - share))
  }
  return numerator > n * share ? Math.max(0, 1 - fewer) : fewer + term
}

/** The middle value, the mean of the middle two where their number is even; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
