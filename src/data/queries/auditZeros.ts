import { lensCells } from '../../domain/activity.ts'
import { measureColumn, zeroColumn } from '../../domain/derivedNames.ts'
import { rulesOf } from '../../domain/rules/rules.ts'
import { ident, join, sql } from '../engine/sql.ts'
import { auditStep, NO_TEXT, ONE_REPORT, type CheckSql } from './auditStep.ts'

/** What a lens finds hidden behind zeros: the settled figures, or what the narrative tells. */
const HIDDEN = {
  applications: ['received', 'decided', 'carried_in', 'carried_out'],
  disclosure: [],
  litigation: ['review.total', 'suit_direct.total', 'suit_after.total'],
} as const

const zeroChecks = rulesOf('zero').flatMap(({ id: rule, method }) =>
  method.lenses.map((lens): CheckSql => {
    const { parts, told } = lensCells(lens, '')
    const hidden = HIDDEN[lens].map(measureColumn)
    const tellings = told.map((field) => `text.${field}`)
    const isPrinted = sql`coalesce(greatest(${join(parts.map(ident))}) > 0, FALSE)`
    const added = join(
      tellings.map((one) => sql`coalesce(${ident(one)}, 0)`),
      ' + ',
    )
    const settled =
      lens === 'litigation'
        ? sql`nullif(${join(
            hidden.map((one) => sql`coalesce(${ident(one)}, 0)`),
            ' + ',
          )}, 0)`
        : sql`coalesce(${join(hidden.map((one) => sql`nullif(${ident(one)}, 0)`))})`
    const zero = ident(zeroColumn(lens))
    return {
      rule,
      id: `${rule}:${lens}`,
      columns: [zeroColumn(lens), ...parts, ...tellings, ...hidden],
      outcome: ({ unasked, open, holds, broken }) =>
        sql`(CASE ${zero} WHEN 'contradictory' THEN ${broken} WHEN 'active' THEN ${unasked} WHEN 'confirmed' THEN ${holds} ELSE ${open} END)`,
      // Words against a table of zeros: one of both is wrong, and the table may be right.
      severity: sql`CASE WHEN ${isPrinted} THEN 'error' ELSE 'doubt' END`,
      left: sql`0::DOUBLE`,
      right: sql`CASE WHEN ${isPrinted} THEN coalesce(${settled}, greatest(${join(parts.map(ident))})) ELSE ${added} END`,
      reading: NO_TEXT,
    }
  }),
)

/** A step of its own: it reads most cells of the few reports that are found. */
const STEP = auditStep('zero', () => ({ rows: ONE_REPORT, checks: zeroChecks }))

export const ZERO_STATES = STEP.states
export const ZERO_FINDINGS = STEP.findings
