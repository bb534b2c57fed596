import type { Glyph } from './glyphs.ts'
import type { VolumeStep } from './zero.ts'

/** A tile of a grid: a sign, or a number the darker, the more it counts. What it says in words stands in its table. */
export type DrawnTile =
  | { readonly glyph: Glyph; readonly said: string; readonly isFaded?: boolean }
  | { readonly said: string; readonly step: VolumeStep }

/** A cell: words, words with a place or remark under them, or a tile. */
export type DrawnCell = string | { readonly text: string; readonly note: string } | DrawnTile

export interface DrawnColumn {
  readonly head: string
  readonly align: 'start' | 'end' | 'tile'
}

/** A row, or the head of those that follow. */
export type DrawnLine =
  | { readonly kind: 'row'; readonly cells: readonly DrawnCell[] }
  | { readonly kind: 'head'; readonly name: string; readonly note: string }

/** A table or grid as the page shows it, in the reader's order, to be drawn line by line on whatever sheet. */
export interface TableDrawing {
  readonly caption: string
  readonly columns: readonly DrawnColumn[]
  /** How many lines there are; they are made when asked for. */
  readonly size: number
  readonly lines: () => readonly DrawnLine[]
  /** What the tiles mean. */
  readonly key: readonly { readonly name: string; readonly tile: DrawnTile }[]
}

/** Whether the cell is drawn as a tile. */
export const isTile = (cell: DrawnCell): cell is DrawnTile => typeof cell === 'object' && 'said' in cell

/** What a cell says, in words. */
export function saidIn(cell: DrawnCell): string {
  if (typeof cell === 'string') return cell
  return isTile(cell) ? cell.said : [cell.text, cell.note].filter((text) => text !== '').join(' · ')
}
