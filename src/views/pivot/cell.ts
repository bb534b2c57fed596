import { FEWEST_RANKED, type Ratio } from '../../domain/indicators.ts'
import { isShare, type PivotValue } from '../../domain/pivot.ts'
import type { Interval } from '../../domain/statistics.ts'

/**
 * Why there is no figure. `missing`: there is no report of this place and year · `none`: there are reports, none of this
 * kind · `blank`, `mark`, `absent`, `unlike`: what the reports say instead ·
 * `undivided`: the form has no such figure · `years`: a stock is not added over years · `noWhole`: there is nothing to be
 * a share of · `noYear`: several years together have no year before · `noLast`: there are no reports of the year before ·
 * `noPair`: no agency prints it in both years · `half`: only one side of a rate is printed.
 */
export const WHYS = [
  'missing',
  'none',
  'blank',
  'mark',
  'absent',
  'unlike',
  'half',
  'undivided',
  'years',
  'noDenominator',
  'exceeds',
  'noWhole',
  'noYear',
  'noPair',
  'noLast',
  'fromZero',
  'fewBefore',
] as const
export type Why = (typeof WHYS)[number]

/** What a figure rests on. */
export interface Basis {
  /** Reports that print it. */
  readonly known: number
  /** Reports of the cell: those that count, and the units of counted area reports. */
  readonly counted: number
  readonly left: number
  readonly areas: number
  /** Printed totals and parts of a report behind it disagree or are incomplete. */
  readonly isDoubted: boolean
}

/** One figure of a cell, with what it rests on. */
export interface PivotCell extends Basis {
  /** What is shown and sorted by; null with the reason in `why`. Shares and rates are shares of 1. */
  readonly value: number | null
  readonly why: Why | null
  /** A rate, or a share of a total, with both sides. */
  readonly ratio: Ratio | null
  /** A change with both sides: the agencies that print it in both years. */
  readonly changed: Changed | null
  /** What all its reports print where no number is; null where they print different things. */
  readonly printed: string | null
}

export interface Changed {
  readonly before: number
  readonly after: number
  readonly wholeBefore: number | null
  readonly wholeAfter: number | null
  readonly absolute: number
  readonly agencies: number
  /** Newcombe's interval of the difference of two shares. */
  readonly interval: Interval | null
}

// Files and orders read a million cells: each is written out once.
/** A cell without a figure, and why. */
export const nothing = ({ known, counted, left, areas, isDoubted }: Basis, why: Why): PivotCell => ({
  known,
  counted,
  left,
  areas,
  isDoubted,
  value: null,
  why,
  ratio: null,
  changed: null,
  printed: null,
})
/** A cell that is a number. */
export const plain = ({ known, counted, left, areas, isDoubted }: Basis, value: number): PivotCell => ({
  known,
  counted,
  left,
  areas,
  isDoubted,
  value,
  why: null,
  ratio: null,
  changed: null,
  printed: null,
})

/** Whether a cell is a rate on fewer than 30 cases, or a change of or to one; a share of a sum rests on no sample. */
export const isOnFew = (cell: PivotCell, value: PivotValue): boolean =>
  (fewestOf(cell, value) ?? FEWEST_RANKED) < FEWEST_RANKED

/** The smaller n of a rate, or of the two of a change; null where a figure has none. */
export function fewestOf(cell: PivotCell, { stat }: PivotValue): number | null {
  if (isShare(stat)) return null
  const { changed } = cell
  const wholes = [cell.ratio?.denominator, changed?.wholeBefore, changed?.wholeAfter].filter((whole) => whole != null)
  return wholes.length === 0 ? null : Math.min(...wholes)
}
