import type { ColumnUse, Mapping } from './mapping.ts'

/** A mapping in which every column is still unused, for a file of which nothing was recognised. */
export function unusedMapping(header: readonly string[]): Mapping {
  return { shape: 'wide', columns: header.map(() => ({ use: 'ignored', why: 'unknown' })), year: null }
}

/**
 * The mapping with another use for one column. What only one column can be, another column then is no longer. The year
 * of the whole file stays: it counts again when no column is the year.
 */
export function withUse(mapping: Mapping, column: number, use: ColumnUse): Mapping {
  const place = placeOf(use)
  const columns = mapping.columns.map((old, i): ColumnUse => {
    if (i === column) return use
    return place !== null && placeOf(old) === place ? { use: 'ignored', why: 'byReader' } : old
  })
  const changed: Mapping = { ...mapping, columns, shape: columns.some(isLongRole) ? 'long' : 'wide' }
  return isWhose(use) || isWhose(mapping.columns[column]) ? withoutRules(changed) : changed
}

/** Whether a use says whose report a row is: rows that were asked about are then others. */
const isWhose = (use: ColumnUse | undefined) => use?.use === 'identity'

/** The mapping with its rows to be asked about anew. */
export function withoutRules({ shape, columns, year }: Mapping): Mapping {
  return { shape, columns, year }
}

/** What only one column of a file can be, as one word; null for what any number of columns can be. */
function placeOf(use: ColumnUse): string | null {
  switch (use.use) {
    case 'identity':
    case 'told':
      return use.field
    case 'cell':
      return `cell ${use.cell}`
    case 'ignored':
      return null
    case 'cellName':
    case 'rowLabel':
    case 'columnLabel':
    case 'value':
      return use.use
  }
}

/** True for the columns that the long form alone has. */
export function isLongRole({ use }: ColumnUse): boolean {
  return use === 'cellName' || use === 'rowLabel' || use === 'columnLabel' || use === 'value'
}

/** True where a column says the year of each report. */
export function hasYearColumn({ columns }: Mapping): boolean {
  return columns.some((use) => use.use === 'identity' && use.field === 'year')
}

/** True where both files have the same columns in the same order. */
export function isSameHeader(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((header, i) => header === b[i])
}

/** A mapping as it is put to use: a column that says the year stands above one year for the whole file. */
export function settledMapping(mapping: Mapping): Mapping {
  return hasYearColumn(mapping) ? { ...mapping, year: null } : mapping
}

/** One file's mapping for another of the same header, which keeps the year of its own name: one file a year is common. */
export function mappingForTwin(mapping: Mapping, twin: Mapping | null): Mapping {
  return settledMapping({ ...mapping, year: twin?.year ?? mapping.year })
}

/** How many columns, and the year of the whole file, differ between two mappings of one file. */
export function changes(before: Mapping, after: Mapping): number {
  const columns = after.columns.filter((use, i) => !isSameUse(use, before.columns[i])).length
  return columns + (before.year === after.year ? 0 : 1)
}

function isSameUse(a: ColumnUse, b: ColumnUse | undefined): boolean {
  if (b === undefined || a.use !== b.use) return false
  return placeOf(a) === placeOf(b) && (a.use !== 'ignored' || b.use !== 'ignored' || a.why === b.why)
}
