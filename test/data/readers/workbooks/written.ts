import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import type { PrintedTable } from '../documents/official.ts'

// Workbooks as other programs write them (SheetJS), and parts of them written by hand.

/** A cell; a text of digits becomes a number where `asNumbers` says so. */
export interface Placed {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly down?: number
  readonly across?: number
}

export interface WrittenSheet {
  readonly name: string
  readonly cells: readonly Placed[]
  readonly isHidden?: boolean
}

/** A table's cells from a row of the sheet on, both counted from 0. */
export function placed(table: PrintedTable, row: number, column = 0): readonly Placed[] {
  const taken = new Set<string>()
  return table.flatMap((line, i) => {
    let at = column
    return line.map(({ text, down, across }): Placed => {
      while (taken.has(`${row + i} ${at}`)) at++
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) taken.add(`${row + i + y} ${at + x}`)
      return { text, row: row + i, column: at, down, across }
    })
  })
}

/** The same for plain rows of text, without a merged cell. */
export const placedRows = (rows: readonly (readonly string[])[], row = 0, column = 0): readonly Placed[] =>
  rows.flatMap((line, i) => line.map((text, j): Placed => ({ text, row: row + i, column: column + j })))

const isNumber = (text: string) => /^(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/u.test(text)

function sheetOf(cells: readonly Placed[], asNumbers: boolean): WorkSheet {
  const sheet: WorkSheet = {}
  const end = { r: 0, c: 0 }
  const merges = []
  for (const { text, row, column, down = 1, across = 1 } of cells) {
    const last = { r: row + down - 1, c: column + across - 1 }
    ;[end.r, end.c] = [Math.max(end.r, last.r), Math.max(end.c, last.c)]
    if (down > 1 || across > 1) merges.push({ s: { r: row, c: column }, e: last })
    if (text === '') continue
    const cell: CellObject = asNumbers && isNumber(text) ? { t: 'n', v: Number(text) } : { t: 's', v: text }
    sheet[utils.encode_cell({ r: row, c: column })] = cell
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: end })
  if (merges.length > 0) sheet['!merges'] = merges
  return sheet
}

export interface Writing {
  /** Figures as numbers, as in most workbooks, or as text. */
  readonly asNumbers: boolean
  /** Texts in a part of their own, or in their cells. */
  readonly isShared: boolean
}

export function asXlsx(sheets: readonly WrittenSheet[], { asNumbers, isShared }: Writing): Uint8Array {
  const book = utils.book_new()
  for (const { name, cells } of sheets) utils.book_append_sheet(book, sheetOf(cells, asNumbers), name)
  book.Workbook = { Sheets: sheets.map(({ isHidden }) => ({ Hidden: isHidden === true ? 1 : 0 })) }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', bookSST: isShared, compression: true })
  return new Uint8Array(bytes)
}

export const NUMBERS: Writing = { asNumbers: true, isShared: true }

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet from the XML of its rows; further parts may stand beside it or in place of others. */
export function byHand(
  rows: string,
  { parts = {}, behind = '', book = '' }: { parts?: Record<string, string>; behind?: string; book?: string } = {},
): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${TYPES}">${book}<sheets><sheet name="Sheet1" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/>${Object.keys(
      parts,
    )
      .filter((path) => /^xl\/(?:styles|sharedStrings)\.xml$/u.test(path))
      .map((path) => `<Relationship Id="${path}" Type="${TYPES}/${path.slice(3, -4)}" Target="/${path}"/>`)
      .join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)])))
}

/** A workbook with its parts changed and written anew, so that it is whole as a file. */
export function withParts(bytes: Uint8Array, change: (parts: Unzipped) => void): Uint8Array {
  const parts = unzipSync(bytes)
  change(parts)
  return zipSync(parts)
}
