import { hasYear, SAYS, type PivotFigure } from '../../data/queries/pivotAnswer.ts'
import { pivotQuantity, REPORTS } from '../../domain/pivotQuantities.ts'
import type { Sorting } from '../../domain/question.ts'
import { formatList, formatNumber } from '../../ui/text/format.ts'
import { basisOf } from './basis.ts'
import { notesOf, spansEditions, termsOf } from './editions.ts'
import type { Wording } from './names.ts'
import type { Table } from './table.ts'
import { undividedOf } from './undivided.ts'

/** What a table was asked with, beside its layout. */
interface Around {
  /** The years that the filter leaves in. */
  readonly years: readonly number[]
  readonly sorting: Sorting | null
}

/** What a reader has to know of this table. */
export function pivotCaveats(table: Table, { years, sorting }: Around, wording: Wording): readonly string[] {
  const { words, texts } = wording
  const { caveats } = words
  const { areas, left } = basisOf(table)
  const { values, sheet } = table
  const quantities = values.flatMap(({ of }) => pivotQuantity(of) ?? [])
  const { figures } = sheet.answer.asked
  const asked = figures.map(({ quantity }) => quantity)
  const sets = setsOf(table, wording)
  return [
    ...undividedOf(table, wording).map(({ said }) => said),
    texts.figure.selfReported,
    ...(spansEditions(table, years) ? notesOf(asked).map((note) => note[wording.lang]) : []),
    caveats.exact,
    ...(left > 0 ? [caveats.areas(formatNumber(areas), formatNumber(left))] : []),
    ...(sets === null ? [] : [sets]),
    ...(years.length > 1 && figures.some(addsPending) ? [caveats.pending] : []),
    ...(asked.length > 0 ? [caveats.doubted] : []),
    ...(exceedsAnywhere(table) ? [caveats.exceeding] : []),
    ...(quantities.some(({ kind }) => kind === 'rate') ? [caveats.small] : []),
    ...(isSortedByRate(table, sorting) ? [caveats.sorted] : []),
    ...(asked.some(({ nature }) => nature !== 'flow') ? [caveats.stocks] : []),
    ...(isChangeWithoutYear(table) ? [caveats.noYear] : []),
    ...(values.some(({ stat }) => stat === 'mean' || stat === 'median') ? [caveats.mean] : []),
  ]
}

/** Where sums of years are of other reports each: that they do not compare, with the reports counted where they are known. */
function setsOf({ sheet, values }: Table, { words, lang }: Wording): string | null {
  const { answer, groups } = sheet
  if (!values.some(({ of, stat }) => stat === 'sum' && of !== REPORTS.id)) return null
  const reports = reportsByYear(sheet)
  if (new Set(reports.values()).size < 2) return null
  const { rows, columns } = answer.asked
  const years = [...reports.keys()].toSorted()
  const countOf = (year: string): number | null => {
    const [row, column] = [groups.rows.children.get(year), groups.columns.children.get(year)]
    if (rows[0] === 'year') return row ? (answer.reports[groups.counted(row, groups.columns)] ?? 0) : null
    return columns[0] === 'year' && column ? (answer.reports[groups.counted(groups.rows, column)] ?? 0) : null
  }
  const counts = years.map(countOf)
  if (counts.includes(null)) return words.caveats.sets('')
  if (new Set(counts).size < 2) return null
  const told = years.map((year, i) => words.caveats.inYear(year, formatNumber(counts[i] ?? null)))
  return words.caveats.sets(formatList(told, lang))
}

/** All reports of each year, counted or left out; empty where the table is not divided by years. */
function reportsByYear({ answer }: Table['sheet']): ReadonlyMap<string, number> {
  const reports = new Map<string, number>()
  const { rows, columns } = answer.asked
  const side = rows.includes('year') ? 'rows' : columns.includes('year') ? 'columns' : null
  if (side === null) return reports
  const place = answer.asked[side].indexOf('year')
  const members = (side === 'rows' ? answer.rowMembers : answer.columnMembers)[place] ?? []
  const [own, other] = side === 'rows' ? [answer.depth, answer.across] : [answer.across, answer.depth]
  for (let i = 0; i < answer.groups; i++) {
    const year = members[i]
    // Of all groups those that part the reports down to the year, each report in one.
    if (year == null || own[i] !== place + 1 || other[i] !== 0) continue
    reports.set(year, (reports.get(year) ?? 0) + (answer.reports[i] ?? 0))
  }
  return reports
}

/** Whether a figure adds up all cases of a channel: what is pending at the end of a year is among those of the next. */
const addsPending = ({ quantity, stats }: PivotFigure) =>
  [...stats].some((stat) => stat !== 'change' && stat !== 'growth') &&
  termsOf(quantity).some((id) => id.endsWith('.total'))

function isSortedByRate({ everyLeaf }: Table, sorting: Sorting | null): boolean {
  const value = everyLeaf.find(({ id }) => id === sorting?.column)?.value
  return value !== undefined && value.stat !== 'reported' && pivotQuantity(value.of)?.kind === 'rate'
}

const isChangeWithoutYear = ({ values, sheet }: Table) =>
  values.some(({ stat }) => stat === 'change' || stat === 'growth') && !hasYear(sheet.answer.asked)

/** Whether a report prints a share above its whole, which adds to no rate. */
const exceedsAnywhere = ({ sheet }: Table) =>
  sheet.answer.figures.some(({ whole, says }) => whole !== null && says.some((bits) => (bits & SAYS.exceeds) !== 0))
