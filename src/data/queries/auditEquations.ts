import { equationsOf } from '../../domain/forms/equations.ts'
import type { Equation } from '../../domain/forms/form.ts'
import { FORMS } from '../../domain/forms/forms.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql, tableOf, type Sql } from '../engine/sql.ts'
import { auditStep, NO_NUMBER, NO_TEXT, ONE_REPORT, type CheckSql } from './auditStep.ts'
import { outcomeOf, sideOf, type SideSql } from './auditSums.ts'

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

/** A side that adds cells up, and the editions that have it. */
interface SummedSide {
  readonly cells: readonly string[]
  readonly forms: readonly string[]
}

/** The sides of all equations that add cells up, those with the same cells once. */
function summedSides(): ReadonlyMap<string, SummedSide> {
  const sides = new Map<string, SummedSide>()
  for (const { equation, forms } of EQUATIONS.flatMap(({ versions }) => versions)) {
    for (const cells of [equation.left, equation.right]) {
      if (cells.length === 1) continue
      const name = cells.join(' + ')
      sides.set(name, { cells, forms: [...(sides.get(name)?.forms ?? []), ...forms] })
    }
  }
  return sides
}

const SIDES = summedSides()

const wholeOf = (side: string): Sql => ident(`whole ${side}`)
const knownOf = (side: string): Sql => ident(`known ${side}`)

/** A side by the columns of `summedReports`; a single cell is its own sum. */
function summed(cells: readonly string[]): SideSql {
  const side = cells.join(' + ')
  return SIDES.has(side) ? { whole: wholeOf(side), known: knownOf(side) } : sideOf(cells)
}

/**
 * Every report with the sums of the sides beside its cells, to stand after `FROM`. Each sum is worked out once, for a
 * whole batch of reports: written out wherever an equation asks for it, they take the engine twice as long.
 */
function summedReports(): Sql {
  const wholes = [...SIDES].map(([side, { cells }]) => sql`${sideOf(cells).whole} AS ${wholeOf(side)}`)
  const knowns = [...SIDES].map(([side, { cells, forms }]) => {
    const { known } = sideOf(cells, wholeOf(side))
    return sql`${unlessLacking(forms, NO_NUMBER, known)} AS ${knownOf(side)}`
  })
  return sql`(SELECT *, ${join(knowns)} FROM (SELECT *, ${join(wholes)} FROM report) AS whole) AS report`
}

/** An expression; `lacks` in a report of an edition that is none of these. */
function unlessLacking(forms: readonly string[], lacks: Sql, expression: Sql): Sql {
  const lacking = FORMS.map(({ id }) => id).filter((id) => !forms.includes(id))
  return lacking.length === 0 ? expression : sql`(CASE WHEN ${isOf(lacking)} THEN ${lacks} ELSE ${expression} END)`
}

/**
 * An expression over the equation that the report's form has, `lacks` where it has none; of a mixed or unknown form the first
 * of those that it prints most completely, as `checks.ts` of the domain chooses.
 */
function ofForm({ versions }: FormEquation, lacks: Sql, expression: (equation: Equation) => Sql): Sql {
  const [first] = versions
  if (!first) return lacks
  const whens = versions
    .slice(1)
    .map((version) => sql`WHEN ${isMeant(version, versions)} THEN ${expression(version.equation)}`)
  const chosen = expression(first.equation)
  return unlessLacking(
    versions.flatMap(({ forms }) => forms),
    lacks,
    whens.length === 0 ? chosen : sql`(CASE ${join(whens, ' ')} ELSE ${chosen} END)`,
  )
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
const STEP = auditStep('equation', () => ({
  rows: { ...ONE_REPORT, from: summedReports(), columns: ['id', 'form'] },
  checks: rulesOf('equation').flatMap(({ id: rule, rule: { severity }, method }) =>
    EQUATIONS.filter(({ kind }) => kind === method.of).map((equation): CheckSql => ({
      rule,
      id: equation.id,
      columns: equation.versions.flatMap((version) => lettersOf(version.equation)),
      outcome: (is) => ofForm(equation, is.unasked, ({ left, right }) => outcomeOf(summed(left), summed(right), is)),
      severity: sql`${severity}`,
      left: ofForm(equation, NO_NUMBER, ({ left }) => sideOf(left).known),
      right: ofForm(equation, NO_NUMBER, ({ right }) => sideOf(right).known),
      reading: NO_TEXT,
    })),
  ),
}))

export const EQUATION_STATES = STEP.states
export const EQUATION_FINDINGS = STEP.findings

/** A condition that holds for the number of a report that breaks no equation of its form. */
export const breaksNone = (report: Sql): Sql =>
  sql`${report} NOT IN (SELECT report FROM ${tableOf(EQUATION_STATES)} WHERE broken > 0)`
