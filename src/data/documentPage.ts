import { textOf, type DocumentRecord } from '../domain/corrections.ts'
import type { DocumentPage, PageBlock, PageCell, PagePlace } from '../domain/documentPage.ts'
import type { Block } from './readers/documents/document.ts'
import type { DocumentRead } from './readers/documents/documentRead.ts'
import { gridOf, type Grid, type GridCell } from './readers/documents/grid.ts'
import type { TableRead } from './readers/read.ts'

/** The record of a document as it was read. */
export function recordOf({ header, columns }: Pick<TableRead, 'header' | 'columns'>): DocumentRecord {
  return { header, values: columns.map((column) => column[0] ?? '') }
}

/** A document as it is shown beside what was read from it. */
export function documentPage(record: DocumentRecord, { blocks, found }: DocumentRead): DocumentPage {
  const cells = found.map(({ cell, at }): [string, PagePlace] => [cell, at])
  return {
    ...record,
    blocks: blocks.map(pageBlock),
    places: { ...placesOfText(record, blocks), ...Object.fromEntries(cells) },
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

/** What a paragraph must hold to be the place of what was read beside the tables. */
const SAYING: Readonly<Record<string, (text: string) => RegExp | string>> = {
  agency: (text) => text.replaceAll(/\s+/gu, ''),
  year: (text) => `${text}年`,
  published: (text) => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日'),
  'text.received': (text) => telling(text, '申请'),
  'text.granted': (text) => telling(text, '予以公开'),
  'text.denied': (text) => telling(text, '不予公开'),
  'text.reviews': (text) => telling(text, '复议'),
  'text.suits': (text) => telling(text, '诉'),
}

function telling(text: string, about: string): RegExp | string {
  if (!/^\d+$/u.test(text)) return text
  const figure = text === '0' ? '(?:[未无]|没有|(?<!\\d)0)' : `(?<!\\d)${text}(?!\\d)`
  return new RegExp(`${figure}.{0,60}${about}|${about}.{0,60}${figure}`, 'u')
}

/** A longer paragraph is looked at so far. */
const LOOKED_AT = 4_000

/** The first paragraph that says what was read beside the tables; a date the last, where it is signed. */
function placesOfText(record: DocumentRecord, blocks: readonly Block[]): Record<string, PagePlace> {
  const texts = blocks.map((block) => (block.kind === 'text' ? compact(block.text) : ''))
  const places: Record<string, PagePlace> = {}
  for (const [field, saying] of Object.entries(SAYING)) {
    const said = textOf(record, field)
    if (said === null || said === '') continue
    const sign = saying(said)
    const holds = (text: string) => (typeof sign === 'string' ? text.includes(sign) : sign.test(text))
    const block = field === 'published' ? texts.findLastIndex(holds) : texts.findIndex(holds)
    if (block >= 0) places[field] = { block, row: null, column: null }
  }
  return places
}

const compact = (text: string) => text.slice(0, LOOKED_AT).normalize('NFKC').replaceAll(/\s+/gu, '')
