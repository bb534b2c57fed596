import { groupBy } from '../../domain/groupBy.ts'
import { ROW_CHOICES, type RowQuestion } from '../../domain/rowQuestions.ts'
import { isTotal } from '../identityValues.ts'
import { columnsOf, examplesOf, sumsByYear, type AskedRows } from './askedRows.ts'

/** Names that stand for all agencies together; 合计 and Total alone are no agency without a question. */
const ALL_TOGETHER =
  /^(all|overall|sum|everyone|government ?-?wide|total\b.*|.*\btotals?|all (agencies|departments|authorities|bodies|public (authorities|bodies)|organi[sz]ations|monitored bodies|councils))$|^(全国|全省|全市|全县|全区|全部|所有)(机关|单位|部门|行政机关)?$|合计|总计|汇总/iu

/** Fewer agencies than this beside a row can add up to it by chance. */
const FEWEST = 3
const LARGE = 100

/** Rows of all agencies together among the agencies: by their name, or because they are the sum of all others. */
export function totalsQuestion(asked: AskedRows, active: readonly number[]): RowQuestion | null {
  const told = active.filter((row) => asked.agencies[row] !== '' && !isTotal(asked.agencies[row] ?? ''))
  const named = new Set(told.map((row) => asked.agencies[row] ?? '').filter((name) => ALL_TOGETHER.test(name)))
  const summed = named.size > 0 ? new Map<string, Proof>() : sumsOfAll(asked, told)
  const names = named.size > 0 ? named : new Set(summed.keys())
  if (names.size === 0) return null
  const isAll = (row: number) => names.has(asked.agencies[row] ?? '')
  const totals = told.filter(isAll)
  const others = told.filter((row) => !isAll(row))
  const [measure = null] = asked.measures
  const exampleColumns = columnsOf(asked.agencyColumn, asked.yearColumn, measure)
  const examples = [...totals.slice(0, 2), ...others.slice(0, 1)]
  return {
    kind: 'totals',
    column: asked.agencyColumn,
    values: [...names],
    part: null,
    rows: totals.length,
    others: others.length,
    alone: 0,
    agreement: asked.measures.map((column) => proofIn(asked, column, totals, others)),
    measure,
    sums: measure === null ? [] : sumsByYear(asked, measure, told, others),
    exampleColumns,
    examples: examplesOf(asked, examples, exampleColumns),
    choices: ROW_CHOICES.totals,
  }
}

interface Proof {
  /** Years in which the agency is there, and in which it is the sum of all others. */
  readonly years: number
  readonly equal: number
}

/** The one agency that is the sum of all others in nearly all of its years. */
function sumsOfAll(asked: AskedRows, rows: readonly number[]): ReadonlyMap<string, Proof> {
  const [measure] = asked.measures
  if (measure === undefined) return new Map()
  const values = asked.numbers(measure)
  const found = new Map<string, { years: number; equal: number; largest: number }>()
  for (const same of groupBy(rows, (row) => String(asked.years[row])).values()) {
    const above = same.filter((row) => (values[row] ?? NaN) > 0)
    const total = above.reduce((sum, row) => sum + (values[row] ?? NaN), 0)
    for (const row of same) {
      const name = asked.agencies[row] ?? ''
      const known = found.get(name) ?? { years: 0, equal: 0, largest: 0 }
      const value = values[row] ?? NaN
      const isSum = above.length > FEWEST && Math.abs(value * 2 - total) < 1e-6
      const largest = isSum ? Math.max(known.largest, value) : known.largest
      found.set(name, { years: known.years + 1, equal: known.equal + (isSum ? 1 : 0), largest })
    }
  }
  // One small sum can come about by chance.
  const certain = [...found].filter(
    ([, { years, equal, largest }]) => equal > 0 && equal >= years * 0.75 && (equal > 1 || largest >= LARGE),
  )
  return new Map(certain.length === 1 ? certain : [])
}

/** In how many years the total rows equal the sum of the others, in one column. */
function proofIn(asked: AskedRows, column: number, totals: readonly number[], others: readonly number[]) {
  const values = asked.numbers(column)
  const byYear = groupBy(others, (row) => String(asked.years[row]))
  const years = totals.filter((row) => !Number.isNaN(values[row] ?? NaN))
  const equal = years.filter((row) => {
    const beside = (byYear.get(String(asked.years[row])) ?? []).map((other) => values[other] ?? NaN)
    const sum = beside.filter((value) => !Number.isNaN(value)).reduce((all, value) => all + value, 0)
    return Math.abs(sum - (values[row] ?? NaN)) < 1e-6
  })
  return { column, equal: equal.length, of: years.length }
}
