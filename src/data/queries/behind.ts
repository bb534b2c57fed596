import type { Member } from '../../domain/pivot.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import type { AgencyKey, ReportForm, Scope } from '../../domain/report.ts'
import { ident, join, sql, type AnswerRow, type Query } from '../engine/sql.ts'
import { ALL_TOGETHER, figureSql, grouped, type Groups } from './figures.ts'

/** What one report adds to one quantity: an amount, or both sides of a rate. */
export interface BehindFigure {
  /** The amount, or the rate's numerator; null where there is none, for the reason in `why`. */
  readonly value: number | null
  /** The rate's denominator; null for an amount. */
  readonly whole: number | null
  readonly why: 'blank' | 'absent' | 'unlike' | null
  /** The part of a share exceeds its whole: both are printed, and neither adds to the figure. */
  readonly exceeds: boolean
  /** Only one side of a rate is known: it adds to neither. */
  readonly isHalf: boolean
  /** Printed totals and parts disagree or are incomplete. */
  readonly isDoubted: boolean
}

/** A report that counts. */
export interface BehindRow {
  readonly key: AgencyKey
  readonly agency: string
  readonly year: number
  readonly form: ReportForm
  readonly scope: Scope
  /** False where the dataset does not say whether it is own or area-wide. */
  readonly isScopeStated: boolean
  /** One a quantity, in their order. */
  readonly figures: readonly BehindFigure[]
}

const OWN = ['agency_key', 'agency', 'year', 'form', 'scope', 'scope_stated'] as const

/**
 * The reports (of the members `within`) that count when each application is counted once within its group, the largest
 * first; without a quantity all of them, for it is they that are counted.
 */
export function behind(
  filter: Filter,
  quantities: readonly Quantity[],
  groups: Groups = ALL_TOGETHER,
  within: readonly Member[] = [],
): Query<BehindRow> {
  const figures = quantities.map(figureSql)
  const { with: tables, columns } = grouped(
    filter,
    groups,
    [...OWN, ...figures.flatMap((figure) => figure.columns)],
    within,
  )
  const shown = figures.flatMap(({ value, whole, exceeds, beyond, isHalf, half, isDoubted, isAbsent, isUnlike }, i) => [
    sql`coalesce(${value}, ${beyond.part}, ${half.part}) AS ${named('value', i)}`,
    sql`coalesce(${whole ?? sql`NULL::DOUBLE`}, ${beyond.whole}, ${half.whole}) AS ${named('whole', i)}`,
    sql`${exceeds} AS ${named('exceeds', i)}`,
    sql`${isHalf} AS ${named('half', i)}`,
    sql`${isDoubted} AS ${named('doubted', i)}`,
    sql`${isAbsent} AS ${named('absent', i)}`,
    sql`${isUnlike} AS ${named('unlike', i)}`,
  ])
  return {
    ...sql`
      WITH ${tables}
      SELECT agency_key, agency, year, form, scope, scope_stated${join(
        shown.map((one) => sql`, ${one}`),
        '',
      )} FROM ${quantities.length > 0 ? sql`counted` : sql`selected`}
      ORDER BY ${quantities.length > 0 ? sql`${named('value', 0)} DESC NULLS LAST, ` : sql``}year, agency_key`,
    columns,
    read: (row) => ({
      key: row.text('agency_key'),
      agency: row.text('agency'),
      year: row.number('year'),
      form: row.text('form'),
      scope: row.text('scope') === 'area' ? 'area' : 'own',
      isScopeStated: row.boolean('scope_stated'),
      figures: quantities.map((_, i) => readFigure(row, i)),
    }),
  }
}

const named = (what: string, i: number) => ident(`${what} ${i}`)

function readFigure(row: AnswerRow, i: number): BehindFigure {
  const value = row.numberOrNull(`value ${i}`)
  const isAbsent = row.boolean(`absent ${i}`)
  const isUnlike = row.boolean(`unlike ${i}`)
  const reason = isUnlike ? 'unlike' : isAbsent ? 'absent' : 'blank'
  return {
    value,
    whole: row.numberOrNull(`whole ${i}`),
    why: value === null ? reason : null,
    exceeds: row.boolean(`exceeds ${i}`),
    isHalf: row.boolean(`half ${i}`),
    isDoubted: row.boolean(`doubted ${i}`),
  }
}
