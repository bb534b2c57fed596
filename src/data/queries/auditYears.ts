import { CN_2019 } from '../../domain/forms/cn2019.ts'
import type { Term } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, type DerivedTable, type Sql } from '../engine/sql.ts'
import { BROKEN, HOLDS, OPEN, countedState, isSame } from './auditSums.ts'

/** A check on a report and its agency's report of the year before. */
interface PairCheck {
  readonly rule: string
  readonly id: string
  readonly severity: string
  readonly cells: readonly string[]
  readonly left: Sql
  readonly right: Sql
  /** Over `left` and `right`, both known. */
  readonly isBroken: Sql
  /** Whether the forms of both years let it be asked. */
  readonly isAsked: Sql
}

const ofOwn = (cell: string): Sql => sql`own.${ident(cell)}`
const ofBefore = (cell: string): Sql => sql`before.${ident(cell)}`
const termSql = ({ cell, sign, of }: Term): Sql =>
  sql`${{ text: sign === 1 ? '' : '-', params: [] }}${of === 'own' ? ofOwn(cell) : ofBefore(cell)}`
const sum = (terms: readonly Term[]): Sql => sql`(${join(terms.map(termSql), ' + ')})`

const ANY_FORM = sql`TRUE`
/** What an edition prints in other words is no figure of the same kind: neither year may be of it. */
const NOT_2019 = sql`own.form <> ${CN_2019.id} AND before.form <> ${CN_2019.id}`

const CHECKS: readonly PairCheck[] = [
  ...rulesOf('years').flatMap(({ id: rule, rule: { severity, forms }, method }) =>
    method.checks.map(({ id, left, right }): PairCheck => ({
      rule,
      id,
      severity,
      cells: [...left, ...right].map(({ cell }) => cell),
      left: sum(left),
      right: sum(right),
      isBroken: sql`NOT ${isSame(sum(left), sum(right))}`,
      isAsked: forms === null ? ANY_FORM : NOT_2019,
    })),
  ),
  ...rulesOf('jump').flatMap(({ id: rule, rule: { severity }, method: { cells, factor, least } }) =>
    cells.map((cell): PairCheck => {
      const [left, right] = [ofBefore(cell), ofOwn(cell)]
      return {
        rule,
        id: `${rule}:${cell}`,
        severity,
        cells: [cell],
        left,
        right,
        isBroken: sql`(abs(${right} - ${left}) >= ${least}
          AND greatest(${left}, ${right}) >= ${factor} * least(${left}, ${right}))`,
        isAsked: ANY_FORM,
      }
    }),
  ),
]

const COLUMNS = [...new Set(['id', 'agency_no', 'year', 'scope', 'form', ...CHECKS.flatMap(({ cells }) => cells)])]

/** A report beside its agency's report of the year before, of the same scope: figures of an area and of its office are unlike. */
const PAIRS = sql`report AS own JOIN report AS before
  ON before.agency_no = own.agency_no AND before.year = own.year - 1 AND before.scope = own.scope`

const outcome = ({ left, right, isBroken, isAsked }: PairCheck): Sql => sql`(CASE
  WHEN NOT (${isAsked}) THEN NULL WHEN (${left} + ${right}) IS NULL THEN ${OPEN}
  WHEN ${isBroken} THEN ${BROKEN} ELSE ${HOLDS} END)`

const outcomeName = (i: number): Sql => ident(`outcome ${i}`)
const RULES_OF_PAIRS = [...new Set(CHECKS.map(({ rule }) => rule))]

/** Of each report with one of the year before: how many checks of each rule were assessed, and how many could not be. */
export const YEAR_STATES: DerivedTable = {
  name: 'year states',
  select: sql`
    WITH outcome AS MATERIALIZED (
      SELECT own.id, ${join(CHECKS.map((check, i) => sql`${outcome(check)}::TINYINT AS ${outcomeName(i)}`))} FROM ${PAIRS}
    )
    SELECT id AS report, ${join(
      RULES_OF_PAIRS.map((rule) =>
        countedState(
          rule,
          CHECKS.flatMap((check, i) => (check.rule === rule ? [outcomeName(i)] : [])),
        ),
      ),
    )}
    FROM outcome`,
  columns: COLUMNS,
}

const list = (of: (check: PairCheck) => Sql): Sql => sql`[${join(CHECKS.map(of))}]`

/** Every pair of years that breaks a check, one a row. */
export const YEAR_FINDINGS: DerivedTable = {
  name: 'year findings',
  select: sql`
    WITH pair AS (
      SELECT own.id AS report, ${list(outcome)} AS outcomes, ${list(({ left }) => left)} AS lefts,
        ${list(({ right }) => right)} AS rights
      FROM ${PAIRS} WHERE ${join(
        CHECKS.map((check) => sql`${outcome(check)} = ${BROKEN}`),
        ' OR ',
      )}
    ),
    one AS (
      SELECT report, unnest(${list(({ rule }) => sql`${rule}`)}) AS rule, unnest(${list(({ id }) => sql`${id}`)}) AS "check",
        unnest(${list(({ severity }) => sql`${severity}`)}) AS severity, unnest(outcomes) AS outcome,
        unnest(lefts) AS lhs, unnest(rights) AS rhs
      FROM pair
    )
    SELECT report, rule, "check", severity, lhs, rhs, NULL::VARCHAR AS reading FROM one WHERE outcome = ${BROKEN}`,
  columns: COLUMNS,
}
