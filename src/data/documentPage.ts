import type { DocumentRecord } from '../domain/corrections.ts'
import type { DocumentPage, PageBlock, PageCell, PagePlace } from '../domain/documentPage.ts'
import type { Block } from './readers/documents/document.ts'
import type { DocumentRead } from './readers/documents/documentRead.ts'
import { gridOf, type Grid, type GridCell } from './readers/documents/grid.ts'
import type { TableRead } from './readers/read.ts'
import { tellingsOf } from './tellings.ts'

/** The record of a document as it was read. */
export function recordOf({ header, columns }: Pick<TableRead, 'header' | 'columns'>): DocumentRecord {
  return { header, values: columns.map((column) => column[0] ?? '') }
}

/** A document as it is shown beside what was read from it. */
export function documentPage(record: DocumentRecord, read: DocumentRead): DocumentPage {
  const cells = read.found.map(({ cell, at }): [string, PagePlace] => [cell, at])
  return {
    ...record,
    blocks: read.blocks.map(pageBlock),
    places: { ...placesOfText(read), ...Object.fromEntries(cells) },
    tellings: tellingsOf(read),
  }
}

function pageBlock(block: Block): PageBlock {
  return block.kind === 'text' ? block : { kind: 'table', rows: rowsOf(gridOf(block)) }
}

/** Each cell once, where it begins, as wide and as high as the grid has it. */
function rowsOf(grid: Grid): PageCell[][] {
  const known = new Set<GridCell>()
  return grid.map((line, row) =>
    line.flatMap((cell, column): PageCell[] => {
      if (cell === null) return [{ text: '', row, column, rowSpan: 1, columnSpan: 1, isGap: true }]
      if (known.has(cell)) return []
      known.add(cell)
      let [right, below] = [column + 1, row + 1]
      while (line[right] === cell) right++
      while (grid[below]?.[column] === cell) below++
      return [{ text: cell.text, row, column, rowSpan: below - row, columnSpan: right - column, isGap: false }]
    }),
  )
}

const WHO = ['agency', 'year', 'code', 'level', 'kind', 'published'] as const
const TOLD = ['received', 'granted', 'denied', 'reviews', 'suits'] as const

/** The paragraph that says what was read beside the tables, by the column of the record. */
function placesOfText({ who, told, blocks }: DocumentRead): Record<string, PagePlace> {
  const places: Record<string, PagePlace> = {}
  const put = (field: string, block: number) => {
    places[field] = { block, row: null, column: null }
  }
  for (const field of WHO) {
    const { value, evidence } = who[field]
    const block = evidence.map(({ at }) => at).find((at) => typeof at === 'number')
    if (block !== undefined) put(field, nearest(blocks, block, String(value)))
  }
  for (const field of TOLD) {
    const figure = told[field]
    if (figure) put(`text.${field}`, figure.at)
  }
  return places
}

/** Of a title over two lines the one that says it. */
function nearest(blocks: readonly Block[], at: number, said: string): number {
  const says = (i: number) => {
    const block = blocks[i]
    return block?.kind === 'text' && block.text.replaceAll(/\s+/gu, '').includes(said)
  }
  return [at, at - 1, at + 1].find(says) ?? at
}
