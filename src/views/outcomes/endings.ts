import { ENDINGS, type OutcomeRow } from '../../data/queries/outcomes.ts'
import { APPLICANTS, type OutcomeGroup } from '../../domain/forms/form.ts'
import { FEWEST_RANKED, ratio, type Ratio } from '../../domain/indicators.ts'
import { inGroup, inYear } from '../../domain/narrow.ts'
import type { Filter, OutcomeBars, Question } from '../../domain/question.ts'
import { LEVELS } from '../../domain/report.ts'
import { sumOf } from '../../domain/totals.ts'

/** One group's part of a bar. */
export interface EndingPart {
  readonly group: OutcomeGroup
  /** Null where no report prints one, and where those that do print 0 and others leave it blank. */
  readonly count: number | null
  /** Of the bar's whole; null where there is no figure or no whole. Where reports lack the figure, the least that it can be. */
  readonly share: number | null
  /** Reports with cases that leave the group blank. */
  readonly lacking: number
}

/** One bar of 100 %. */
export interface EndingBar {
  readonly row: OutcomeRow
  readonly name: string
  readonly parts: readonly EndingPart[]
  /** Outcomes beyond what is printed as decided: the bar is then drawn on the outcomes. */
  readonly over: number
  /** Decided cases that no group prints; null where there is no whole. */
  readonly rest: number | null
  /** The disclosure rate: granted or partly granted of what is printed as decided, not of what the bar is drawn on. */
  readonly disclosed: Ratio
  /** Fewer than 30 cases: grey, and never ranked. */
  readonly isSmall: boolean
}

/** The bars in the order in which they are drawn. */
export interface Endings {
  readonly by: OutcomeBars
  readonly bars: readonly EndingBar[]
  /** Bars beyond the largest, which are not drawn. */
  readonly left: number
  /** Whether the bars stand in the order of their disclosed share. */
  readonly isRanked: boolean
}

/** Bars by place, kind or agency are ranked by what was disclosed; years, levels and applicants have an order of their own. */
const RANKED: readonly OutcomeBars[] = ['place', 'kind', 'agency']

/** What the bars show; null while there is no row. */
export function endings(
  rows: readonly OutcomeRow[],
  nameOf: (row: OutcomeRow) => string,
  compare: (a: string, b: string) => number,
): Endings | null {
  const [first] = rows
  if (!first) return null
  const { by } = first
  const bars = rows.map((row) => endingBar(row, nameOf(row)))
  const isRanked = RANKED.includes(by)
  return {
    by,
    bars: bars.toSorted(isRanked ? byDisclosed(compare) : inOrderOf(by)),
    left: first.bars - rows.length,
    isRanked,
  }
}

function endingBar(row: OutcomeRow, name: string): EndingBar {
  const { whole, decided } = row
  const together = sumOf(ENDINGS.map((group) => row.sums.get(group)?.value ?? null))
  return {
    row,
    name,
    parts: ENDINGS.map((group) => endingPart(row, group)),
    over: whole === null ? 0 : whole - (decided.value ?? 0),
    rest: whole === null ? null : whole - (together ?? 0),
    disclosed: ratio(row.disclosed.numerator, row.disclosed.denominator),
    isSmall: whole === null || whole < FEWEST_RANKED,
  }
}

function endingPart({ sums, lacking: all, whole }: OutcomeRow, group: OutcomeGroup): EndingPart {
  const sum = sums.get(group)?.value ?? null
  const lacking = all.get(group) ?? 0
  // A blank is not a zero: with one among them, nothing is left to be said of the others' zeros.
  const count = sum === 0 && lacking > 0 ? null : sum
  return { group, count, share: count === null || !whole ? null : Math.max(0, count) / whole, lacking }
}

/** Whether a bar may be ranked: it is not small, nor what its rate is of. */
export const mayRank = ({ isSmall, disclosed }: EndingBar): boolean => !isSmall && disclosed.ranked

/** Whether its printed totals and parts disagree or are incomplete, or its outcomes are more than it decided. */
export const isInDoubt = ({ row, over }: EndingBar): boolean => row.doubted > 0 || over > 0

/** The largest disclosed share first, ties by name; what is too small to be ranked comes after, the larger first. */
const byDisclosed = (compare: (a: string, b: string) => number) => (a: EndingBar, b: EndingBar) =>
  Number(!mayRank(a)) - Number(!mayRank(b)) ||
  (mayRank(a) ? (b.disclosed.share ?? -1) - (a.disclosed.share ?? -1) : (b.row.whole ?? -1) - (a.row.whole ?? -1)) ||
  compare(a.name, b.name)

function inOrderOf(by: OutcomeBars): (a: EndingBar, b: EndingBar) => number {
  if (by === 'year') return (a, b) => Number(a.row.bar) - Number(b.row.bar)
  const order: readonly string[] = by === 'level' ? LEVELS : APPLICANTS.map(({ key }) => key)
  // What has no level comes last.
  const place = ({ row }: EndingBar) => (order.includes(row.bar) ? order.indexOf(row.bar) : order.length)
  return (a, b) => place(a) - place(b)
}

/** The filter with one bar left in; null where a filter cannot name it: an applicant, or reports that state no group. */
export function inBar(filter: Filter, { by, bar }: Pick<OutcomeRow, 'by' | 'bar'>): Filter | null {
  if (by === 'applicant') return null
  return by === 'year' ? inYear(filter, Number(bar)) : inGroup(filter, by, bar)
}

/** The question that a press on a bar's segment asks: that bar alone, and the reasons of that group, in one step. */
export function opened(question: Question, row: Pick<OutcomeRow, 'by' | 'bar'>, group: OutcomeGroup | null): Question {
  return {
    ...question,
    filter: inBar(question.filter, row) ?? question.filter,
    outcomes: { ...question.outcomes, group },
  }
}
