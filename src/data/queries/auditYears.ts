import { CN_2019 } from '../../domain/forms/cn2019.ts'
import type { Term } from '../../domain/rules/rule.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'
import { auditStep, NO_TEXT, type CheckSql } from './auditStep.ts'
import { isSame } from './auditSums.ts'

const ofOwn = (cell: string): Sql => sql`own.${ident(cell)}`
const ofBefore = (cell: string): Sql => sql`before.${ident(cell)}`
const termSql = ({ cell, sign, of }: Term): Sql =>
  sql`${{ text: sign === 1 ? '' : '-', params: [] }}${of === 'own' ? ofOwn(cell) : ofBefore(cell)}`
const sum = (terms: readonly Term[]): Sql => sql`(${join(terms.map(termSql), ' + ')})`

const ANY_FORM = sql`TRUE`
/** What an edition prints in other words is no figure of the same kind: neither year may be of it. */
const NOT_2019 = sql`own.form <> ${CN_2019.id} AND before.form <> ${CN_2019.id}`

/** A check on both years, asked where `isAsked`, and assessed where both sides are known. */
const pairCheck = (check: Omit<CheckSql, 'outcome' | 'reading'>, isBroken: Sql, isAsked: Sql = ANY_FORM): CheckSql => ({
  ...check,
  outcome: ({ unasked, open, holds, broken }) => sql`(CASE
    WHEN NOT (${isAsked}) THEN ${unasked} WHEN (${check.left} + ${check.right}) IS NULL THEN ${open}
    WHEN ${isBroken} THEN ${broken} ELSE ${holds} END)`,
  reading: NO_TEXT,
})

const CHECKS: readonly CheckSql[] = [
  ...rulesOf('years').flatMap(({ id: rule, rule: { severity, forms }, method }) =>
    method.checks.map(({ id, left, right }) =>
      pairCheck(
        {
          rule,
          id,
          columns: [...left, ...right].map(({ cell }) => cell),
          severity: sql`${severity}`,
          left: sum(left),
          right: sum(right),
        },
        sql`NOT ${isSame(sum(left), sum(right))}`,
        forms === null ? ANY_FORM : NOT_2019,
      ),
    ),
  ),
  ...rulesOf('jump').flatMap(({ id: rule, rule: { severity }, method: { cells, factor, least } }) =>
    cells.map((cell) => {
      const [left, right] = [ofOwn(cell), ofBefore(cell)]
      return pairCheck(
        { rule, id: `${rule}:${cell}`, columns: [cell], severity: sql`${severity}`, left, right },
        sql`(abs(${right} - ${left}) >= ${least}
          AND greatest(${left}, ${right}) >= ${factor} * least(${left}, ${right}))`,
      )
    }),
  ),
]

/** A report beside its agency's report of the year before, of the same scope: figures of an area and of its office are unlike. */
const PAIRS = sql`report AS own JOIN report AS before
  ON before.agency_no = own.agency_no AND before.year = own.year - 1 AND before.scope = own.scope`

const STEP = auditStep('year', () => ({
  rows: { with: sql``, from: PAIRS, id: sql`own.id`, columns: ['id', 'agency_no', 'year', 'scope', 'form'] },
  checks: CHECKS,
}))

export const YEAR_STATES = STEP.states
export const YEAR_FINDINGS = STEP.findings
