import type { TableDrawing } from '../tableDrawing.ts'
import type { Texts } from '../text/texts.ts'
import { cellText } from './cellText.ts'
import type { TableColumn } from './column.ts'

/** A table with its rows in the reader's order, to be drawn elsewhere: without what is only there to be pressed. */
export function drawnTable<Row>(
  caption: string,
  all: readonly TableColumn<Row>[],
  rows: readonly Row[],
  texts: Texts,
): TableDrawing {
  const columns = all.filter(({ isBelow }) => !isBelow)
  return {
    caption,
    columns: columns.map(({ header, numeric }) => ({ head: header, align: numeric ? 'end' : 'start' })),
    size: rows.length,
    lines: () => rows.map((row) => ({ kind: 'row', cells: columns.map((column) => cellText(column, row, texts)) })),
    key: [],
  }
}
