import type { ColumnUse, Mapping } from '../domain/mapping.ts'
import { hasYearColumn } from '../domain/mappingChange.ts'
import type { ColumnFacts, OtherQuantity, Proposal } from '../domain/survey.ts'
import { identityColumn, isPeriod, type AlikeRows } from './alikeTables.ts'
import { isNumeric, shareOfYears } from './columnFacts.ts'
import { FOREIGN_CELLS, FOREIGN_IDENTITY, OTHER_QUANTITIES, plainWords } from './foreignNames.ts'
import { readYear } from './identityValues.ts'

export interface Proposed {
  readonly mapping: Mapping
  readonly proposals: readonly Proposal[]
  /** Why a column is kept out of the measures although it sounds like one. */
  readonly others: readonly (OtherQuantity | null)[]
}

/**
 * What else the columns are likely to be, beside what their names say for certain: by what headers mean in other
 * statistics, then by what stands below them. Nothing here counts before the reader says so.
 */
export function proposeMapping(certain: Mapping, rows: AlikeRows, facts: readonly ColumnFacts[]): Proposed {
  const uses = [...certain.columns]
  const proposals: Proposal[] = []
  const words = rows.header.map(plainWords)
  const others = words.map((text) => OTHER_QUANTITIES.find(([, pattern]) => pattern.test(text))?.[0] ?? null)
  const isFree = (column: number) => uses[column]?.use === 'ignored' && (facts[column]?.distinct ?? 0) > 0
  const propose = (column: number, use: ColumnUse, reason: Proposal['reason'], isLikely: boolean) => {
    uses[column] = use
    proposals.push({ column, use, reason, isLikely })
  }
  const has = (use: ColumnUse) => uses.some((other) => JSON.stringify(other) === JSON.stringify(use))
  const byName = (use: ColumnUse, pattern: RegExp, fits: (column: number) => boolean) => {
    const column = has(use) ? -1 : words.findIndex((text, i) => isFree(i) && pattern.test(text) && fits(i))
    if (column >= 0) propose(column, use, 'name', true)
  }

  for (const [field, pattern] of FOREIGN_IDENTITY) {
    const fits = (i: number) => (field === 'year' ? yearShare(rows, i) : !isNumbers(facts[i]))
    byName({ use: 'identity', field }, pattern, fits)
  }
  for (const [cell, pattern] of FOREIGN_CELLS) {
    byName({ use: 'cell', cell }, pattern, (i) => isNumbers(facts[i]) && (others[i] ?? null) === null)
  }
  const present = (): Mapping => ({ ...certain, columns: uses })
  if (!hasYearColumn(present()) && certain.year === null) {
    const column = rows.header.findIndex((_, i) => isFree(i) && yearShare(rows, i))
    if (column >= 0) propose(column, { use: 'identity', field: 'year' }, 'years', false)
  }
  if (identityColumn(present(), 'agency') === null) {
    const column = columnOfNames(rows, facts, present(), isFree)
    if (column !== null) propose(column, { use: 'identity', field: 'agency' }, 'names', false)
  }
  const mapping = present()
  return { mapping: hasYearColumn(mapping) ? { ...mapping, year: null } : mapping, proposals, others }
}

const isNumbers = (facts: ColumnFacts | undefined) => facts !== undefined && isNumeric(facts)

/** Whether nearly all that stands in a column are years, or parts of years beside whole ones. */
function yearShare(rows: AlikeRows, column: number): boolean {
  const values = rows.columns[column] ?? []
  if (shareOfYears(values) >= 0.9) return true
  const told = values.filter((value) => value.trim() !== '')
  const periods = told.filter((value) => readYear(value) !== null || isPeriod(value)).length
  return told.length > 0 && periods >= told.length * 0.9 && shareOfYears(values) > 0
}

/** A name is not longer than this. */
const LONGEST_NAME = 120

/**
 * The column of words that hardly repeats within a year and comes again over the years; the first of equals. Where no
 * column holds numbers, there is nothing that words could be the agencies of.
 */
function columnOfNames(
  rows: AlikeRows,
  facts: readonly ColumnFacts[],
  mapping: Mapping,
  isFree: (column: number) => boolean,
): number | null {
  const year = identityColumn(mapping, 'year')
  const yearOf = (row: number) => (year === null ? rows.fileYearOf(row) : rows.columns[year]?.[row])
  const isSeveralYears = new Set(Array.from({ length: rows.count }, (_, row) => yearOf(row))).size > 1
  if (!facts.some((column, i) => i !== year && isNumbers(column))) return null
  let best: { column: number; share: number } | null = null
  for (const [column, values] of rows.columns.entries()) {
    if (!isFree(column) || isNumbers(facts[column]) || rows.count === 0) continue
    const { blanks = 0, distinct = 0, samples = [] } = facts[column] ?? {}
    if (blanks > rows.count * 0.1 || samples.some((text) => text.length > LONGEST_NAME)) continue
    const apart = new Set(values.map((value, row) => `${yearOf(row)}|${value.trim()}`)).size
    // What never comes again over the years, such as a number of the row or a remark, names no agency.
    const share = isSeveralYears && distinct === rows.count ? 0 : apart / rows.count
    if (share >= 0.5 && (best === null || share > best.share + 0.01)) best = { column, share }
  }
  return best?.column ?? null
}
