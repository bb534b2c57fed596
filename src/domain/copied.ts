import { numberOf, type Cell } from './cell.ts'
import { ALL_CELLS } from './forms/cells.ts'
import type { AgencyKey, Report } from './report.ts'

/** A report that says in every cell what the same agency's report of the year before says, and is not all zero. */
export interface CopiedReport {
  readonly report: number
  /** The report of the year before. */
  readonly before: number
  readonly key: AgencyKey
  readonly agency: string
  readonly year: number
  /** How many of its numbers are above zero: the more, the less likely by chance; at least 1. */
  readonly positive: number
}

type Read = Pick<Report, 'key' | 'year' | 'form' | 'cell'>

/**
 * How many numbers above zero a report has in common with the same agency's report of the year before, where it equals
 * that in form and in every cell, state and printed text included; null where it does not, or where none is above zero.
 */
export function copiedFigures(report: Read, before: Read): number | null {
  if (report.key !== before.key || report.year !== before.year + 1 || report.form !== before.form) return null
  if (!ALL_CELLS.every((cell) => isSame(report.cell(cell), before.cell(cell)))) return null
  const positive = ALL_CELLS.filter((cell) => (numberOf(report.cell(cell)) ?? 0) > 0).length
  return positive === 0 ? null : positive
}

function isSame(one: Cell, other: Cell): boolean {
  if (one.state === 'number' && other.state === 'number')
    return one.value === other.value && one.raw === other.raw && one.unit === other.unit
  if (one.state === 'mark' && other.state === 'mark') return one.raw === other.raw
  return one.state === other.state
}
