import { isShare, type PivotValue } from '../../domain/pivot.ts'
import { pivotQuantity } from '../../domain/pivotQuantities.ts'
import type { PivotUnit } from '../../domain/question.ts'
import {
  formatChange,
  formatGrowth,
  formatInterval,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRatio,
  formatSigned,
  formatTenth,
  NOTHING,
} from '../../ui/text/format.ts'
import { fewestOf, isOnFew, type PivotCell } from './cell.ts'
import type { Wording } from './names.ts'

/** A cell as it is drawn. */
export interface Shown {
  /** The figure, or the sign of why there is none. */
  readonly text: string
  /** Beside it, smaller: an interval. */
  readonly beside: string
  /** The state that has a shape of its own in place of a text. */
  readonly state: 'blank' | 'absent' | 'missing' | null
  /** Rests on fewer than 30 cases. */
  readonly isSmall: boolean
  readonly isDoubted: boolean
}

/** How a cell is drawn in a pivot's numbers. */
export function shownCell(cell: PivotCell, value: PivotValue, unit: PivotUnit, wording: Wording): Shown {
  const { why, isDoubted } = cell
  const state = why === 'blank' || why === 'absent' || why === 'missing' ? why : null
  if (cell.value === null) {
    const absolute =
      cell.changed && (why === 'fromZero' || why === 'fewBefore') ? ` ${formatChange(cell.changed.absolute)}` : ''
    const text = state === null ? `${signOfGap(cell, wording)}${absolute}` : ''
    return { text, beside: '', state, isSmall: false, isDoubted: false }
  }
  const isSmall = isOnFew(cell, value)
  return {
    text: figureText(cell, cell.value, value, unit, wording),
    beside: besideText(cell, value),
    state,
    isSmall,
    isDoubted,
  }
}

/** What stands in place of a figure: what is printed, nothing where there is no such report, else a dash. */
function signOfGap({ why, printed }: PivotCell, { words }: Wording): string {
  if (why === 'mark' || (why === 'unlike' && printed !== null)) return printed ?? words.why.mark
  return why === 'none' ? '' : NOTHING
}

function figureText(
  cell: PivotCell,
  figure: number,
  { of, stat }: PivotValue,
  unit: PivotUnit,
  wording: Wording,
): string {
  const quantity = pivotQuantity(of)
  if (isShare(stat)) return formatPercent(figure)
  if (stat === 'growth') return formatGrowth(figure)
  if (stat === 'reported') return formatRatio(cell.known, cell.counted)
  if (quantity?.kind === 'rate') {
    if (stat === 'change')
      return quantity.unit === 'share' ? formatPoints(figure, wording.lang) : formatChange(oneDigit(figure * 100))
    return quantity.unit === 'share' ? formatPercent(figure) : formatTenth(figure * 100)
  }
  if (stat === 'change') return formatChange(figure)
  if (stat === 'mean') return formatTenth(figure)
  return unit === 'wan' ? inWan(figure, wording) : formatNumber(figure)
}

const oneDigit = (value: number) => Math.round(value * 10) / 10

const WAN = 10_000
const YI = 100_000_000

/** `1.2 万`, `3.4 亿`; below 10,000 the number itself. */
function inWan(figure: number, { words }: Wording): string {
  const size = Math.abs(figure)
  if (size >= YI) return `${formatTenth(figure / YI)} ${words.yi}`
  return size >= WAN ? `${formatTenth(figure / WAN)} ${words.wan}` : formatNumber(figure)
}

/** The interval of a rate; of a difference it is said on touch. */
function besideText({ ratio }: PivotCell, { stat }: PivotValue): string {
  return ratio?.interval && !isShare(stat) ? formatInterval(ratio.interval) : ''
}

/** All that a cell rests on, in words: its parts, its reports, why there is no figure. */
export function cellNote(cell: PivotCell, value: PivotValue, { words }: Wording): string {
  const { ratio, changed, why, known, counted, left, areas } = cell
  const n = formatNumber
  const parts = [
    ...(why === null ? [] : [words.why[why]]),
    ...(ratio?.numerator != null && ratio.denominator !== null
      ? [words.ratio(formatRatio(ratio.numerator, ratio.denominator))]
      : []),
    ...(ratio?.interval && !isShare(value.stat) ? [words.interval(formatInterval(ratio.interval))] : []),
    ...(cell.value !== null && isOnFew(cell, value) ? [words.few(n(fewestOf(cell, value)))] : []),
    ...(changed
      ? [
          words.changed(
            sideText(changed.before, changed.wholeBefore),
            sideText(changed.after, changed.wholeAfter),
            n(changed.agencies),
          ),
        ]
      : []),
    ...(changed?.interval
      ? [words.overlap(formatSigned(changed.interval.low), formatSigned(changed.interval.high))]
      : []),
    ...(counted > 0 ? [words.known(n(known), n(counted))] : []),
    ...(left > 0 ? [words.left(n(left), n(areas))] : areas > 0 && counted > 1 ? [words.areas(n(areas))] : []),
    ...(cell.isDoubted && cell.value !== null ? [words.doubted] : []),
  ]
  return parts.join(words.semicolon)
}

const sideText = (part: number, whole: number | null) =>
  whole === null ? formatNumber(part) : formatRatio(part, whole)
