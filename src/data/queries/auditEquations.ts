import { equationsOf } from '../../domain/forms/equations.ts'
import type { Equation } from '../../domain/forms/form.ts'
import { FORMS } from '../../domain/forms/forms.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, tableOf, type DerivedTable, type Sql } from '../engine/sql.ts'
import { BROKEN, countedState, outcomeOf, sideOf } from './auditSums.ts'

/** An equation as some editions have it. */
interface Version {
  readonly equation: Equation
  readonly forms: readonly string[]
}

/** An equation of one id; the editions may sum other rows under it. */
interface Check {
  readonly id: string
  readonly kind: Equation['kind']
  readonly versions: readonly Version[]
}

/** The equations of all editions, those with the same cells once. */
function checks(): readonly Check[] {
  const byId = new Map<string, Version[]>()
  for (const form of FORMS) {
    for (const equation of equationsOf(form)) {
      const versions = byId.get(equation.id) ?? []
      const at = versions.findIndex((version) => sameCells(version.equation, equation))
      const same = versions[at]
      if (same) versions[at] = { ...same, forms: [...same.forms, form.id] }
      else versions.push({ equation, forms: [form.id] })
      byId.set(equation.id, versions)
    }
  }
  return [...byId].map(([id, versions]) => ({ id, kind: versions[0]?.equation.kind ?? 'row', versions }))
}

const sameCells = (a: Equation, b: Equation) =>
  [...a.left, '=', ...a.right].join(' ') === [...b.left, '=', ...b.right].join(' ')

/** They fit into the bits of a BIGINT. */
const CHECKS = checks()
if (CHECKS.length > 62) throw new Error(`${CHECKS.length} equations are more than a BIGINT has bits`)

const lettersOf = ({ left, right }: Equation) => [...left, ...right]

/** The columns that the equations read. */
const COLUMNS = [
  ...new Set([
    'id',
    'form',
    ...CHECKS.flatMap(({ versions }) => versions.flatMap(({ equation }) => lettersOf(equation))),
  ]),
]

/**
 * An expression over the equation that the report's form has, NULL where it has none; of a mixed or unknown form the first
 * of those that it prints most completely, as `checks.ts` of the domain chooses.
 */
function ofForm({ versions }: Check, expression: (equation: Equation) => Sql): Sql {
  const having = new Set(versions.flatMap(({ forms }) => forms))
  const lacking = FORMS.map(({ id }) => id).filter((id) => !having.has(id))
  const whens = [
    ...(lacking.length === 0 ? [] : [sql`WHEN ${isOf(lacking)} THEN NULL`]),
    ...versions.slice(1).map((version) => sql`WHEN ${isMeant(version, versions)} THEN ${expression(version.equation)}`),
  ]
  const [first] = versions
  const otherwise = first ? expression(first.equation) : sql`NULL`
  return whens.length === 0 ? otherwise : sql`(CASE ${join(whens, ' ')} ELSE ${otherwise} END)`
}

const isOf = (forms: readonly string[]): Sql => sql`form IN (${join(forms.map((form) => sql`${form}`))})`

function isMeant({ equation, forms }: Version, versions: readonly Version[]): Sql {
  const at = versions.findIndex((version) => version.equation === equation)
  const isFuller = versions.flatMap((other, i) =>
    i === at ? [] : [sql`${unprinted(equation)} ${i < at ? sql`<` : sql`<=`} ${unprinted(other.equation)}`],
  )
  return sql`(${isOf(forms)} OR (NOT ${isOf(FORMS.map(({ id }) => id))} AND ${join(isFuller, ' AND ')}))`
}

const unprinted = (equation: Equation): Sql =>
  sql`(${join(
    lettersOf(equation).map((cell) => sql`(${ident(cell)} IS NULL)::TINYINT`),
    ' + ',
  )})`

const outcome = (check: Check): Sql => ofForm(check, ({ left, right }) => outcomeOf(sideOf(left), sideOf(right)))

const outcomeName = (i: number): Sql => ident(`outcome ${i}`)

/** Of each report: how many equations of each kind were assessed, how many could not be, and which it breaks, a bit each. */
export const EQUATION_STATES: DerivedTable = {
  name: 'equation states',
  select: sql`
    WITH outcome AS MATERIALIZED (
      SELECT id, ${join(CHECKS.map((check, i) => sql`${outcome(check)}::TINYINT AS ${outcomeName(i)}`))} FROM report
    )
    SELECT id AS report, ${join(
      rulesOf('equation').map(({ id, method }) =>
        countedState(
          id,
          CHECKS.flatMap(({ kind }, i) => (kind === method.of ? [outcomeName(i)] : [])),
        ),
      ),
    )},
      (${join(
        CHECKS.map((_, i) => sql`coalesce((${outcomeName(i)} = ${BROKEN})::BIGINT << ${i}, 0)`),
        ' + ',
      )}) AS broken
    FROM outcome`,
  columns: COLUMNS,
}

/** A condition that holds for the number of a report that breaks no equation of its form. */
export const breaksNone = (report: Sql): Sql =>
  sql`${report} NOT IN (SELECT report FROM ${tableOf(EQUATION_STATES)} WHERE broken > 0)`

const list = (of: (check: Check) => Sql): Sql => sql`[${join(CHECKS.map(of))}]`
const RULE_OF = new Map(rulesOf('equation').map(({ id, method }) => [method.of, id]))

/** Every broken equation, one a row. */
export const EQUATION_FINDINGS: DerivedTable = {
  name: 'equation findings',
  select: sql`
    WITH broken AS (
      SELECT id, broken, ${list((check) => ofForm(check, ({ left }) => sideOf(left).known))} AS lefts,
        ${list((check) => ofForm(check, ({ right }) => sideOf(right).known))} AS rights
      FROM report JOIN ${tableOf(EQUATION_STATES)} AS state ON state.report = report.id WHERE broken > 0
    ),
    one AS (
      SELECT id AS report, (broken >> unnest(range(${CHECKS.length}))) & 1 AS is_broken,
        unnest(${list(({ kind }) => sql`${RULE_OF.get(kind) ?? kind}`)}) AS rule,
        unnest(${list(({ id }) => sql`${id}`)}) AS "check", unnest(lefts) AS lhs, unnest(rights) AS rhs
      FROM broken
    )
    SELECT report, rule, "check", 'error' AS severity, lhs, rhs, NULL::VARCHAR AS reading FROM one WHERE is_broken = 1`,
  columns: COLUMNS,
}
