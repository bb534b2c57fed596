import type { CellId } from '../cell.ts'
import { ALL_CELLS, formUnit } from './cells.ts'
import { PRINTED, rowsNamed, TOP_HEADS } from './printed.ts'
import type { Line } from './printed.ts'
import { remembered } from '../remembered.ts'
import { isNumbered, normaliseLabel, withoutRemarks } from './spelling.ts'

/**
 * The cell that a header of a wide file names: a standard name (`app.received.person`, `received/person`) or printed
 * labels, row before column or the other way round, with their heads in front or not. Null where none or two would fit.
 */
export function cellOfHeader(header: string): CellId | null {
  if (header.length > LONGEST) return null
  const named = STANDARD_NAMES.get(standardName(header))
  if (named !== undefined) return named
  const path = splitPath(header)
  const cell = cellOfPath(path) ?? cellOfPath(path.filter((part, index) => part.name !== path[index - 1]?.name))
  return inFormUnit(cell, header)
}

/** The cell where a printed row and a printed column meet, for the long form; null where none or two would fit. */
export function cellOfLabels(row: string, column: string): CellId | null {
  if (row.length + column.length > LONGEST) return null
  const named = STANDARD_NAMES.get(standardName(`${row}/${column}`))
  if (named !== undefined) return named
  const rowPath = splitPath(row)
  const columnPath = splitPath(column)
  return inFormUnit(only(meet(rowPath, columnPath)) ?? only(meet(columnPath, rowPath)), `${row}/${column}`)
}

/**
 * The cell where a row and a column of a printed table meet, each told by its labels from the outside in. Labels that no
 * form has stand for nothing, but for the innermost; without a row the column tells both, as in table 4. Null where none
 * or two would fit.
 */
export function cellOfTable(row: readonly string[], column: readonly string[]): CellId | null {
  return cellOfPaths([row, column].map((labels) => labels.join(LABEL_END)).join(PATH_END))
}

const [LABEL_END, PATH_END] = ['\u0000', '\u0001']

const cellOfPaths = remembered((paths): CellId | null => {
  const [row = [], column = []] = paths.split(PATH_END).map((labels) => labels.split(LABEL_END))
  const [rowPath, columnPath] = [row, column].map((labels) => ofForms(labels.flatMap(partOf)))
  if (!rowPath || !columnPath) return null
  const cell =
    rowPath.length === 0 ? cellOfPath(columnPath) : (only(meet(rowPath, columnPath)) ?? only(meet(columnPath, rowPath)))
  return inFormUnit(cell, column.join('/'))
})

const ofForms = (path: readonly Part[]) =>
  path.filter((part, i) => i === path.length - 1 || isPrinted(part.name) || isPrinted(part.bare))

/** Whether a normalised label stands on any form: of a row, of a column or over either. */
export const isPrinted = (name: string): boolean => TOP_HEADS.has(name) || PRINTED.has(name)

/** Null where a head states another unit than the form's: 收费金额（单位：元） would stand among 万元. */
function inFormUnit(cell: CellId | null, head: string): CellId | null {
  const unit = cell === null ? null : formUnit(cell)
  if (unit === null) return cell
  const stated = /\([^()]*?([百千万亿]*元)\)/.exec(head.normalize('NFKC').replaceAll(/\s/g, ''))?.[1]
  return stated === undefined || stated === unit ? cell : null
}

/** The longest header of the form, with all its heads printed twice, has 250 letters; beyond 600 it is something else. */
const LONGEST = 600

const standardName = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?[./|:>_-] ?/g, '_')

/** Without `app.`, `received/person` is understood too. */
const STANDARD_NAMES = new Map(
  ALL_CELLS.flatMap((cell) => [
    [standardName(cell), cell] as const,
    [standardName(cell.replace(/^app\./, '')), cell] as const,
  ]),
)

/** A part of a header: its normalised name with and without remarks in brackets. Only rows are numbered. */
interface Part {
  readonly name: string
  readonly bare: string
  readonly numbered: boolean
}

function splitPath(header: string): Part[] {
  // 本年增/减 holds a separator; so do remarks such as （单位：万元）, which the depth of brackets keeps whole.
  const text = header.normalize('NFKC').replaceAll(/增\s*\/\s*减/g, '增减')
  const pieces = ['']
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && SEPARATORS.has(letter)) pieces.push('')
    else pieces.push((pieces.pop() ?? '') + letter)
  }
  return pieces.flatMap(partOf)
}

function partOf(label: string): Part[] {
  const name = normaliseLabel(label)
  return name === '' ? [] : [{ name, bare: withoutRemarks(name), numbered: isNumbered(label) }]
}

const SEPARATORS = new Set('/|-—–_:>')

/** The one cell that fits, whatever the place where the row's part ends and the column's begins, and in either order. */
function cellOfPath(path: readonly Part[]): CellId | null {
  return only(
    path.flatMap((_, cut) => {
      const [front, back] = [path.slice(0, cut), path.slice(cut)]
      return [...meet(front, back), ...meet(back, front)]
    }),
  )
}

function only(cells: readonly CellId[]): CellId | null {
  const [first, ...others] = new Set(cells)
  return others.length === 0 ? (first ?? null) : null
}

function meet(row: readonly Part[], column: readonly Part[]): CellId[] {
  const last = row.at(-1)
  if (!last || column.length === 0 || column.some((part) => part.numbered && !TOP_HEADS.has(part.bare))) return []
  const rows = new Set([...rowsNamed(last.name), ...rowsNamed(last.bare)])
  return [...rows]
    .filter((known) => fits(known, row))
    .flatMap((known) => known.columns.filter((candidate) => fits(candidate, column)).map(({ cell }) => cell))
}

function fits(line: Line, path: readonly Part[]): boolean {
  const last = path.at(-1)
  if (!last || !isOneOf(line.names, last)) return false
  return path.slice(0, -1).every((part) => isOneOf(line.heads, part) || isOneOf(TOP_HEADS, part))
}

const isOneOf = (names: ReadonlySet<string>, part: Part) => names.has(part.name) || names.has(part.bare)
