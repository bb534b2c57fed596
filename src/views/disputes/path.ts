import type { DisputeYear } from '../../data/queries/disputes.ts'
import { NOT_GRANTED, STEPS, type Step } from '../../data/queries/disputesSums.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import { sumOf } from '../../domain/totals.ts'

/** One step from applications to disputes; the cases of a step are not those of the step before. */
export interface PathStep {
  readonly key: Step
  readonly value: number | null
  /** Counted reports that know it. */
  readonly reported: number
  readonly doubted: number
  /** For each application decided, over the reports that know both. */
  readonly perDecided: Ratio
  /** What the step is made of, where it is told in parts. */
  readonly parts: readonly { readonly key: (typeof NOT_GRANTED)[number]; readonly value: number | null }[]
}

/** What figures over all years rest on. */
export interface Base {
  readonly years: readonly number[]
  readonly reports: number
  readonly counted: number
  /** Units left out because their area report counts. */
  readonly left: number
  readonly areas: number
  readonly unstated: number
  /** Reports with any doubted figure of the path, and those with a doubted total of table 4. */
  readonly doubted: number
  readonly doubtedCases: number
  readonly isAcrossForms: boolean
}

/** The steps over all years, in their order. */
export function pathSteps(rows: readonly DisputeYear[]): readonly PathStep[] {
  return STEPS.map((key) => {
    const sums = rows.map((row) => row.steps[key])
    return {
      key,
      value: sumOf(sums.map(({ value }) => value)),
      reported: total(sums.map(({ reported }) => reported)),
      doubted: total(sums.map(({ doubted }) => doubted)),
      perDecided: ratio(
        sumOf(sums.map(({ perDecided }) => perDecided.numerator)),
        sumOf(sums.map(({ perDecided }) => perDecided.denominator)),
        'per100',
      ),
      parts:
        key === 'notGranted'
          ? NOT_GRANTED.map((part) => ({ key: part, value: sumOf(rows.map(({ parts }) => parts[part])) }))
          : [],
    }
  })
}

/** The reports behind all figures of these years. */
export function baseOf(rows: readonly DisputeYear[]): Base {
  const reports = total(rows.map((row) => row.reports))
  const counted = total(rows.map((row) => row.counted))
  return {
    years: rows.map(({ year }) => year),
    reports,
    counted,
    left: reports - counted,
    areas: total(rows.map(({ areas }) => areas)),
    unstated: total(rows.map(({ unstated }) => unstated)),
    doubted: total(rows.map(({ doubted }) => doubted)),
    doubtedCases: total(rows.map(({ doubtedCases }) => doubtedCases)),
    isAcrossForms: new Set(rows.flatMap(({ forms }) => forms)).size > 1,
  }
}

export const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
