import type { ExportCell, NamedTable } from '../../domain/csv.ts'
import type { Drawing } from '../chart/drawing.ts'
import { saidIn, type TableDrawing } from '../tableDrawing.ts'
import { isChart } from './blocks.ts'
import { escaped } from './text.ts'

/** A table as a page has it: its cells in words. */
export interface PageTable {
  readonly name: string
  readonly columns: readonly { readonly head: string; readonly isNumeric: boolean }[]
  /** A row of one cell alone heads those that follow. */
  readonly rows: readonly (readonly string[])[]
}

/** What a figure shows as tables: those it is made of, grids in words; else its numbers, as far as it has them. */
export function pageTables(drawings: readonly Drawing[], file: NamedTable | null): readonly PageTable[] {
  const shown = drawings.flatMap((drawing) => (isChart(drawing) ? [] : [tableOf(drawing)]))
  return shown.length > 0 || !file ? shown : [fileOf(file)]
}

function tableOf({ caption, columns, lines }: TableDrawing): PageTable {
  return {
    name: caption,
    columns: columns.map(({ head, align }) => ({ head, isNumeric: align === 'end' })),
    rows: lines().map((line) =>
      line.kind === 'row' ? line.cells.map(saidIn) : [[line.name, line.note].filter((text) => text !== '').join(' · ')],
    ),
  }
}

function fileOf({ name, table: { header, rows } }: NamedTable): PageTable {
  return {
    name,
    columns: header.map((head, i) => ({ head, isNumeric: rows.some((row) => typeof row[i] === 'number') })),
    rows: rows.map((row) => row.map(said)),
  }
}

const DIGITS = 6

/** A blank stays blank: it is no 0. Of a fraction more digits than any figure has are left off. */
function said(value: ExportCell): string {
  if (value === null) return ''
  return String(typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value)
}

export function tableHtml({ name, columns, rows }: PageTable): string {
  return [
    `<table><caption>${escaped(name)}</caption>`,
    `<thead><tr>${columns.map(({ head }) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => rowHtml(row, columns.length)).join('\n')}</tbody></table>`,
  ].join('\n')
}

function rowHtml([first = '', ...others]: readonly string[], span: number): string {
  if (others.length === 0 && span > 1) return `<tr><th colspan="${span}">${escaped(first)}</th></tr>`
  // A rank that is not given, for example, heads nothing.
  const head = first === '' ? '<td></td>' : `<th scope="row">${escaped(first)}</th>`
  return `<tr>${head}${others.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`
}

/** Texts longer than this are set in lines. */
const LONG = 20

/** Said once a column: a class at each of thousands of cells would be a third of the file. `within` is the place of the table on the page. */
export function columnStyles({ columns, rows }: PageTable, within: string): string {
  return columns
    .map(({ isNumeric }, i) => {
      const column = `${within}tr > :nth-child(${i + 1})`
      if (isNumeric) return `${column} { text-align: end; }\n`
      const isLong = rows.some((row) => (row[i] ?? '').length > LONG)
      return isLong ? `@media screen { ${column} { min-width: 18em; white-space: normal; } }\n` : ''
    })
    .join('')
}
