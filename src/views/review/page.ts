import type { DocumentPage, PageBlock, PageCell, PagePlace } from '../../domain/documentPage.ts'

/** A part of a document as it is shown: paragraphs together, or a table; folded where nothing was read from it. */
export interface PagePart {
  readonly kind: PageBlock['kind']
  readonly first: number
  readonly last: number
  readonly isFolded: boolean
}

/** Around what was read so many paragraphs are shown, and runs that are not longer are not worth a fold. */
const AROUND = 2
const SHORT_RUN = 4

/** The parts of a document; menus and chapters far from what was read are folded. */
export function pageParts({ blocks, places }: Pick<DocumentPage, 'blocks' | 'places'>): readonly PagePart[] {
  const read = new Set(Object.values(places).map(({ block }) => block))
  const isNear = (at: number) => {
    for (let i = at - AROUND; i <= at + AROUND; i++) if (read.has(i)) return true
    return false
  }
  const parts: { kind: PageBlock['kind']; first: number; last: number; isFolded: boolean }[] = []
  blocks.forEach(({ kind }, at) => {
    const isFolded = kind === 'table' ? !read.has(at) : !isNear(at)
    const last = parts.at(-1)
    if (kind === 'text' && last?.kind === 'text' && last.isFolded === isFolded) last.last = at
    else parts.push({ kind, first: at, last: at, isFolded })
  })
  return parts.map((part) =>
    part.kind === 'text' && part.last - part.first < SHORT_RUN ? { ...part, isFolded: false } : part,
  )
}

/** What was read from each cell of a document's table, by where the cell begins. */
export function columnsIn(
  rows: readonly (readonly PageCell[])[],
  block: number,
  places: Readonly<Record<string, PagePlace>>,
): ReadonlyMap<PageCell, string> {
  const wanted = Object.entries(places).filter(([, place]) => place.block === block)
  const byRow = new Map<number, { column: string; at: number }[]>()
  for (const [column, { row, column: at }] of wanted) {
    if (row === null || at === null) continue
    byRow.set(row, [...(byRow.get(row) ?? []), { column, at }])
  }
  const found = new Map<PageCell, string>()
  for (const cell of rows.flat()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      const here = byRow.get(row)?.find(({ at }) => at >= cell.column && at < cell.column + cell.columnSpan)
      if (here && !found.has(cell)) found.set(cell, here.column)
    }
  }
  return found
}

/** What is printed at a place; null where nothing is. */
export function printedAt({ blocks, places }: DocumentPage, column: string): string | null {
  const place = Object.hasOwn(places, column) ? places[column] : undefined
  const block = place && blocks[place.block]
  if (!block) return null
  if (block.kind === 'text') return block.text
  const { row, column: at } = place
  if (row === null || at === null) return null
  const isHere = (cell: PageCell) =>
    row >= cell.row && row < cell.row + cell.rowSpan && at >= cell.column && at < cell.column + cell.columnSpan
  return block.rows.flat().find((cell) => !cell.isGap && isHere(cell))?.text ?? null
}
