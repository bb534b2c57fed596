import writeExcelFile, { type CellObject, type Feature, type Row, type Sheet } from 'write-excel-file/universal'
import type { Look, Workbook, WorkCell, Worksheet, WorkStyle } from '../../domain/workbook.ts'

/** The workbook as an XLSX file: numbers as numbers, texts as texts, and never a formula. */
export async function writeWorkbook({ sheets }: Workbook): Promise<Blob> {
  const stylings = new Map<WorkStyle, Styling>()
  const stylingOf = (style: WorkStyle): Styling => {
    const known = stylings.get(style) ?? styling(style)
    stylings.set(style, known)
    return known
  }
  const written = sheets.map((sheet): Sheet<Blob> => ({
    sheet: sheet.name,
    data: sheet.rows.map(({ cells }): Row => cells.map((cell) => cell && cellOf(cell, stylingOf(cell.style)))),
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.frozen.rows,
    stickyColumnsCount: sheet.frozen.columns,
    orientation: 'landscape',
  }))
  return writeExcelFile(written, { features: [outlines(sheets), filters(sheets)] }).toBlob()
}

type Styling = Omit<CellObject, 'value' | 'type' | 'columnSpan' | 'rowSpan'>

/** Printed on white: the colours of the light theme. */
const LOOKS: Readonly<Record<Look, Styling>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  head: {
    fontWeight: 'bold',
    textColor: '#454a53',
    backgroundColor: '#f0ede5',
    borderStyle: 'thin',
    borderColor: '#dedacf',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  },
  name: { align: 'left' },
  total: { fontWeight: 'bold', backgroundColor: '#f8f6f1' },
  soft: { textColor: '#5f646e' },
  end: { align: 'right' },
  wrapped: { align: 'left', alignVertical: 'top', wrap: true },
  absent: { fillPatternStyle: 'lightUp', fillPatternColor: '#85837c', backgroundColor: '#ffffff' },
  missing: { borderStyle: 'dotted', borderColor: '#85837c' },
}

function styling({ looks, format, indent }: WorkStyle): Styling {
  const own: Styling = indent > 0 ? { align: 'left', indent } : {}
  return Object.assign({}, ...looks.map((look) => LOOKS[look]), own, format === null ? {} : { format })
}

function cellOf({ value, style, columns, rows }: WorkCell, look: Styling): CellObject {
  const spans = { ...(columns !== undefined && { columnSpan: columns }), ...(rows !== undefined && { rowSpan: rows }) }
  if (typeof value === 'string') return { ...look, ...spans, ...textOf(value, style) }
  // A figure that is not defined is an empty cell, never NaN or Infinity.
  if (value !== null && Number.isFinite(value)) return { ...look, ...spans, value, type: Number }
  const { format: _, ...bare } = look
  return { ...bare, ...spans }
}

/** What a cell holds at most. */
const LONGEST = 32_767
/** Older spreadsheets show a longer text as `####` where it has the format of text. */
const LONGEST_FORMATTED = 255

/** With the format of text, `=1+1` stays a text even when the reader edits the cell. */
function textOf(value: string, { format }: WorkStyle): CellObject {
  const asText = format ?? (value.length <= LONGEST_FORMATTED ? '@' : undefined)
  return { value: escaped(value.slice(0, LONGEST)), type: String, ...(asText !== undefined && { format: asText }) }
}

/** Signs that XML cannot hold, or that the writer leaves out. */
// oxlint-disable-next-line no-control-regex -- these are the signs meant
const UNWRITTEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]/g

/** Keys that every object has: the writer keeps texts as keys of one and would take these for known. */
const OF_OBJECTS = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Such signs are written as spreadsheets write them, `_x0007_`; a text that looks so is kept apart. */
function escaped(text: string): string {
  const written = text
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(UNWRITTEN, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
  // The writer takes the sign out again.
  return OF_OBJECTS.has(written) ? `${written}\u0000` : written
}

/** Rows that lie inside others can be folded away, under the row that holds them. */
function outlines(sheets: readonly Worksheet[]): Feature<Blob> {
  const deepest = sheets.map(({ rows }) => rows.reduce((most, { outline }) => Math.max(most, outline), 0))
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes(tag, attributes, index, _options, { sheetIndex }) {
            const outline = tag === 'row' ? (sheets[sheetIndex]?.rows[index ?? -1]?.outline ?? 0) : 0
            return outline > 0 ? { ...attributes, outlineLevel: outline } : attributes
          },
          transform(xml, _options, { sheetIndex }) {
            const levels = deepest[sheetIndex] ?? 0
            if (levels === 0) return xml
            return xml
              .replace(/<worksheet[^>]*>/, '$&<sheetPr><outlinePr summaryBelow="0"/></sheetPr>')
              .replace('<cols>', `<sheetFormatPr defaultRowHeight="15" outlineLevelRow="${levels}"/>$&`)
          },
        },
      },
    },
  }
}

/** The first row of a sheet offers to filter those below it, over all of its columns. */
function filters(sheets: readonly Worksheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const sheet = sheets[sheetIndex]
            if (!sheet?.hasFilter) return xml
            const last = `${columnName(sheet.widths.length)}${sheet.rows.length}`
            return xml.replace('</sheetData>', `$&<autoFilter ref="A1:${last}"/>`)
          },
        },
      },
    },
  }
}

/** A for the first, Z, AA … */
function columnName(place: number): string {
  const rest = (place - 1) % 26
  const before = (place - 1 - rest) / 26
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest)
}
