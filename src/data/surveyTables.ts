import { rowCells } from '../domain/forms/cells.ts'
import { coverings, countedOnce } from '../domain/once.ts'
import type { Mapping } from '../domain/mapping.ts'
import { mappingForTwin } from '../domain/mappingChange.ts'
import { openQuestions, rulesOf } from '../domain/rowQuestions.ts'
import type { ColumnFacts, FigureSum, Inquiry, Survey, SurveyOutcome } from '../domain/survey.ts'
import { alikeRows, type NamedTable } from './alikeTables.ts'
import { askRows } from './asking/askRows.ts'
import { STATE } from './cellColumns.ts'
import { columnFacts } from './columnFacts.ts'
import { combine } from './combine.ts'
import { guessMapping } from './guessMapping.ts'
import { proposeMapping } from './proposeMapping.ts'
import { mappingProblems, readReports } from './readReports.ts'
import type { TableRead } from './readers/read.ts'
import type { ReportSet } from './reportSet.ts'

/** Files with the same header, looked at before any of them is added up: what their columns and rows would be. */
export function surveyTables(
  files: readonly { readonly name: string; readonly table: TableRead }[],
  { mapping: draft, answers }: Inquiry,
): Survey {
  const guesses = files.map(({ name, table }) => guessMapping(name, table))
  // Of several files each keeps the year of its own name; of one alone the reader may set another.
  const yearOf = (guess: Mapping | undefined) => (draft && files.length === 1 ? draft.year : (guess?.year ?? null))
  const tables = files.map((file, i): NamedTable => ({ ...file, year: yearOf(guesses[i]) }))
  const [first] = tables
  const [certain] = guesses
  if (!first || !certain) throw new Error('no table to look at')
  const rows = alikeRows(tables)
  const facts = rows.columns.map(columnFacts)
  const proposed = proposeMapping(certain, rows, facts)
  const mapping = draft ?? proposed.mapping
  const questions = mapping.rows ? [] : askRows(tables, rows, facts, mapping, answers)
  const isOpen = openQuestions(questions, answers).length > 0
  const rules = mapping.rows ?? (isOpen ? null : rulesOf(questions, answers))
  const lacks = mappingProblems(first.name, first.table.header, mapping).length > 0
  return {
    rows: rows.count,
    columns: facts,
    mapping,
    rules,
    proposals: proposed.proposals,
    others: proposed.others,
    questions,
    outcome: lacks || rules === null ? null : outcomeOf(tables, { ...mapping, rows: rules }),
  }
}

/** What of a table's rows is not settled yet, for a mapping that the reader gave without being asked. */
export function hasOpenQuestions(name: string, table: TableRead, mapping: Mapping): boolean {
  const tables = [{ name, table, year: mapping.year }]
  const rows = alikeRows(tables)
  const facts: readonly ColumnFacts[] = rows.columns.map(columnFacts)
  return askRows(tables, rows, facts, mapping, {}).length > 0
}

function outcomeOf(tables: readonly NamedTable[], mapping: Mapping): SurveyOutcome {
  const files = tables.map(({ name, table, year }) =>
    readReports(name, table, mappingForTwin(mapping, { ...mapping, year: year ?? mapping.year }), {
      scopeUnstated: 'own',
    }),
  )
  const { reports, duplicates } = combine(files, 'first')
  const { heads } = reports
  const covered = coverings(heads.map((head, id) => ({ ...head, id })))
  const counted = countedOnce(heads.keys(), covered)
  const rejections = files.flatMap(({ rejected }) => rejected)
  const leftOut = rejections.filter(({ reason }) => reason === 'leftOutByMapping').length
  return {
    reports: heads.length,
    agencies: new Set(heads.map(({ key }) => key)).size,
    years: [...new Set(heads.map(({ year }) => year))].toSorted((a, b) => a - b),
    rows: tables.reduce((sum, { table }) => sum + table.lines.length, 0),
    leftOut,
    rejected: rejections.length - leftOut + duplicates.length,
    sums: sumsOf(reports, counted),
    balance: balanceOf(reports),
  }
}

/** Whether what came in and what was left over equals what was decided and what is left over: a mapping that is wrong breaks it. */
function balanceOf({ heads, cells }: ReportSet): SurveyOutcome['balance'] {
  const totals = (['received', 'carried_in', 'decided', 'carried_out'] as const).map(
    (row) => cells.get(rowCells(row).total)?.numbers,
  )
  const differences = heads.map((_, report) => {
    const [received = NaN, start = NaN, decided = NaN, end = NaN] = totals.map((numbers) => numbers?.[report])
    return received + start - decided - end
  })
  const comparable = differences.filter((difference) => !Number.isNaN(difference))
  return { of: comparable.length, differing: comparable.filter((difference) => difference !== 0).length }
}

function sumsOf({ cells }: ReportSet, counted: readonly number[]): readonly FigureSum[] {
  return [...cells].map(([cell, { numbers, states }]) => {
    const found: FigureSum = { cell, sum: null, numbers: 0, blanks: 0, marks: 0 }
    return counted.reduce((sum, report): FigureSum => {
      const state = states[report] ?? STATE.absent
      if (state === STATE.blank) return { ...sum, blanks: sum.blanks + 1 }
      if (state === STATE.mark) return { ...sum, marks: sum.marks + 1 }
      const number = numbers[report] ?? NaN
      if (Number.isNaN(number)) return sum
      return { ...sum, sum: (sum.sum ?? 0) + number, numbers: sum.numbers + 1 }
    }, found)
  })
}
