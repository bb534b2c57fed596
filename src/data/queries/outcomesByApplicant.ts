import { applicationCell } from '../../domain/forms/cells.ts'
import { APPLICANTS } from '../../domain/forms/form.ts'
import type { Filter } from '../../domain/question.ts'
import { REASONS, rowOfReason } from '../../domain/reasons.ts'
import { ident, join, sql, type AnswerRow, type Query, type Sql } from '../engine/sql.ts'
import { groupOfApplicant, printedSum, reasonOfApplicant } from './applicants.ts'
import { ENDINGS, OUTCOMES, readDisclosed, readLacking, type Outcome, type OutcomeRow, type Sum } from './outcomes.ts'
import { pooled } from './outcomesPools.ts'
import { neededToCount, selection } from './selection.ts'

const ROWS = ['granted', 'partial', ...REASONS.map(rowOfReason), 'decided'] as const
const KEYS = APPLICANTS.map(({ key }) => key)
const CELLS = KEYS.flatMap((applicant) => ROWS.map((row) => applicationCell(row, applicant)))

/**
 * How the applications of each kind of applicant ended: the printed cells of its column, each application once. Of
 * `reports` that count, `counted` print a number in the column. The columns are added up first and turned into rows after.
 */
export function outcomesByApplicant(filter: Filter): Query<OutcomeRow> {
  const columns = neededToCount(filter, ['scope', ...CELLS])
  const figures = KEYS.flatMap((applicant) =>
    ENDINGS.map((group) => sql`${groupOfApplicant(group, applicant)} AS ${name(group, applicant)}`),
  )
  return {
    ...sql`
      WITH ${selection(filter, columns)},
      figure AS (SELECT *, ${join(figures)} FROM counted),
      drawn AS (SELECT *, ${join(KEYS.map(drawnOn))} FROM figure),
      added AS MATERIALIZED (
        SELECT count(*) AS reports, count(CASE WHEN scope = 'area' THEN 1 END) AS areas, ${join(KEYS.flatMap(addedUp))} FROM drawn
      )
      ${join(KEYS.map(asRow), ' UNION ALL ')}`,
    columns,
    read: (row) => ({
      by: 'applicant',
      bar: row.text('applicant'),
      reports: row.number('reports'),
      counted: row.number('printed'),
      areas: row.number('areas'),
      doubted: 0,
      decided: readSum(row, 'decided'),
      whole: row.numberOrNull('whole'),
      sums: new Map(OUTCOMES.map((id) => [id, readSum(row, id)])),
      drawn: row.number('drawn'),
      lacking: readLacking(row),
      disclosed: readDisclosed(row),
      bars: KEYS.length,
    }),
  }
}

const name = (what: string, applicant: string) => ident(`${what} ${applicant}`)
const cell = (row: string, applicant: string) => ident(applicationCell(row, applicant))

/** What one report adds to an outcome. */
function valueSql(outcome: Outcome, applicant: string): Sql {
  const reason = REASONS.find((one) => one === outcome)
  return reason ? reasonOfApplicant(reason, applicant) : name(outcome, applicant)
}

/** What the bar of an applicant is drawn on in one report. */
function drawnOn(applicant: string): Sql {
  const groups = printedSum(ENDINGS.map((group) => name(group, applicant)))
  return sql`greatest(${cell('decided', applicant)}, ${groups}) AS ${name('drawn on', applicant)}`
}

function addedUp(applicant: string): readonly Sql[] {
  const groups = ENDINGS.map((group) => name(group, applicant))
  const decided = cell('decided', applicant)
  const whole = name('drawn on', applicant)
  const [granted, partial] = [name('granted', applicant), name('partial', applicant)]
  const terms = [
    { id: 'granted', value: granted },
    { id: 'partial', value: partial },
  ]
  const values = [{ id: 'decided', value: decided }, ...OUTCOMES.map((id) => ({ id, value: valueSql(id, applicant) }))]
  return [
    ...values.flatMap(({ id, value }) => [
      sql`sum(${value}) AS ${name(`sum ${id}`, applicant)}`,
      sql`count(${value}) AS ${name(`n ${id}`, applicant)}`,
    ]),
    sql`sum(${whole}) AS ${name('whole', applicant)}`,
    sql`count(CASE WHEN ${whole} > 0 THEN 1 END) AS ${name('drawn', applicant)}`,
    ...ENDINGS.map(
      (id) =>
        sql`count(CASE WHEN ${whole} > 0 AND ${name(id, applicant)} IS NULL THEN 1 END) AS ${name(`lacks ${id}`, applicant)}`,
    ),
    ...pooled(`disclosed ${applicant}`, sql`(${granted} + ${partial})`, decided, terms),
    sql`count(coalesce(${join([decided, ...groups])})) AS ${name('printed', applicant)}`,
  ]
}

function asRow(applicant: string): Sql {
  const disclosed = ['part', 'whole', 'both', 'beyond', 'granted in', 'partial in'].map((what) => `${what} disclosed`)
  const lacks = ENDINGS.map((id) => `lacks ${id}`)
  const of = [
    'whole',
    'printed',
    'drawn',
    ...lacks,
    ...disclosed,
    ...['decided', ...OUTCOMES].flatMap((id) => [`sum ${id}`, `n ${id}`]),
  ]
  const named = of.map((what) => sql`${name(what, applicant)} AS ${ident(what)}`)
  return sql`SELECT ${applicant} AS applicant, reports, areas, ${join(named)} FROM added`
}

const readSum = (row: AnswerRow, id: string): Sum => ({
  value: row.numberOrNull(`sum ${id}`),
  reported: row.number(`n ${id}`),
})
