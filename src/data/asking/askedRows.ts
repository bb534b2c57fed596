import { cellsOf } from '../../domain/forms/cells.ts'
import { FORMS } from '../../domain/forms/forms.ts'
import type { Mapping } from '../../domain/mapping.ts'
import type { RowExample, YearSums } from '../../domain/rowQuestions.ts'
import type { ColumnFacts } from '../../domain/survey.ts'
import { identityColumn, yearsOf, type AlikeRows } from '../alikeTables.ts'
import { isNumeric, numberIn } from '../columnFacts.ts'

/** The rows of a table under a mapping, as the questions look at them. */
export interface AskedRows {
  readonly rows: AlikeRows
  readonly facts: readonly ColumnFacts[]
  readonly mapping: Mapping
  readonly agencyColumn: number
  readonly yearColumn: number | null
  /** Each row's agency as written, and its year; a row with neither is no report and is not asked about. */
  readonly agencies: readonly string[]
  readonly years: readonly (number | null)[]
  /** Columns of figures: those that are cells of the form in its order, else those in which numbers stand. */
  readonly measures: readonly number[]
  /** A column's numbers by row; NaN for a blank or a mark. */
  numbers(column: number): Float64Array
}

/** More columns than this are not compared: the first ones tell whether rows are sums of others. */
const MOST_MEASURES = 12

/** Null where it is not known yet what the rows tell of. */
export function askedRows(rows: AlikeRows, facts: readonly ColumnFacts[], mapping: Mapping): AskedRows | null {
  const agencyColumn = identityColumn(mapping, 'agency')
  if (agencyColumn === null || mapping.shape === 'long') return null
  const known = new Map<number, Float64Array>()
  const measures = mappedColumns(mapping)
  const identity = new Set(mapping.columns.flatMap((use, i) => (use.use === 'identity' ? i : [])))
  const numeric = facts.flatMap((column, i) => (isNumeric(column) && !identity.has(i) ? i : []))
  return {
    rows,
    facts,
    mapping,
    agencyColumn,
    yearColumn: identityColumn(mapping, 'year'),
    agencies: (rows.columns[agencyColumn] ?? []).map((text) => text.trim()),
    years: yearsOf(rows, mapping),
    measures: (measures.length > 0 ? measures : numeric).slice(0, MOST_MEASURES),
    numbers(column) {
      const found = known.get(column)
      if (found) return found
      const numbers = Float64Array.from(rows.columns[column] ?? [], (text) => numberIn(text.trim()))
      known.set(column, numbers)
      return numbers
    },
  }
}

const ORDER = new Map(FORMS.flatMap((form) => cellsOf(form)).map((cell, i) => [cell, i]))

/** The columns that are cells of the form: applications received first, as far as there are such. */
function mappedColumns({ columns }: Mapping): readonly number[] {
  const rank = (cell: string) => (cell === 'app.received.total' ? -1 : (ORDER.get(cell) ?? 0))
  return columns
    .flatMap((use, column) => (use.use === 'cell' ? { column, rank: rank(use.cell) } : []))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ column }) => column)
}

/** Rows as examples, with what stands in some columns. */
export function examplesOf({ rows }: AskedRows, picked: readonly number[], columns: readonly number[]): RowExample[] {
  return picked.map((row) => ({
    file: rows.fileOf(row),
    line: rows.lineOf(row),
    values: columns.map((column) => rows.columns[column]?.[row] ?? ''),
  }))
}

/** The sums of a column by year: of all rows, and of those that count each request once. */
export function sumsByYear(
  asked: AskedRows,
  measure: number,
  all: readonly number[],
  once: readonly number[],
): readonly YearSums[] {
  const { years } = asked
  const values = asked.numbers(measure)
  const sums = (rows: readonly number[]) => {
    const found = new Map<number, number>()
    for (const row of rows) {
      const [year, value] = [years[row] ?? null, values[row] ?? NaN]
      if (year !== null && !Number.isNaN(value)) found.set(year, (found.get(year) ?? 0) + value)
    }
    return found
  }
  const [plain, counted] = [sums(all), sums(once)]
  return [...plain]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([year, sum]) => {
      const other = counted.get(year)
      return other === undefined ? [] : [{ year, plain: sum, once: other }]
    })
}

/** Columns without those that are none, each once. */
export const columnsOf = (...columns: readonly (number | null)[]): readonly number[] => [
  ...new Set(columns.filter((column) => column !== null)),
]
