import { doubtColumn, measureColumn } from '../../domain/derivedNames.ts'
import { CHANNELS, type Channel } from '../../domain/forms/form.ts'
import type { Filter } from '../../domain/question.ts'
import { ident, join, sql, type Query } from '../engine/sql.ts'
import {
  addedUp,
  endedSums,
  isDoubted,
  NOT_GRANTED,
  rateSums,
  readEnded,
  readRate,
  readStep,
  RESULTS_OF_CASES,
  STEP_MEASURES,
  STEPS,
  stepSums,
  type DisputeRatio,
  type EndedSum,
  type RateSum,
  type Step,
  type StepSum,
} from './disputesSums.ts'
import { ALL_TOGETHER, grouped } from './figures.ts'
import { settled } from './settled.ts'

/** One year, each application and case counted once. */
export interface DisputeYear {
  readonly year: number
  /** Reports the filter leaves in; of these, `counted` count. */
  readonly reports: number
  readonly counted: number
  readonly areas: number
  /** Counted reports that do not say whether they are area-wide. */
  readonly unstated: number
  /** Counted reports of which any step is doubted, and those of which a total of table 4 is. */
  readonly doubted: number
  readonly doubtedCases: number
  /** The forms of the counted reports, as read from their layout. */
  readonly forms: readonly string[]
  readonly steps: Readonly<Record<Step, StepSum>>
  /** The parts of `notGranted`, over the reports that know all four. */
  readonly parts: Readonly<Record<(typeof NOT_GRANTED)[number], number | null>>
  readonly ended: Readonly<Record<Channel, EndedSum>>
  readonly rates: Readonly<Record<DisputeRatio, RateSum>>
  /** Tells whether two years rest on the same agencies. */
  readonly agencies: string
}

const MEASURES = STEPS.flatMap((step) => STEP_MEASURES[step])
const RESULT_MEASURES = CHANNELS.flatMap(({ key }) => RESULTS_OF_CASES.map((result) => `${key}.${result}` as const))
const COLUMNS = [
  'agency_key',
  'year',
  'scope',
  'scope_stated',
  'form',
  ...[...MEASURES, ...RESULT_MEASURES].flatMap((id) => [measureColumn(id), doubtColumn(id)]),
]

const SUMS = [
  ...STEPS.flatMap(stepSums),
  ...NOT_GRANTED.map(
    (id) => sql`sum(${settled(id)}) FILTER (WHERE ${addedUp(NOT_GRANTED)} IS NOT NULL) AS ${ident(`of ${id}`)}`,
  ),
  ...CHANNELS.flatMap(({ key }) => endedSums(key)),
  ...(['dispute_rate', 'review_corrected', 'suit_lost', 'pending_rate'] as const).flatMap(rateSums),
]

/** The path from applications to disputes, how disputes ended, and their rates, by year over the reports that count. */
export function disputeYears(filter: Filter): Query<DisputeYear> {
  const { with: tables, columns } = grouped(filter, ALL_TOGETHER, COLUMNS)
  return {
    ...sql`
      WITH ${tables},
      printed AS (SELECT year, count(*) AS reports FROM selected GROUP BY year),
      once AS (
        SELECT year, count(*) AS counted, count(*) FILTER (WHERE scope = 'area') AS areas,
          count(*) FILTER (WHERE scope_stated = 0) AS unstated, string_agg(DISTINCT form, ' ') AS forms,
          count(*) FILTER (WHERE ${isDoubted(MEASURES)}) AS doubted,
          count(*) FILTER (WHERE ${isDoubted(CHANNELS.map(({ key }) => `${key}.total` as const))}) AS doubted_cases,
          bit_xor(hash(agency_key))::VARCHAR AS agencies, ${join(SUMS)}
        FROM counted GROUP BY year
      )
      SELECT printed.reports, once.* FROM once JOIN printed USING (year) ORDER BY year`,
    columns,
    read: (row) => ({
      year: row.number('year'),
      reports: row.number('reports'),
      counted: row.number('counted'),
      areas: row.number('areas'),
      unstated: row.number('unstated'),
      doubted: row.number('doubted'),
      doubtedCases: row.number('doubted_cases'),
      forms: row.text('forms').split(' '),
      agencies: row.text('agencies'),
      steps: {
        received: readStep(row, 'received'),
        decided: readStep(row, 'decided'),
        notGranted: readStep(row, 'notGranted'),
        review: readStep(row, 'review'),
        suit_direct: readStep(row, 'suit_direct'),
        suit_after: readStep(row, 'suit_after'),
      },
      parts: {
        denied: row.numberOrNull('of denied'),
        unable: row.numberOrNull('of unable'),
        refused: row.numberOrNull('of refused'),
        other: row.numberOrNull('of other'),
      },
      ended: {
        review: readEnded(row, 'review'),
        suit_direct: readEnded(row, 'suit_direct'),
        suit_after: readEnded(row, 'suit_after'),
      },
      rates: {
        dispute_rate: readRate(row, 'dispute_rate'),
        review_corrected: readRate(row, 'review_corrected'),
        suit_lost: readRate(row, 'suit_lost'),
        pending_rate: readRate(row, 'pending_rate'),
      },
    }),
  }
}
