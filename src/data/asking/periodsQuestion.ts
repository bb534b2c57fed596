import { ROW_CHOICES, type RowQuestion } from '../../domain/rowQuestions.ts'
import { periodOfYear } from '../alikeTables.ts'
import { readYear } from '../identityValues.ts'
import { columnsOf, examplesOf, sumsByYear, type AskedRows } from './askedRows.ts'

/** A column of years in which quarters or months stand beside whole years; null where it holds one of the two alone. */
export function periodsQuestion(asked: AskedRows, active: readonly number[]): RowQuestion | null {
  const { yearColumn, rows } = asked
  if (yearColumn === null) return null
  const text = (row: number) => rows.columns[yearColumn]?.[row]?.trim() ?? ''
  const whole = active.filter((row) => readYear(text(row)) !== null)
  const parts = active.filter((row) => readYear(text(row)) === null && periodOfYear(text(row)) !== null)
  const [first] = parts
  if (first === undefined || whole.length === 0) return null
  const [measure = null] = asked.measures
  const exampleColumns = columnsOf(asked.agencyColumn, yearColumn, measure)
  const isBeside = (row: number) =>
    asked.agencies[row] === asked.agencies[first] && asked.years[row] === asked.years[first]
  const examples = [...whole.filter(isBeside).slice(0, 1), ...parts.filter(isBeside)].slice(0, 3)
  const wholeYears = new Set(whole.map((row) => `${asked.years[row]}|${asked.agencies[row]}`))
  const alone = parts.map((row) => `${asked.years[row]}|${asked.agencies[row]}`).filter((key) => !wholeYears.has(key))
  return {
    kind: 'periods',
    column: yearColumn,
    values: [...new Set(parts.map(text))],
    part: null,
    rows: whole.length,
    others: parts.length,
    alone: new Set(alone).size,
    agreement: [],
    measure,
    sums: measure === null ? [] : sumsByYear(asked, measure, [...whole, ...parts], whole),
    exampleColumns,
    examples: examplesOf(asked, examples, exampleColumns),
    // What is no whole year is no report: there is nothing else to keep.
    choices: ROW_CHOICES.periods.slice(0, 1),
  }
}
