import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import { quantity } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import { REASONS, type Reason } from '../../domain/reasons.ts'
import { ident, sql, type Query } from '../engine/sql.ts'
import { figureSql } from './figures.ts'
import { pairedShares, type ChangeCandidate, type Looked, type ShareSql } from './findingsPairs.ts'
import { settled } from './settled.ts'

/** Rates that are compared with the year before. What only restates one of them (carried over is what is not completed) is left out. */
export const CHANGING_RATES = [
  'disclosure_rate',
  'merits_rate',
  'denial_rate',
  'unable_rate',
  'unprocessed_rate',
  'other_rate',
  'completion_rate',
  'review_corrected',
  'suit_lost',
] as const
export type ChangingRate = (typeof CHANGING_RATES)[number]

const OF_PRINT: ReadonlySet<string> = new Set(['id', 'pattern'])

/** The two sides of a rate in one report, and whether one of its figures is doubted. */
export function rateSql<Of extends string>(of: Of): ShareSql<Of> {
  const found = quantity(of)
  if (found?.kind !== 'rate') throw new Error(`${of} is no rate`)
  const { value, whole, isDoubted, columns } = figureSql(found)
  if (whole === null) throw new Error(`${of} has no denominator`)
  // By its number and its pattern a report is asked what it prints and lacks, which is not asked here.
  return { of, part: value, whole, isDoubted, columns: columns.filter((column) => !OF_PRINT.has(column)) }
}

/** Rates of an agency that moved from one year to the next. */
export function findingsRateChanges(filter: Filter): Query<Looked<ChangeCandidate<ChangingRate>>> {
  return pairedShares(filter, CHANGING_RATES.map(rateSql), sql`TRUE`)
}

/** The fewest cases a reason must have to be told. */
export const FEWEST_OF_REASON = 5

function reasonSql(of: Reason): ShareSql<Reason> {
  const columns = [of, 'decided' as const].flatMap((id) => [measureColumn(id), doubtColumn(id)])
  return {
    of,
    part: settled(of),
    whole: settled('decided'),
    isDoubted: sql`(${ident(doubtColumn(of))} IS NOT NULL OR ${ident(doubtColumn('decided'))} IS NOT NULL)`,
    columns,
  }
}

/** Reasons whose share of what an agency decided at least doubled, or that had no case the year before. */
export function findingsReasons(filter: Filter): Query<Looked<ChangeCandidate<Reason>>> {
  const doubled = sql`part >= ${FEWEST_OF_REASON} AND part / whole >= 2 * part_before / whole_before`
  return pairedShares(filter, REASONS.map(reasonSql), doubled)
}
