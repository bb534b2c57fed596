import { applicationCell } from '../../domain/forms/cells.ts'
import { OUTCOME_GROUPS, type OutcomeGroup } from '../../domain/forms/form.ts'
import type { MeasureId } from '../../domain/measures.ts'
import { reasonsOf, REASONS, rowOfReason, type Reason } from '../../domain/reasons.ts'
import { ident, join, sql, type Sql } from '../engine/sql.ts'

/** The rows of the 2021 form's 其他处理 and the one row that it was before. */
const DIVIDED = ['other.uncorrected', 'other.unpaid', 'other.misc'] as const

const cell = (row: string, applicant: string) => ident(applicationCell(row, applicant))

/** The sum of what is printed; null where nothing is. */
export function printedSum(cells: readonly Sql[]): Sql {
  const known = cells.map((one) => sql`coalesce(${one}, 0)`)
  return sql`CASE WHEN coalesce(${join(cells)}) IS NOT NULL THEN ${join(known, ' + ')} END`
}

/** A report that prints both the divided and the undivided 其他处理 has each case once: what is printed whole counts. */
const isDivided = (applicant: string): Sql =>
  sql`(${cell('other', applicant)} IS NULL OR ${join(
    DIVIDED.map((row) => sql`${cell(row, applicant)} IS NOT NULL`),
    ' AND ',
  )})`

/** What one report prints for a group of outcomes in the column of an applicant. */
export function groupOfApplicant(group: OutcomeGroup, applicant: string): Sql {
  if (group === 'granted' || group === 'partial') return cell(group, applicant)
  if (group !== 'other') return printedSum(reasonsOf(group).map((row) => cell(row, applicant)))
  const divided = printedSum(DIVIDED.map((row) => cell(row, applicant)))
  return sql`CASE WHEN ${isDivided(applicant)} THEN ${divided} ELSE ${cell('other', applicant)} END`
}

/** The same of a reason: of 其他处理 only the rows that count. */
export function reasonOfApplicant(reason: Reason, applicant: string): Sql {
  const own = cell(rowOfReason(reason), applicant)
  if (reason === 'other.undivided') return sql`CASE WHEN NOT ${isDivided(applicant)} THEN ${own} END`
  return reason.startsWith('other.') ? sql`CASE WHEN ${isDivided(applicant)} THEN ${own} END` : own
}

const groupNamed = (id: MeasureId) => OUTCOME_GROUPS.find(({ key }) => key === id)?.key

/** What one report prints for a measure of table 3 in the column of an applicant. */
export function measureOfApplicant(id: MeasureId, applicant: string): Sql {
  const group = groupNamed(id)
  const reason = REASONS.find((one) => one === id)
  if (group) return groupOfApplicant(group, applicant)
  return reason ? reasonOfApplicant(reason, applicant) : cell(id, applicant)
}

/** Whether some of the cells that are added up are not printed; null where a single cell is read. */
export function lacksOfApplicants(id: MeasureId, applicants: readonly string[]): Sql | null {
  if (applicants.length === 1 && groupRows(id).length === 0) return null
  return sql`(${join(
    applicants.map((applicant) => lacksIn(id, applicant)),
    ' OR ',
  )})`
}

/** The rows that a group is the sum of; none of a single row. */
function groupRows(id: MeasureId): readonly string[] {
  const group = groupNamed(id)
  return group === undefined || group === 'granted' || group === 'partial' ? [] : reasonsOf(group)
}

function lacksIn(id: MeasureId, applicant: string): Sql {
  const rows = groupRows(id)
  if (rows.length === 0) return sql`${measureOfApplicant(id, applicant)} IS NULL`
  const lacks = (some: readonly string[]) =>
    sql`(${join(
      some.map((row) => cell(row, applicant)),
      ' + ',
    )}) IS NULL`
  if (id !== 'other') return lacks(rows)
  return sql`CASE WHEN ${isDivided(applicant)} THEN ${lacks(DIVIDED)} ELSE ${lacks(['other'])} END`
}

/** The cells that it reads. */
export function cellsOfApplicant(id: MeasureId, applicant: string): readonly string[] {
  const group = groupNamed(id)
  const rows = group ? rowsOfGroup(group) : REASONS.some((one) => one === id) ? rowsOfReason(id) : [id]
  return rows.map((row) => applicationCell(row, applicant))
}

const rowsOfGroup = (group: OutcomeGroup): readonly string[] =>
  group === 'granted' || group === 'partial' ? [group] : reasonsOf(group).map(rowOfReason)

/** Which of the two ways of 其他处理 counts is told by all of its rows. */
const rowsOfReason = (reason: string) => (reason.startsWith('other.') ? rowsOfGroup('other') : [reason])
