import type { Channel } from '../../domain/forms/form.ts'
import type { MeasureId } from '../../domain/measures.ts'
import { quantity, type Rate } from '../../domain/quantities.ts'
import type { DisputeRate } from '../../domain/question.ts'
import { ident, join, sql, type AnswerRow, type Sql } from '../engine/sql.ts'
import { figureSql } from './figures.ts'
import { isAnyDoubted, settled } from './settled.ts'

/** The outcomes that leave an application not granted, each a part of the whole. */
export const NOT_GRANTED = ['denied', 'unable', 'refused', 'other'] as const satisfies MeasureId[]

/** From applications to disputes. These are never the same cases. */
export const STEPS = ['received', 'decided', 'notGranted', 'review', 'suit_direct', 'suit_after'] as const
export type Step = (typeof STEPS)[number]

/** The measures that a step adds up; it is known where all of them are. */
export const STEP_MEASURES: Readonly<Record<Step, readonly MeasureId[]>> = {
  received: ['received'],
  decided: ['decided'],
  notGranted: NOT_GRANTED,
  review: ['review.total'],
  suit_direct: ['suit_direct.total'],
  suit_after: ['suit_after.total'],
}

/** How a case can stand at the end of a year. */
export const RESULTS_OF_CASES = ['upheld', 'corrected', 'other', 'pending'] as const

/** A sum with the reports that know it, and how many of these are doubted. */
export interface StepSum {
  readonly value: number | null
  readonly reported: number
  readonly doubted: number
  /** Both sides of "per 100 decided", over the reports that know both. */
  readonly perDecided: SidesSum
}

/** How the cases of a channel ended, over the reports that print all four results. */
export interface EndedSum {
  readonly upheld: number | null
  readonly corrected: number | null
  readonly other: number | null
  /** Cases pending at the end of the year: a stock, which is not added up over years. */
  readonly pending: number | null
  readonly reported: number
  /** Reports that know how many cases there were and not all of how they ended; and these cases. */
  readonly unclear: number
  readonly unclearCases: number | null
}

/** Both sides of a ratio, over the reports that know both. */
export interface SidesSum {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reported: number
}

/** The sum of measures, known only where each is. */
export const addedUp = (ids: readonly MeasureId[]): Sql => sql`(${join(ids.map(settled), ' + ')})`

/** Whether any of the measures is doubted. */
export const isDoubted = isAnyDoubted

export function stepSums(step: Step): readonly Sql[] {
  const ids = STEP_MEASURES[step]
  const [value, decided] = [addedUp(ids), settled('decided')]
  const both = sql`${value} + ${decided} IS NOT NULL`
  return [
    sql`sum(${value}) AS ${ident(`${step} value`)}`,
    sql`count(${value}) AS ${ident(`${step} n`)}`,
    sql`count(*) FILTER (WHERE ${value} IS NOT NULL AND ${isDoubted(ids)}) AS ${ident(`${step} doubted`)}`,
    sql`sum(${value}) FILTER (WHERE ${both}) AS ${ident(`${step} decided part`)}`,
    sql`sum(${decided}) FILTER (WHERE ${both}) AS ${ident(`${step} decided whole`)}`,
    sql`count(*) FILTER (WHERE ${both}) AS ${ident(`${step} decided n`)}`,
  ]
}

export const readStep = (row: AnswerRow, step: Step): StepSum => ({
  value: row.numberOrNull(`${step} value`),
  reported: row.number(`${step} n`),
  doubted: row.number(`${step} doubted`),
  perDecided: readSides(row, `${step} decided`),
})

const isComplete = (channel: Channel): Sql =>
  sql`${addedUp(RESULTS_OF_CASES.map((result) => `${channel}.${result}` as const))} IS NOT NULL`

export function endedSums(channel: Channel): readonly Sql[] {
  const complete = isComplete(channel)
  const total = settled(`${channel}.total`)
  return [
    ...RESULTS_OF_CASES.map(
      (result) =>
        sql`sum(${settled(`${channel}.${result}`)}) FILTER (WHERE ${complete}) AS ${ident(`${channel} ${result}`)}`,
    ),
    sql`count(*) FILTER (WHERE ${complete}) AS ${ident(`${channel} complete`)}`,
    sql`count(${total}) FILTER (WHERE NOT (${complete})) AS ${ident(`${channel} unclear`)}`,
    sql`sum(${total}) FILTER (WHERE NOT (${complete})) AS ${ident(`${channel} unclear cases`)}`,
  ]
}

export const readEnded = (row: AnswerRow, channel: Channel): EndedSum => ({
  upheld: row.numberOrNull(`${channel} upheld`),
  corrected: row.numberOrNull(`${channel} corrected`),
  other: row.numberOrNull(`${channel} other`),
  pending: row.numberOrNull(`${channel} pending`),
  reported: row.number(`${channel} complete`),
  unclear: row.number(`${channel} unclear`),
  unclearCases: row.numberOrNull(`${channel} unclear cases`),
})

/** What the view tells as a ratio. */
export type DisputeRatio = 'dispute_rate' | DisputeRate

/** The indicator of this name, with its terms. */
export function rateOf(id: DisputeRatio): Rate {
  const found = quantity(id)
  if (found?.kind !== 'rate') throw new Error(`${id} is no rate among the quantities`)
  return found
}

/** The sides of a ratio, and in how many of its reports one of the figures is doubted. */
export interface RateSum extends SidesSum {
  readonly doubted: number
}

export function rateSums(id: DisputeRatio): readonly Sql[] {
  const { value, whole, beyond, isDoubted: inDoubt } = figureSql(rateOf(id))
  // Where every share exceeds, the two sides tell why there is no rate.
  return [
    sql`coalesce(sum(${value}), sum(${beyond.part})) AS ${ident(`${id} part`)}`,
    sql`coalesce(sum(${whole ?? value}), sum(${beyond.whole})) AS ${ident(`${id} whole`)}`,
    sql`count(${value}) AS ${ident(`${id} n`)}`,
    sql`count(${value}) FILTER (WHERE ${inDoubt}) AS ${ident(`${id} doubted`)}`,
  ]
}

const readSides = (row: AnswerRow, id: string): SidesSum => ({
  numerator: row.numberOrNull(`${id} part`),
  denominator: row.numberOrNull(`${id} whole`),
  reported: row.number(`${id} n`),
})

export const readRate = (row: AnswerRow, id: DisputeRatio): RateSum => ({
  ...readSides(row, id),
  doubted: row.number(`${id} doubted`),
})
