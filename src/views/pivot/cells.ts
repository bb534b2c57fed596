import { markAt, SAYS, type FigureColumns, type PivotAnswer } from '../../data/queries/pivotAnswer.ts'
import { change } from '../../domain/change.ts'
import { ratio } from '../../domain/indicators.ts'
import { isShare, type PivotValue, type Share } from '../../domain/pivot.ts'
import { pivotQuantity, REPORTS } from '../../domain/pivotQuantities.ts'
import type { Quantity } from '../../domain/quantities.ts'
import { newcombeDifference } from '../../domain/statistics.ts'
import type { Asking } from './asked.ts'
import { nothing, plain, type Basis, type Changed, type PivotCell, type Why } from './cell.ts'
import { whyEmpty } from './empty.ts'
import type { Groups } from './groups.ts'
import { yearOf, type Node } from './nodes.ts'

/** An answer with what it was asked, and where its groups stand. */
export interface Sheet {
  readonly answer: PivotAnswer
  readonly groups: Groups
  readonly asking: Asking
}

/** What a value says where a row and a column meet. */
export function cellAt(sheet: Sheet, row: Node, column: Node, { of, stat }: PivotValue): PivotCell {
  const quantity = pivotQuantity(of)
  if (!quantity) return nothing(NO_REPORTS, 'undivided')
  const place: Place = { row, column, quantity }
  if (isShare(stat)) return shareOf(summed(sheet, place), wholeOf(sheet, place, stat))
  if (stat === 'sum') return summed(sheet, place)
  if (stat === 'change' || stat === 'growth') return changedOf(sheet, place, stat)
  return perReport(sheet, place, stat)
}

interface Place {
  readonly row: Node
  readonly column: Node
  readonly quantity: Quantity
}

const NO_REPORTS: Basis = { known: 0, counted: 0, left: 0, areas: 0, isDoubted: false }

const outermost = (node: Node): Node => (node.parent ? outermost(node.parent) : node)

/** Where a cell stands in the answer, and what its reports say. */
interface Found {
  readonly basis: Basis
  /** The place of the group; −1 where no report counts. */
  readonly at: number
  /** What is added up, as the form divides it there; null where it does not. */
  readonly figure: AskedFigure | null
}

interface AskedFigure {
  readonly quantity: Quantity
  readonly columns: FigureColumns
  /** Its number among the figures asked. */
  readonly place: number
}

function find({ answer, groups, asking }: Sheet, { row, column, quantity }: Place): Found {
  const hasReports = row.hasReports && column.hasReports
  const at = hasReports ? groups.counted(row.group, column.group) : -1
  const left = hasReports ? groups.left(row.group, column.group) : -1
  const place = asking.figureAt(quantity, row.spot, column.spot)
  const [asked, columns] = [answer.asked.figures[place], answer.figures[place]]
  const basis: Basis = {
    known: countAt(columns?.known, at),
    counted: countAt(answer.reports, at),
    left: countAt(answer.reports, left),
    areas: countAt(answer.areas, at),
    isDoubted: isInDoubt(countAt(columns?.says, at)),
  }
  return { basis, at, figure: asked && columns ? { quantity: asked.quantity, columns, place } : null }
}

/** Whether a sum is in doubt: a figure of it is, or a report could not be added though it prints something. */
const isInDoubt = (says: number) =>
  (says & SAYS.doubted) !== 0 || ((says & SAYS.number) !== 0 && (says & (SAYS.unlike | SAYS.half)) !== 0)

/** A count of reports: there are none where there is no group. Never used for what a report prints. */
function countAt(counts: Float64Array | undefined, at: number): number {
  const count = counts?.[at]
  return count === undefined || Number.isNaN(count) ? 0 : count
}

function numberAt(numbers: Float64Array | null | undefined, at: number): number | null {
  const value = numbers?.[at]
  return value === undefined || Number.isNaN(value) ? null : value
}

/** What the reports of a cell add up to: of an amount its sum, of a rate sum over sum. */
function summed(sheet: Sheet, place: Place): PivotCell {
  const found = find(sheet, place)
  const { basis, at, figure } = found
  if (place.quantity.id === REPORTS.id) return reportsOf(basis, place)
  if (!figure) return nothing(basis, 'undivided')
  const value = numberAt(figure.columns.value, at)
  const gap = gapOf(sheet, place, found)
  if (gap) return gap
  if (value === null) return nothing(basis, 'blank')
  if (figure.quantity.kind !== 'rate') return plain(basis, value)
  const rate = ratio(value, numberAt(figure.columns.whole, at), figure.quantity.unit)
  return { ...nothing(basis, 'blank'), value: rate.share, why: rate.why, ratio: rate }
}

/** Of the reports nothing is read: they are counted, those that are left out of sums too. None are 0 reports. */
function reportsOf(basis: Basis, { row, column }: Place): PivotCell {
  if (row.spot.key !== '' || column.spot.key !== '') return nothing(basis, 'undivided')
  const reports = basis.counted + basis.left
  return plain({ ...basis, known: reports, counted: reports, left: 0 }, reports)
}

/** The cell where nothing can be added up, with the reason; null where something can. */
function gapOf({ answer }: Sheet, { row, column }: Place, { basis, at, figure }: Found): PivotCell | null {
  if (!figure) return nothing(basis, 'undivided')
  const { quantity, columns, place } = figure
  if (at < 0) return nothing(basis, whyEmpty(answer, row, column))
  if (basis.known === 0) {
    const why = sayingOf(countAt(columns.says, at))
    return {
      ...nothing(basis, why),
      printed: why === 'mark' || why === 'unlike' ? markAt(answer.marks[at] ?? null, place) : null,
    }
  }
  if (columns.years && columns.years.first[at] !== columns.years.last[at]) return nothing(basis, 'years')
  // Sums of money of which no unit is printed may be in unlike units.
  if (quantity.kind === 'money' && quantity.unit === null && basis.known > 1) return nothing(basis, 'unlike')
  return null
}

/** What the reports say in place of a number; of what they say differently, what comes nearest to an answer. */
function sayingOf(says: number): Why {
  const whys = ['exceeds', 'unlike', 'half', 'blank', 'mark', 'absent'] as const
  return whys.find((why) => (says & SAYS[why]) !== 0) ?? 'blank'
}

/** The sum that a share is of; null where there is none. */
function wholeOf(sheet: Sheet, place: Place, share: Share): PivotCell | null {
  const [row, column] = [outermost(place.row), outermost(place.column)]
  switch (share) {
    case 'row':
      return summed(sheet, { ...place, column })
    case 'column':
      return summed(sheet, { ...place, row })
    case 'parent':
      return place.row.parent && summed(sheet, { ...place, row: place.row.parent })
    case 'total':
      return summed(sheet, { ...place, row, column })
  }
}

/** A part of a whole; both are sums of the same figure. */
function shareOf(part: PivotCell, whole: PivotCell | null): PivotCell {
  if (part.value === null) return part
  if (whole === null || whole.value === null) return nothing(part, 'noWhole')
  const share = ratio(part.value, whole.value)
  const isDoubted = part.isDoubted || whole.isDoubted
  return { ...nothing(part, 'blank'), isDoubted, value: share.share, why: share.why, ratio: share }
}

function perReport(sheet: Sheet, place: Place, stat: 'reported' | 'mean' | 'median'): PivotCell {
  const found = find(sheet, place)
  const { basis, at, figure } = found
  if (!figure) return nothing(basis, 'undivided')
  const gap = gapOf(sheet, place, found)
  if (stat === 'reported') return gap && basis.counted === 0 ? gap : plain(basis, basis.known)
  // What is not added over years has a middle all the same, and a mean.
  if (gap && gap.why !== 'years') return gap
  const { value: sums, median } = figure.columns
  const sum = numberAt(sums, at)
  const value = stat === 'median' ? numberAt(median, at) : sum === null ? null : sum / basis.known
  return value === null ? nothing(basis, 'blank') : plain(basis, value)
}

function changedOf(sheet: Sheet, place: Place, stat: 'change' | 'growth'): PivotCell {
  const found = find(sheet, place)
  const { basis, at, figure } = found
  if (!figure) return nothing(basis, 'undivided')
  // A change is of one year on the year before.
  if (yearIn(place) === null) return nothing(basis, 'noYear')
  const gap = gapOf(sheet, place, found)
  if (gap) return gap
  const { paired } = figure.columns
  const [before, after] = [numberAt(paired?.before, at), numberAt(paired?.after, at)]
  if (!paired || before === null || after === null)
    return nothing(basis, hasYearBefore(sheet.answer, place) ? 'noPair' : 'noLast')
  const doubted = { ...basis, isDoubted: countAt(paired.doubts, at) !== 0 }
  const sides: Sides = {
    before,
    after,
    wholeBefore: numberAt(paired.wholeBefore, at),
    wholeAfter: numberAt(paired.wholeAfter, at),
    agencies: countAt(paired.agencies, at),
  }
  if (figure.quantity.kind === 'rate') return rateChange(doubted, sides, figure.quantity.unit)
  const { absolute, relative, why } = change(before, after)
  if (absolute === null) return nothing(doubted, 'noPair')
  const changed: Changed = { ...sides, absolute, interval: null }
  if (stat === 'change') return { ...plain(doubted, absolute), changed }
  return { ...nothing(doubted, 'noPair'), value: relative, why: why === 'blank' ? 'noPair' : why, changed }
}

type Sides = Omit<Changed, 'absolute' | 'interval'>

/** The difference of two rates of the same agencies. */
function rateChange(basis: Basis, sides: Sides, unit: 'share' | 'per100'): PivotCell {
  const { before, after, wholeBefore, wholeAfter } = sides
  const [one, other] = [ratio(after, wholeAfter, unit), ratio(before, wholeBefore, unit)]
  if (one.share === null || other.share === null) return nothing(basis, one.why ?? other.why ?? 'noPair')
  const absolute = one.share - other.share
  const difference =
    unit === 'share' && wholeAfter !== null && wholeBefore !== null
      ? newcombeDifference(
          { numerator: after, denominator: wholeAfter },
          { numerator: before, denominator: wholeBefore },
        )
      : null
  const interval = difference && { low: difference.low, high: difference.high }
  return { ...plain(basis, absolute), changed: { ...sides, absolute, interval } }
}

/** The year that a place is of; null where several are together. */
const yearIn = ({ row, column }: Place): number | null => yearOf(row) ?? yearOf(column)

const YEARS = new WeakMap<PivotAnswer, ReadonlySet<string>>()

/** Whether any report of the answer is of the year before: without one, as at the edge of a filter, nothing changed. */
function hasYearBefore(answer: PivotAnswer, place: Place): boolean {
  const { asked } = answer
  const members = answer.rowMembers[asked.rows.indexOf('year')] ?? answer.columnMembers[asked.columns.indexOf('year')]
  const years = YEARS.get(answer) ?? new Set((members ?? []).filter((member) => member !== null))
  YEARS.set(answer, years)
  return years.has(String((yearIn(place) ?? NaN) - 1))
}
