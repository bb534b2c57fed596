import type { Sheet, SheetCell } from './sheet.ts'

/** A cell with all that it covers; rows are counted among those that say something, columns from 0. */
export interface Placed {
  readonly text: string
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A row with a place for each column; merged cells stand in all of theirs, null where nothing is printed. */
export type Line = readonly (Placed | null)[]

/** A sheet's rows that say something, from 0, each made when it is asked for. */
export interface Lines {
  readonly count: number
  /** Columns up to the last that says something. */
  readonly width: number
  line(i: number): Line
  /** The row's number in the sheet, from 1. */
  numberOf(i: number): number
}

export function linesOf({ rows, merged }: Pick<Sheet, 'rows' | 'merged'>): Lines {
  const width = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0)
  const numbers = rows.map(({ row }) => row)
  const over = new Map<number, Placed[]>()
  for (const { top, bottom, left, right } of merged) {
    const first = firstFrom(numbers, top)
    const last = firstFrom(numbers, bottom + 1) - 1
    if (left >= width) continue
    const text = numbers[first] === top ? rows[first]?.cells.find(({ column }) => column === left)?.text : undefined
    const placed = { text: text ?? '', top: first, bottom: last, left, right: Math.min(right, width - 1) }
    for (let i = first; i <= last; i++) {
      const known = over.get(i)
      if (known) known.push(placed)
      else over.set(i, [placed])
    }
  }
  return {
    count: rows.length,
    width,
    line(i) {
      const line = Array.from({ length: width }, (): Placed | null => null)
      for (const { column, text } of rows[i]?.cells ?? [])
        line[column] = { text, top: i, bottom: i, left: column, right: column }
      for (const placed of over.get(i) ?? []) line.fill(placed, placed.left, placed.right + 1)
      return line
    },
    numberOf: (i) => numbers[i] ?? 0,
  }
}

/** The first place of ascending numbers that holds at least this one. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Records of a table without merged cells. */
export const linesOfRecords = (records: readonly (readonly string[])[]): Lines =>
  linesOf({
    merged: [],
    rows: records.map((fields, i) => ({
      row: i + 1,
      cells: fields.flatMap((text, column) => (text.trim() === '' ? [] : [{ column, text }])),
    })),
  })

/** A sheet on its side: what stood in a column stands in a row. */
export function turned({ rows, merged }: Pick<Sheet, 'rows' | 'merged'>): Pick<Sheet, 'rows' | 'merged'> {
  const columns = new Map<number, SheetCell[]>()
  for (const { row, cells } of rows)
    for (const { column, text } of cells) {
      const known = columns.get(column)
      if (known) known.push({ column: row - 1, text })
      else columns.set(column, [{ column: row - 1, text }])
    }
  return {
    rows: [...columns].toSorted(([a], [b]) => a - b).map(([column, cells]) => ({ row: column + 1, cells })),
    merged: merged.map(({ top, bottom, left, right }) => ({
      top: left + 1,
      bottom: right + 1,
      left: top - 1,
      right: bottom - 1,
    })),
  }
}

/** The cells of a row that say something, each once. */
export const saidIn = (line: Line): readonly Placed[] =>
  [...new Set(line.filter((placed) => placed !== null && placed.text !== ''))].filter((placed) => placed !== null)

/** A figure, and no year; heads of tables are never figures. */
export function isFigure(text: string): boolean {
  const plain = text.normalize('NFKC').trim()
  return /^[-−+]?[\d.,]+%?$/u.test(plain) && !/^(?:19|20)\d\d$/u.test(plain)
}
