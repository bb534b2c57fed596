import type { Channel, OutcomeGroup } from '../domain/forms/form.ts'
import type { Unit } from './units.ts'

/** The levels that report. */
export type UnitLevel = Unit['agency']['level']

/**
 * What an agency of a township receives in a year, on average: most are hardly ever asked, so that about four in five
 * receive nothing in a year, and a few receive hundreds. `spread` as `skewed` has it.
 */
export const TOWNSHIPS = [
  { share: 0.71, median: 0.03, spread: 0.3 },
  { share: 0.22, median: 0.55, spread: 0.4 },
  { share: 0.065, median: 6, spread: 0.8 },
  { share: 0.005, median: 130, spread: 0.6 },
] as const

/** What the departments of a county, city or province receive in a year; its area report adds the units below. */
export const DEPARTMENTS: Readonly<Record<Exclude<UnitLevel, 'township'>, { median: number; spread: number }>> = {
  county: { median: 80, spread: 1 },
  city: { median: 600, spread: 0.8 },
  province: { median: 2_500, spread: 0.6 },
}

/** From one year to the next applications grow by this share, and of each agency by more or less. */
export const GROWTH = 0.04
export const YEAR_SPREAD = 0.25

/** Of a hundred applications, by applicant in the order of the form; the 128 real reports have 97, 2 and little else. */
export const APPLICANT_WEIGHTS = [95.5, 3, 0.1, 0.3, 0.6, 0.5]

/** Of a hundred that were decided, by how they ended; within a group the first rows of the form are the usual ones. */
export const OUTCOME_WEIGHTS: Readonly<Record<OutcomeGroup, number>> = {
  granted: 37,
  partial: 11,
  denied: 5,
  unable: 28,
  refused: 7,
  other: 12,
}

/** Applications that are not decided by the end of the year. */
export const CARRIED_OUT = 0.04

/** Cases on a hundred applications decided, and how a hundred of them ended, in the order of the form. */
export const CASES: Readonly<Record<Channel, number>> = { review: 7, suit_direct: 1, suit_after: 2 }
export const RESULT_WEIGHTS = [64, 7, 20, 9]

/** The rows of table 2 in a year of a township, and what a level has more than it. */
export const PROACTIVE: Readonly<Record<string, number>> = {
  rules: 0.2,
  normative: 0.5,
  licensing: 6,
  services: 4,
  penalties: 4,
  coercion: 0.4,
  fees: 1,
  procurement: 3,
}
export const PROACTIVE_LEVELS: Readonly<Record<UnitLevel, number>> = { township: 1, county: 30, city: 50, province: 60 }
/** Townships that do nothing of a row in any year. */
export const PROACTIVE_NEVER = 0.45
/** What is paid for one item, on average, in the unit of the column. */
export const AMOUNT = 12

/** How agencies write their reports, by shares. */
export const HABITS = {
  /** Only totals and what is above 0 is printed. */
  leavesZerosOut: 0.12,
  /** The narrative tells applications; it tells reviews and suits. */
  tellsReceived: 0.75,
  tellsDisputes: 0.5,
  /** Of townships: a sign in the rows that they cannot have. */
  marksRules: 0.08,
  /** A sign or words in place of a plain amount. */
  marksAmounts: 0.06,
} as const

/** Signs that are printed where no number is. */
export const SIGNS = ['/', '-', '无', '—'] as const

/** What can be wrong with a report. */
export const FAULTS = [
  'missing',
  'blankTable',
  'blankTotal',
  'rowsRemoved',
  'falseZero',
  'falseZeroDisputes',
  'toldOnly',
  'toldMore',
  'rowSum',
  'wrongColumn',
  'channelSum',
  'carryForgotten',
  'impossible',
  'ownOnly',
] as const
export type FaultId = (typeof FAULTS)[number]

/**
 * Of a thousand reports that can have a fault, by level, those that do: only a report with applications can print a false
 * zero, only one that carried some in can forget them. A report has one fault at most.
 */
export const FAULT_RATES: Readonly<Record<FaultId, Readonly<Record<UnitLevel, number>>>> = {
  missing: { township: 25, county: 5, city: 3, province: 2 },
  blankTable: { township: 30, county: 0, city: 0, province: 0 },
  blankTotal: { township: 5, county: 5, city: 0, province: 0 },
  rowsRemoved: { township: 10, county: 0, city: 0, province: 0 },
  falseZero: { township: 20, county: 2, city: 0, province: 0 },
  falseZeroDisputes: { township: 20, county: 2, city: 0, province: 0 },
  toldOnly: { township: 4, county: 0, city: 0, province: 0 },
  toldMore: { township: 20, county: 15, city: 15, province: 10 },
  rowSum: { township: 30, county: 25, city: 20, province: 10 },
  wrongColumn: { township: 15, county: 15, city: 10, province: 5 },
  channelSum: { township: 20, county: 10, city: 10, province: 5 },
  carryForgotten: { township: 60, county: 15, city: 0, province: 0 },
  impossible: { township: 3, county: 5, city: 0, province: 0 },
  ownOnly: { township: 0, county: 5, city: 5, province: 0 },
}
