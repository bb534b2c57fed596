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

/** A year in which the agency reported. A year that is neither zero nor active says nothing certain. */
export interface ReportedYear {
  readonly year: number
  readonly zero: boolean
  readonly active: boolean
}

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

/** Zero runs over consecutive years; a year without a report breaks a run. */
export function runsOf(years: readonly ReportedYear[], lastYear: number): Runs {
  const inOrder = years.toSorted((a, b) => a.year - b.year)
  const runs: Run[] = []
  for (const { year } of inOrder.filter(({ zero }) => zero)) {
    const run = runs.at(-1)
    if (run?.to === year - 1) runs[runs.length - 1] = { from: run.from, to: year, length: run.length + 1 }
    else runs.push({ from: year, to: year, length: 1 })
  }
  const firstActive = inOrder.find(({ active }) => active)?.year ?? Infinity
  return {
    longest: runs.reduce<Run | null>((best, run) => (best && best.length > run.length ? best : run), null),
    current: runs.find((run) => run.to === lastYear) ?? null,
    firstZeroAfterActivity: inOrder.find(({ year, zero }) => zero && year > firstActive)?.year ?? null,
  }
}

/** The runs of one agency's classified years under one reading. */
export function zeroRuns(
  years: readonly { readonly year: number; readonly activity: Activity }[],
  reading: ZeroReading,
  lastYear: number,
): Runs {
  return runsOf(
    years.map(({ year, activity }) => ({
      year,
      zero: isZero(activity, reading),
      active: activity.zeroClass === 'active',
    })),
    lastYear,
  )
}
