import { equationsOf } from '../../domain/forms/equations.ts'
import type { Equation } from '../../domain/forms/form.ts'
import { FORMS } from '../../domain/forms/forms.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, tableOf, type Sql } from '../engine/sql.ts'
import { auditStep, NO_NUMBER, NO_TEXT, ONE_REPORT, type CheckSql } from './auditStep.ts'
import { outcomeOf, sideOf } from './auditSums.ts'

/** An equation as some editions have it. */
interface Version {
  readonly equation: Equation
  readonly forms: readonly string[]
}

/** An equation of one id; the editions may sum other rows under it. */
interface FormEquation {
  readonly id: string
  readonly kind: Equation['kind']
  readonly versions: readonly Version[]
}

/** The equations of all editions, those with the same cells once. */
function equations(): readonly FormEquation[] {
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

const EQUATIONS = equations()

const lettersOf = ({ left, right }: Equation) => [...left, ...right]

/**
 * An expression over the equation that the report's form has, `lacks` where it has none; of a mixed or unknown form the first
 * of those that it prints most completely, as `checks.ts` of the domain chooses.
 */
function ofForm({ versions }: FormEquation, lacks: Sql, expression: (equation: Equation) => Sql): Sql {
  const having = new Set(versions.flatMap(({ forms }) => forms))
  const lacking = FORMS.map(({ id }) => id).filter((id) => !having.has(id))
  const whens = [
    ...(lacking.length === 0 ? [] : [sql`WHEN ${isOf(lacking)} THEN ${lacks}`]),
    ...versions.slice(1).map((version) => sql`WHEN ${isMeant(version, versions)} THEN ${expression(version.equation)}`),
  ]
  const [first] = versions
  const otherwise = first ? expression(first.equation) : lacks
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

/** Every equation of the forms, in reports whose form has it. */
const STEP = auditStep('equation', { ...ONE_REPORT, columns: ['id', 'form'] }, () =>
  rulesOf('equation').flatMap(({ id: rule, rule: { severity }, method }) =>
    EQUATIONS.filter(({ kind }) => kind === method.of).map((equation): CheckSql => ({
      rule,
      id: equation.id,
      columns: equation.versions.flatMap((version) => lettersOf(version.equation)),
      outcome: (is) => ofForm(equation, is.unasked, ({ left, right }) => outcomeOf(sideOf(left), sideOf(right), is)),
      severity: sql`${severity}`,
      left: ofForm(equation, NO_NUMBER, ({ left }) => sideOf(left).known),
      right: ofForm(equation, NO_NUMBER, ({ right }) => sideOf(right).known),
      reading: NO_TEXT,
    })),
  ),
)

export const EQUATION_STATES = STEP.states
export const EQUATION_FINDINGS = STEP.findings

/** A condition that holds for the number of a report that breaks no equation of its form. */
export const breaksNone = (report: Sql): Sql =>
  sql`${report} NOT IN (SELECT report FROM ${tableOf(EQUATION_STATES)} WHERE broken > 0)`
