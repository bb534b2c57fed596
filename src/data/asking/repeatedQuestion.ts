import { ROW_CHOICES, type RowQuestion } from '../../domain/rowQuestions.ts'
import type { Grain } from '../../domain/rowRules.ts'
import { isPeriod } from '../alikeTables.ts'
import { columnsOf, examplesOf, sumsByYear, type AskedRows } from './askedRows.ts'

/** An agency's year that occurs in several rows, and which other column tells these apart; agencies are divided once. */
export function repeatedQuestion(
  asked: AskedRows,
  groups: ReadonlyMap<string, readonly number[]>,
  grain: Grain | null,
): RowQuestion | null {
  const several = [...groups.values()].filter((rows) => rows.length > 1)
  if (several.length === 0) return null
  const telling = tellingColumn(asked, several)
  const [measure = null] = asked.measures
  const firsts = several.flatMap((rows) => rows.slice(0, 1))
  const exampleColumns = columnsOf(asked.agencyColumn, asked.yearColumn, grain?.part ?? null, telling, measure)
  return {
    kind: 'repeated',
    column: telling,
    values: [],
    part: telling,
    rows: several.reduce((sum, rows) => sum + rows.length, 0),
    others: several.length,
    alone: 0,
    agreement: [],
    measure,
    sums: measure === null ? [] : sumsByYear(asked, measure, several.flat(), firsts),
    exampleColumns,
    examples: examplesOf(asked, several[0]?.slice(0, 3) ?? [], exampleColumns),
    choices: grain === null && isOfAgencies(asked, telling) ? choices : choices.filter((choice) => choice !== 'apart'),
  }
}

const choices = ROW_CHOICES.repeated

/** Whether a column can name parts of an agency: quarters are no agencies. */
function isOfAgencies({ facts }: AskedRows, column: number | null): boolean {
  const samples = column === null ? [] : (facts[column]?.samples ?? [])
  return samples.filter(isPeriod).length < samples.length / 2
}

/** The first column of words in which all rows of an agency's year differ. */
function tellingColumn({ rows, facts, mapping }: AskedRows, groups: readonly (readonly number[])[]): number | null {
  const column = facts.findIndex(({ distinct }, i) => {
    if (distinct < 2 || mapping.columns[i]?.use !== 'ignored') return false
    return groups.every((same) => new Set(same.map((row) => rows.columns[i]?.[row]?.trim() ?? '')).size === same.length)
  })
  return column < 0 ? null : column
}
