import type { CellId } from '../domain/cell.ts'
import { cellOfHeader, cellOfLabels } from '../domain/forms/labels.ts'
import { IDENTITY_FIELDS, TOLD_FIELDS, type ColumnUse, type Mapping } from '../domain/mapping.ts'
import { IDENTITY_NAMES, LONG_NAMES, plainHeader } from '../domain/identityNames.ts'
import { yearInName } from './identityValues.ts'
import type { TableRead } from './readers/read.ts'

/** How a file's columns are understood, as far as its headers say so beyond doubt; the reader can change all of it. */
export function guessMapping(name: string, table: TableRead): Mapping {
  const uses: (ColumnUse | undefined)[] = table.header.map(() => undefined)
  guessByOwnName(table.header, uses)
  guessIdentity(table, uses)
  guessCells(table.header, uses)
  const hasCells = uses.some((use) => use?.use === 'cell')
  const isLong = !hasCells && guessLong(table, uses)
  const columns = uses.map((use, i): ColumnUse => use ?? ignored(table.header, i))
  const hasYear = columns.some((use) => use.use === 'identity' && use.field === 'year')
  return { shape: isLong ? 'long' : 'wide', columns, year: hasYear ? null : yearInName(name) }
}

function ignored(header: readonly string[], i: number): ColumnUse {
  const name = header[i] ?? ''
  return { use: 'ignored', why: name !== '' && header.indexOf(name) < i ? 'repeated' : 'unknown' }
}

/** The names of the dataset format itself; of a header that repeats, the first counts. */
function guessByOwnName(header: readonly string[], uses: (ColumnUse | undefined)[]): void {
  for (const field of IDENTITY_FIELDS) assign(uses, header.indexOf(field), { use: 'identity', field })
  for (const field of TOLD_FIELDS) assign(uses, header.indexOf(field), { use: 'told', field })
}

function assign(uses: (ColumnUse | undefined)[], i: number, found: ColumnUse): void {
  if (i >= 0) uses[i] = found
}

function guessIdentity(table: TableRead, uses: (ColumnUse | undefined)[]): void {
  for (const field of IDENTITY_FIELDS) {
    if (uses.some((known) => known?.use === 'identity' && known.field === field)) continue
    const isFree = (i: number) => uses[i] === undefined && !(field === 'agency' && holdsUnits(table.columns[i]))
    assign(uses, bestColumn(table.header, [[field], ...IDENTITY_NAMES[field]], isFree), { use: 'identity', field })
  }
}

/** The one column that fits best; -1 where none fits, or two fit equally well. */
function bestColumn(
  header: readonly string[],
  ranks: readonly (readonly string[])[],
  isFree: (i: number) => boolean,
): number {
  const plain = header.map(plainHeader)
  for (const names of ranks) {
    const wanted = new Set(names.map(plainHeader))
    const fitting = plain.flatMap((text, i) => (wanted.has(text) && isFree(i) ? [i] : []))
    const [first] = fitting
    if (first === undefined) continue
    // A header printed twice is one answer, its first column; two different headers are two.
    return fitting.every((i) => header[i] === header[first]) ? first : -1
  }
  return -1
}

/** 单位 can be an agency or what is counted. */
function holdsUnits(values: readonly string[] | undefined): boolean {
  const told = (values ?? []).slice(0, SAMPLE).filter((value) => value !== '')
  return told.length > 0 && told.every((value) => /^(件|万元|元|亿元|个|项|宗|条|份|次|人|人次|%)$/.test(value.trim()))
}

const SAMPLE = 500

function guessCells(header: readonly string[], uses: (ColumnUse | undefined)[]): void {
  const taken = new Set<CellId>()
  const cells = header.map((text, i) => (uses[i] === undefined ? cellOfHeader(text) : null))
  const take = (cell: CellId, i: number) => {
    uses[i] = taken.has(cell) ? { use: 'ignored', why: 'repeated' } : { use: 'cell', cell }
    taken.add(cell)
  }
  // A standard name stands above a printed label of the same cell.
  for (const [i, cell] of cells.entries()) if (cell !== null && cell === header[i]) take(cell, i)
  for (const [i, cell] of cells.entries()) if (cell !== null && cell !== header[i]) take(cell, i)
}

/** Marks the columns of the long form; false, with nothing marked, where the file is not in it. */
function guessLong(table: TableRead, uses: (ColumnUse | undefined)[]): boolean {
  const { header } = table
  const find = (names: readonly (readonly string[])[], taken: readonly number[]) =>
    bestColumn(header, names, (i) => uses[i] === undefined && !taken.includes(i))
  const value = find(LONG_NAMES.value, [])
  if (value < 0) return false
  const column = find(LONG_NAMES.columnLabel, [value])
  const row = column < 0 || header.includes('cell') ? -1 : find(LONG_NAMES.rowLabel, [value, column])
  const cell = row < 0 ? find(LONG_NAMES.cellName, [value]) : -1
  if (cell >= 0) {
    if (header[cell] !== 'cell' && !knowsCells(table, (i) => cellOfHeader(table.columns[cell]?.[i] ?? ''))) return false
    assign(uses, cell, { use: 'cellName' })
  } else if (row >= 0) {
    const labels = (i: number) => cellOfLabels(table.columns[row]?.[i] ?? '', table.columns[column]?.[i] ?? '')
    if (!knowsCells(table, labels)) return false
    assign(uses, row, { use: 'rowLabel' })
    assign(uses, column, { use: 'columnLabel' })
  } else return false
  assign(uses, value, { use: 'value' })
  return true
}

/** Whether any of the first records names a cell: words such as 项目 and 数量 stand over many other tables too. */
function knowsCells(table: TableRead, cellOfRecord: (record: number) => CellId | null): boolean {
  return table.lines.slice(0, SAMPLE).some((_, record) => cellOfRecord(record) !== null)
}
