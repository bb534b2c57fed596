import type { LeftOutYear } from '../../data/queries/leftOut.ts'
import { isUnitless, type TrendRow, type TrendsAsked, type TrendYear } from '../../data/queries/trends.ts'
import { ratio, type Ratio } from '../../domain/indicators.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { pointChange, type PointChange } from './change.ts'
import { formChanges, type FormChanges } from './forms.ts'

/**
 * Why a year of a line has no figure: no report in the dataset · reports that the filter leaves out for their sums · none of the agencies that print it in every year · the
 * forms have no such cell · money in another unit than the form's · money with a unit of its own, where the form prints
 * none · several sums of money without a unit · blank or a mark · nothing to divide by · the part exceeds the whole.
 */
export type Gap =
  | 'missing'
  | 'leftOut'
  | 'notConstant'
  | 'absent'
  | 'unlike'
  | 'ownUnit'
  | 'notAdded'
  | 'blank'
  | 'noDenominator'
  | 'exceeds'

/** One year of a line. */
export interface TrendPoint {
  readonly year: number
  /** The amount, or the plain quotient of a rate; null with the reason in `gap`. */
  readonly value: number | null
  readonly gap: Gap | null
  readonly ratio: Ratio | null
  /** What the answer says of the year; null where there is no report. */
  readonly row: TrendRow | null
  /** Against the year before, like for like; null in a first year, and where a year lies between. */
  readonly change: PointChange | null
  /** What the year before lacks, so that nothing can be compared with it; null where it lacks nothing. */
  readonly before: Gap | 'otherScope' | null
}

export interface TrendLine {
  /** The group's key; empty for all together. */
  readonly key: string
  readonly points: readonly TrendPoint[]
  /** Whether the same agencies, in the same scope, add to it in every year that has a figure. */
  readonly isAlike: boolean
  readonly forms: FormChanges
}

/** How many agencies report in a year; a year without any stands at 0. */
export interface Coverage extends Pick<TrendYear, 'year' | 'agencies' | 'of' | 'known' | 'left'> {
  /** No report counts, and there are some that the filter leaves out for their sums. */
  readonly isLeftOut: boolean
}

export interface Trend extends TrendsAsked {
  readonly years: readonly number[]
  /** The largest first. */
  readonly lines: readonly TrendLine[]
  /** Groups that are too many to be told. */
  readonly others: number
  readonly coverage: readonly Coverage[]
  /**
   * Agencies that count with the figure in every year that has a report, of `of`; who they are, where they can be named;
   * and those for which an area report stands in one of the years.
   */
  readonly panel: number
  readonly of: number
  readonly panelKeys: readonly AgencyKey[] | null
  readonly stoodFor: number
  /** The filter that leaves in the reports behind the lines; null where a constant panel is too large to be named. */
  readonly behind: Filter | null
  /** The forms of all lines together. */
  readonly forms: FormChanges
}

/** The trend of an answer; null where the filter leaves no report in. `leftOut` are the years of the lines with reports left out. */
export function trendOf(rows: readonly (TrendRow | TrendYear)[], leftOut: readonly LeftOutYear[] = []): Trend | null {
  const found = rows.flatMap((row) => (row.kind === 'year' ? [row] : []))
  const [first] = found
  if (!first) return null
  const { asked, of, panel, panelKeys, stoodFor, groups } = first
  const years = range(found, asked)
  const groupRows = rows.flatMap((row) => (row.kind === 'line' ? [row] : []))
  const keys = [...new Set(groupRows.map((row) => row.group))]
  const lines = keys.map((key) => {
    const own = groupRows.filter((row) => row.group === key)
    return lineOf(key, own, years, asked, yearsOf(leftOut.filter((one) => one.key === key)))
  })
  return {
    ...asked,
    years,
    lines: lines.toSorted((a, b) => volumeOf(b) - volumeOf(a)),
    others: groups - lines.length,
    coverage: years.map((year) => {
      const row = found.find((one) => one.year === year)
      if (row) return { ...row, isLeftOut: false }
      return { year, agencies: 0, of, known: 0, left: 0, isLeftOut: yearsOf(leftOut).has(year) }
    }),
    panel,
    of,
    panelKeys,
    stoodFor,
    behind: asked.isConstant ? panelKeys && { ...asked.filter, agencies: panelKeys } : asked.filter,
    forms: formChanges(groupRows),
  }
}

/** Every year from the first to the last: the filter's as far as there are reports at all, a year without one among them. */
function range(found: readonly TrendYear[], { filter }: TrendsAsked): readonly number[] {
  const known = found.map((row) => row.year)
  const { from, to } = filter.years ?? { from: Math.min(...known), to: Math.max(...known) }
  const first = Math.max(from, Math.min(...known))
  const last = Math.min(to, Math.max(...known))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Whether each line is of one agency, of which only the scope of its reports can differ by year. */
export const isOneAgency = ({ groups, filter }: TrendsAsked) => groups.by === 'agency' || filter.agencies.length === 1

const yearsOf = (leftOut: readonly LeftOutYear[]): ReadonlySet<number> => new Set(leftOut.map(({ year }) => year))

function lineOf(
  key: string,
  rows: readonly TrendRow[],
  years: readonly number[],
  asked: TrendsAsked,
  leftOut: ReadonlySet<number>,
): TrendLine {
  const isOne = isOneAgency(asked)
  const byYear = new Map(rows.map((row) => [row.year, row]))
  const known = rows.filter((row) => row.known > 0)
  const points = years.map((year, i) => {
    const point = pointOf(year, byYear.get(year) ?? null, asked.quantity, i === 0)
    return point.gap === 'missing' && leftOut.has(year) ? { ...point, gap: 'leftOut' as const } : point
  })
  return {
    key,
    points: points.map((point, i) => ({ ...point, before: lackBefore(point.change, points[i - 1], isOne) })),
    isAlike: known.every((row) => row.known === row.ever),
    forms: formChanges(rows),
  }
}

type Bare = Omit<TrendPoint, 'before'>

function pointOf(year: number, row: TrendRow | null, quantity: Quantity, isFirst: boolean): Bare {
  const rated = row && quantity.kind === 'rate' ? ratio(row.value, row.whole, quantity.unit) : null
  const value = rated ? rated.share : (row?.value ?? null)
  return {
    year,
    value,
    gap: value === null ? gapOf(row, rated, quantity) : null,
    ratio: rated,
    row,
    change: isFirst || !row ? null : pointChange(row.paired, quantity),
  }
}

function lackBefore(change: PointChange | null, before: Bare | undefined, isOne: boolean): TrendPoint['before'] {
  if (!before || (change?.why !== 'noPair' && change?.why !== 'noRate')) return null
  if (before.gap) return before.gap
  return isOne && change.why === 'noPair' ? 'otherScope' : null
}

function gapOf(row: TrendRow | null, rated: Ratio | null, quantity: Quantity): Gap {
  if (!row) return 'missing'
  if (row.counted === 0) return 'notConstant'
  if (row.known + row.exceeding > 0) {
    if (isUnitless(quantity)) return 'notAdded'
    return rated?.why === 'exceeds' ? 'exceeds' : 'noDenominator'
  }
  if (row.absent === row.counted) return 'absent'
  if (row.unlike === 0) return 'blank'
  return isUnitless(quantity) ? 'ownUnit' : 'unlike'
}

/** What a line stands on in all years together; lines are told in this order. */
const volumeOf = ({ points }: TrendLine) =>
  points.reduce((sum, { row }) => sum + Math.abs(row?.whole ?? row?.value ?? 0), 0)
