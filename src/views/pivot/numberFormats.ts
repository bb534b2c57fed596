import type { PivotCell } from './cell.ts'
import type { Reading } from './readings.ts'

/** The most formats of n of m: spreadsheets know some 200 formats in a file. */
export const MOST_COUNTED = 100

/**
 * How a spreadsheet shows a figure, as on screen: 43.6 % from 0.4357, +12 from 12, 13/128 from 13, with a star where it is in
 * doubt. Amounts in 万 are shown in full, for no format divides by 10,000 in every spreadsheet.
 */
export function numberFormat(figure: number, cell: PivotCell, { kind }: Reading, hasCounted: boolean): string {
  const format = ofKind(figure, cell, kind, hasCounted)
  return cell.isDoubted ? starred(format) : format
}

function ofKind(figure: number, { counted }: PivotCell, kind: Reading['kind'], hasCounted: boolean): string {
  switch (kind) {
    case 'amount':
      return amount(figure)
    case 'change':
      return signed(figure, amount(figure), 4)
    case 'reported':
      return hasCounted ? `${THOUSANDS}"/${counted.toLocaleString('en-GB')}"` : THOUSANDS
    case 'mean':
    case 'per100':
      return `${THOUSANDS}.0`
    case 'share':
      return '0.0%'
    case 'growth':
      return signed(figure * 100, '0.0%', 1)
    case 'points':
    case 'per100Change':
      return signed(figure * 100, '0.0', 1)
  }
}

const THOUSANDS = '#,##0'

/** As many digits as the figure has, four at most: sums of money have some. */
function amount(figure: number): string {
  const [, digits = ''] = String(Math.round(Math.abs(figure) * 1e4) / 1e4).split('.')
  return digits === '' || !/^\d+$/.test(digits) ? THOUSANDS : `${THOUSANDS}.${'0'.repeat(digits.length)}`
}

/** What is rounded to 0 has no sign. */
const signed = (figure: number, format: string, digits: number) =>
  Math.round(Math.abs(figure) * 10 ** digits) === 0 ? format : `+${format};-${format};${format}`

const starred = (format: string) =>
  format
    .split(';')
    .map((section) => `${section}\\*`)
    .join(';')
