import type { Activity, ZeroClass } from './activity.ts'

/**
 * How a zero is read: `strict` confirmed ones alone · `believed` every printed zero, also where the report contradicts
 * it · `loose` also what the narrative alone tells, what is not stated, and what is partly blank.
 */
export const ZERO_READINGS = ['strict', 'believed', 'loose'] as const
export type ZeroReading = (typeof ZERO_READINGS)[number]

const LOOSE: ReadonlySet<ZeroClass> = new Set<ZeroClass>(['confirmed', 'told', 'unstated', 'partly'])

/** Whether a report counts as a zero under this reading. */
export function isZero({ zeroClass, reason }: Activity, reading: ZeroReading): boolean {
  if (zeroClass === 'contradictory') return reading !== 'strict' && (reason?.printsZero ?? false)
  return reading === 'loose' ? LOOSE.has(zeroClass) : zeroClass === 'confirmed'
}

/** What a year says: one that is neither zero nor active, or has no report, says nothing certain. */
export type YearSays = 'zero' | 'active' | 'nothing'

/** Consecutive years of zeros, each with a report. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly length: number
}

export interface Runs {
  /** The longest run, the latest of equals; null where no year is zero. */
  readonly longest: Run | null
  /** The run that ends in the dataset's last year. */
  readonly current: Run | null
  /** The first zero year after a year with activity. */
  readonly firstZeroAfterActivity: number | null
}

/**
 * Zero runs over consecutive years, of years in their order and what each says; a year without a report breaks a run. There
 * are as many of these as a country has agencies, so nothing is made that is not told.
 */
export function runsOf(years: readonly number[], says: readonly YearSays[], lastYear: number): Runs {
  let longest: Run | null = null
  let current: Run | null = null
  let firstZeroAfterActivity: number | null = null
  let wasActive = false
  let from = 0
  let length = 0
  for (let i = 0; i < years.length; i++) {
    const year = years[i] ?? 0
    const isZeroYear = says[i] === 'zero'
    if (says[i] === 'active') wasActive = true
    if (isZeroYear && wasActive) firstZeroAfterActivity ??= year
    const isNext = length > 0 && years[i - 1] === year - 1
    if (!isZeroYear) length = 0
    else if (isNext) length++
    else [from, length] = [year, 1]
    const isOver = length > 0 && (says[i + 1] !== 'zero' || years[i + 1] !== year + 1)
    if (!isOver) continue
    const run = { from, to: year, length }
    if (longest === null || length >= longest.length) longest = run
    if (year === lastYear) current = run
  }
  return { longest, current, firstZeroAfterActivity }
}

/** What a report's year says under a reading. */
export function yearSays(activity: Activity, reading: ZeroReading): YearSays {
  if (isZero(activity, reading)) return 'zero'
  return activity.zeroClass === 'active' ? 'active' : 'nothing'
}
