import { TooLarge } from '../documents/document.ts'
import type { Book } from './book.ts'
import { firstFrom } from './lines.ts'
import { numberText } from './numbers.ts'
import { Broken, type Parts } from './parts.ts'
import { RunText } from './strings.ts'
import type { NumberFormat } from './styles.ts'
import { readPart, unescaped } from './xml.ts'

/** A cell that says something; columns count from 0. */
export interface SheetCell {
  readonly column: number
  readonly text: string
}

/** A row that says something; rows count from 1, as the spreadsheet shows them. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly SheetCell[]
}

/** Cells that are merged to one. */
export interface Merged {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/**
 * The texts of a sheet. Hidden rows and columns are among them: what is hidden, by a filter mostly, still counts in the
 * sheet's own sums, and a report that is left out in silence would be a wrong answer.
 */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly SheetRow[]
  readonly merged: readonly Merged[]
}

/** What cells refer to. */
export interface Meanings extends Pick<Book, 'is1904' | 'isUncomputed'> {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
}

const MOST_CELLS = 5_000_000
const MOST_ROWS = 1_048_576
const MOST_MERGED = 100_000

/** Reads the cells of a sheet, formulas by the results that the file holds. */
export function readSheet(parts: Parts, { path, name, isHidden }: Book['sheets'][number], meanings: Meanings): Sheet {
  const rows: SheetRow[] = []
  const merged: Merged[] = []
  let row = 0
  let cells: SheetCell[] = []
  let cell: OpenCell | null = null
  let column = -1
  let count = 0
  const runs = new RunText()
  let into: 'value' | 'formula' | null = null
  readPart(parts, path, {
    open(element, attributes) {
      runs.open(element)
      if (element === 'row') {
        const next = Number(attributes['r'] ?? row + 1)
        if (!(next > row && next <= MOST_ROWS)) throw new Broken(`row ${attributes['r']} of ${name} behind row ${row}`)
        ;[row, cells, column] = [next, [], -1]
      } else if (element === 'c') {
        const place = attributes['r']
        const next = place === undefined ? column + 1 : columnOf(place, row)
        if (!(next > column)) throw new Broken(`cell ${place} of ${name} behind its row's column ${column + 1}`)
        column = next
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: null, formula: null }
      } else if (element === 'v' && cell) {
        into = 'value'
        cell.value = ''
      } else if (element === 'f' && cell) {
        into = 'formula'
        cell.formula = ''
      } else if (element === 'mergeCell') {
        if (merged.length >= MOST_MERGED) throw new TooLarge(`more than ${MOST_MERGED} merged cells`)
        merged.push(areaOf(attributes['ref'] ?? ''))
      }
    },
    close(element) {
      runs.close(element)
      if (element === 'v' || element === 'f') into = null
      else if (element === 'c' && cell) {
        const text = textOf(cell, runs.take(), meanings)
        cell = null
        if (text === '') return
        if (++count > MOST_CELLS) throw new TooLarge(`more than ${MOST_CELLS} cells`)
        cells.push({ column, text })
      } else if (element === 'row' && cells.length > 0) rows.push({ row, cells })
    },
    text(said) {
      runs.text(said)
      if (cell && into === 'value') cell.value = `${cell.value ?? ''}${said}`
      else if (cell && into === 'formula') cell.formula = `${cell.formula ?? ''}${said}`
    },
  })
  return { name, isHidden, ...withoutCovered(rows, merged) }
}

interface OpenCell {
  readonly type: string
  readonly style: number
  /** As it is written; null where there is none. */
  value: string | null
  formula: string | null
}

const PLAIN: NumberFormat = { kind: 'plain' }

function textOf({ type, style, value, formula }: OpenCell, inline: string, meanings: Meanings): string {
  const { strings, formats, is1904, isUncomputed } = meanings
  // A formula that was never computed is neither 0 nor blank. Its text is a mark.
  if (formula !== null && isUnknown(type, value, isUncomputed)) return `=${formula}`
  if (value === null || value === '') return inline
  switch (type) {
    case 's': {
      const string = strings[Number(value)]
      if (string === undefined) throw new Broken(`no shared string ${value}`)
      return string
    }
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE'
    case 'n':
      return numberText(value, formats[style] ?? PLAIN, is1904)
    case 'd':
      return value.trim().replace(/T00:00:00(?:\.0+)?Z?$/u, '')
    default:
      return unescaped(value)
  }
}

/** Whether a formula's result is not known; some writers put 0 for all of them, to be computed when it is opened. */
const isUnknown = (type: string, value: string | null, isUncomputed: boolean) =>
  value === null || (type === 'n' && (value.trim() === '' || (isUncomputed && Number(value) === 0)))

const LETTERS = 26
const BEFORE_A = 64
/** The code of 9. */
const LAST_DIGIT = 57
const MOST_COLUMNS = 16_384

function columnOf(place: string, row: number): number {
  // Millions of cells say where they are: no pattern here.
  let end = 0
  while (end < place.length && place.charCodeAt(end) > LAST_DIGIT) end++
  if (end === 0 || Number(place.slice(end)) !== row) throw new Broken(`cell ${place} in row ${row}`)
  return numberOf(place.slice(0, end))
}

function numberOf(letters: string): number {
  let number = 0
  for (const letter of letters) {
    const value = letter.charCodeAt(0) - BEFORE_A
    if (value < 1 || value > LETTERS) throw new Broken(`column ${letters}`)
    number = number * LETTERS + value
  }
  if (number > MOST_COLUMNS) throw new Broken(`column ${letters}`)
  return number - 1
}

function areaOf(ref: string): Merged {
  const [, left = '', top = '', right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u.exec(ref) ?? []
  if (left === '') throw new Broken(`merged cells ${ref}`)
  return { top: Number(top), bottom: Number(bottom), left: numberOf(left), right: numberOf(right) }
}

/** Under a merged cell lie others that nobody sees; what they hold is not printed. */
function withoutCovered(rows: readonly SheetRow[], merged: readonly Merged[]): Pick<Sheet, 'rows' | 'merged'> {
  if (merged.length === 0) return { rows, merged }
  const over = new Map<number, Merged[]>()
  const numbers = rows.map(({ row }) => row)
  let places = 0
  for (const area of merged) {
    for (let i = firstFrom(numbers, area.top); (numbers[i] ?? Infinity) <= area.bottom; i++) {
      if (++places > MOST_CELLS) throw new TooLarge('merged cells over too many rows')
      const row = numbers[i] ?? 0
      const known = over.get(row)
      if (known) known.push(area)
      else over.set(row, [area])
    }
  }
  const seen = rows.map(({ row, cells }) => {
    const areas = over.get(row) ?? []
    const isSeen = ({ column }: SheetCell) =>
      areas.every(({ left, right, top }) => column < left || column > right || (column === left && row === top))
    return areas.length === 0 ? { row, cells } : { row, cells: cells.filter(isSeen) }
  })
  return { rows: seen.filter(({ cells }) => cells.length > 0), merged }
}
