import { groupBy } from '../../domain/groupBy.ts'
import { ROW_CHOICES, type Agreement, type RowQuestion } from '../../domain/rowQuestions.ts'
import { isPeriod } from '../alikeTables.ts'
import { isNumeric } from '../columnFacts.ts'
import { columnsOf, examplesOf, sumsByYear, type AskedRows } from './askedRows.ts'

/** Of the rows with a value at least so many must equal the sum of those beside them for the value to mean overall. */
const MOST_OF_THEM = 0.75
/** Numbers that name a level, such as 1 and 2, are few; more of them are figures. */
const FEW = 6

type Groups = ReadonlyMap<string, readonly number[]>

/**
 * Rows of an agency's year of which one is the sum of the others, and a column that tells it from them: agencies beside
 * their components, whole years beside quarters. Null where no column does so throughout.
 */
export function grainQuestion(asked: AskedRows, active: readonly number[]): RowQuestion | null {
  const several = severalRows(asked, active)
  const found = several.size === 0 ? null : overallColumn(asked, several)
  if (!found) return null
  const { column, values } = found
  const isOverall = (row: number) => values.has(textAt(asked, column, row))
  const part = partColumn(asked, several, isOverall) ?? column
  const parts = active.filter((row) => !isOverall(row))
  const names = parts.map((row) => textAt(asked, part, row)).filter((name) => name !== '')
  const kind = names.filter(isPeriod).length >= names.length * 0.8 && names.length > 0 ? 'periods' : 'parts'
  const groups = groupBy(active, keyOf(asked))
  const [measure = null] = asked.measures
  const once = [...groups.values()].flatMap((rows) => {
    const [first] = rows.filter(isOverall)
    return first === undefined ? rows : [first]
  })
  const exampleColumns = columnsOf(asked.agencyColumn, asked.yearColumn, column, part, measure)
  return {
    kind,
    column,
    values: [...values],
    part,
    rows: active.length - parts.length,
    others: parts.length,
    alone: [...groups.values()].filter((rows) => !rows.some(isOverall)).length,
    agreement: asked.measures.map((one) => agreementIn(asked, one, several, isOverall)),
    measure,
    sums: measure === null ? [] : sumsByYear(asked, measure, active, once),
    exampleColumns,
    examples: examplesOf(asked, exampleRows(asked, several, isOverall, measure), exampleColumns),
    choices: ROW_CHOICES[kind],
  }
}

const textAt = ({ rows }: AskedRows, column: number, row: number) => rows.columns[column]?.[row]?.trim() ?? ''

const keyOf =
  ({ agencies, years }: AskedRows) =>
  (row: number) =>
    `${years[row] ?? ''}|${agencies[row] ?? ''}`

/** The agency-years that have several rows. */
function severalRows(asked: AskedRows, active: readonly number[]): Groups {
  return new Map([...groupBy(active, keyOf(asked))].filter(([, rows]) => rows.length > 1))
}

/** The rows that are the sum of those beside them, in one column. */
function sumsOfOthers(asked: AskedRows, measure: number, groups: Groups): ReadonlySet<number> {
  const values = asked.numbers(measure)
  const found = new Set<number>()
  for (const rows of groups.values()) {
    const total = rows.reduce((sum, row) => sum + numberOrNothing(values[row]), 0)
    for (const row of rows) {
      const value = values[row] ?? NaN
      if (value > 0 && isSame(value * 2, total)) found.add(row)
    }
  }
  return found
}

// A blank adds nothing to a sum of printed numbers.
const numberOrNothing = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? 0 : value)
const isSame = (a: number, b: number) => Math.abs(a - b) < 1e-6

/** The column and its values that stand on rows which are sums of others, and hardly anywhere else. */
function overallColumn(asked: AskedRows, groups: Groups): { column: number; values: ReadonlySet<string> } | null {
  let sums: ReadonlySet<number> = new Set<number>()
  for (const measure of asked.measures) {
    const found = sumsOfOthers(asked, measure, groups)
    if (found.size > sums.size) sums = found
  }
  if (sums.size === 0) return null
  let best: { column: number; values: ReadonlySet<string>; found: number; distinct: number } | null = null
  for (const column of wordColumns(asked)) {
    const { values, found } = overallValues(asked, column, groups, sums)
    const distinct = asked.facts[column]?.distinct ?? 0
    if (found < Math.min(2, groups.size)) continue
    if (best === null || found > best.found || (found === best.found && distinct < best.distinct)) {
      best = { column, values, found, distinct }
    }
  }
  return best
}

/** Columns that can tell rows apart: neither the agency nor its year, and no figures. */
function wordColumns({ facts, agencyColumn, yearColumn, mapping }: AskedRows): readonly number[] {
  return facts.flatMap((column, i) => {
    if (i === agencyColumn || i === yearColumn || mapping.columns[i]?.use === 'cell') return []
    const tells = column.distinct > 1 || (column.distinct === 1 && column.blanks > 0)
    return tells && (!isNumeric(column) || column.distinct <= FEW) ? i : []
  })
}

function overallValues(asked: AskedRows, column: number, groups: Groups, sums: ReadonlySet<number>) {
  const counts = new Map<string, { rows: number; sums: number }>()
  for (const rows of groups.values()) {
    for (const row of rows) {
      const text = textAt(asked, column, row)
      const count = counts.get(text) ?? { rows: 0, sums: 0 }
      counts.set(text, { rows: count.rows + 1, sums: count.sums + (sums.has(row) ? 1 : 0) })
    }
  }
  const fitting = [...counts].filter(([, count]) => count.sums > 0 && count.sums >= count.rows * MOST_OF_THEM)
  const most = Math.max(0, ...fitting.map(([, count]) => count.sums))
  // A part that happens to be alone beside its sum now and then is no overall row.
  const values = fitting.filter(([, count]) => count.sums >= most * 0.1)
  return { values: new Set(values.map(([text]) => text)), found: most }
}

/** The column that names the parts: a name stands on one row of an agency's year alone. */
function partColumn(asked: AskedRows, groups: Groups, isOverall: (row: number) => boolean): number | null {
  let best: { column: number; names: number } | null = null
  const parts = [...groups.values()]
    .map((rows) => rows.filter((row) => !isOverall(row)))
    .filter(({ length }) => length > 0)
  const all = parts.reduce((sum, rows) => sum + rows.length, 0)
  for (const column of wordColumns(asked)) {
    const apart = parts.reduce((sum, rows) => {
      const names = rows.map((row) => textAt(asked, column, row)).filter((name) => name !== '')
      return sum + new Set(names).size
    }, 0)
    const names = new Set(parts.flatMap((rows) => rows.map((row) => textAt(asked, column, row)))).size
    if (apart >= all * 0.95 && names > 1 && (best === null || names > best.names)) best = { column, names }
  }
  return best?.column ?? null
}

function agreementIn(asked: AskedRows, column: number, groups: Groups, isOverall: (row: number) => boolean): Agreement {
  const values = asked.numbers(column)
  let [equal, of] = [0, 0]
  for (const rows of groups.values()) {
    const [overall] = rows.filter(isOverall)
    const parts = rows.filter((row) => !isOverall(row) && !Number.isNaN(values[row] ?? NaN))
    const total = overall === undefined ? NaN : (values[overall] ?? NaN)
    if (Number.isNaN(total) || parts.length === 0) continue
    of++
    if (
      isSame(
        total,
        parts.reduce((sum, row) => sum + numberOrNothing(values[row]), 0),
      )
    )
      equal++
  }
  return { column, equal, of }
}

/** An overall row and two of its parts: where two add up to it, if there is such a year, the largest. */
function exampleRows(
  asked: AskedRows,
  groups: Groups,
  isOverall: (row: number) => boolean,
  measure: number | null,
): readonly number[] {
  const values = measure === null ? null : asked.numbers(measure)
  const size = (rows: readonly number[]) => Math.max(...rows.map((row) => numberOrNothing(values?.[row])))
  const divided = [...groups.values()]
    .map((rows) => [...rows.filter(isOverall).slice(0, 1), ...rows.filter((row) => !isOverall(row))])
    .filter((rows) => rows.length > 1 && isOverall(rows[0] ?? -1))
  const three = divided.filter((rows) => rows.length === 3)
  const [largest = []] = (three.length > 0 ? three : divided).toSorted((a, b) => size(b) - size(a))
  return largest.slice(0, 3)
}
