/** The 97.5 % quantile of the normal distribution: two-sided intervals of 95 %. */
const Z = 1.959964

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
  const spread = (Z * Z) / denominator
  const middle = share + spread / 2
  const reach = Z * Math.sqrt((share * (1 - share)) / denominator + spread / (4 * denominator))
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
