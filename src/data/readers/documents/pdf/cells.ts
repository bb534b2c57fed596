import { linesOf, type PrintedLine } from './lines.ts'
import type { Glyph } from './print.ts'
import type { Box, RuledCell, RuledTable } from './ruled.ts'

/** A cell of a ruled table with what is printed in it. */
export interface PrintedCell extends Box {
  readonly text: string
}

/** The text of a table's cells by place. */
export interface PrintedTable extends Box {
  readonly cells: readonly PrintedCell[]
}

/** Behind a text of which it cannot be told for certain that it is of its cell, and all of it. */
const DOUBT = '？'

/** Puts the characters of a page into the cells of its tables; what stands outside of all of them is left. */
export function filled(
  tables: readonly RuledTable[],
  glyphs: readonly Glyph[],
): { readonly tables: readonly PrintedTable[]; readonly outside: readonly Glyph[] } {
  const inside = new Map<Box, Glyph[]>()
  const outside: Glyph[] = []
  const cellOf = new Map<Glyph, Box>()
  for (const glyph of glyphs) {
    const cell = tables.find((table) => isIn(glyph, table))?.cells.find((one) => isIn(glyph, one))
    if (!cell) {
      outside.push(glyph)
      continue
    }
    cellOf.set(glyph, cell)
    const own = inside.get(cell)
    if (own) own.push(glyph)
    else inside.set(cell, [glyph])
  }
  const doubtful = crossed(glyphs, cellOf)
  const printed = (cell: RuledCell): readonly PrintedCell[] => {
    const own = inside.get(cell) ?? []
    if (cell.isOpen && own.length === 0) return []
    const lines = linesOf(own.filter(({ isUpright }) => isUpright))
    const isDoubtful = doubtful.has(cell) || !lines.every(isPlain) || own.some(isLeaningDigit)
    return [{ ...cell, text: lines.map(({ text }) => text).join('\n') + (isDoubtful ? DOUBT : '') }]
  }
  return { tables: tables.map((table) => ({ ...table, cells: table.cells.flatMap(printed) })), outside }
}

/** A character stands where its middle is. */
function isIn({ left, right, y, size }: Glyph, box: Box): boolean {
  const [x, middle] = [(left + right) / 2, y - size * 0.35]
  return x >= box.left && x < box.right && middle >= box.top && middle < box.bottom
}

const isPlain = ({ words }: PrintedLine) => words.every((word) => word.isPlain)
/** A watermark has no digits that would be taken for a figure; where it has, who can tell them apart. */
const isLeaningDigit = ({ isUpright, text }: Glyph) => !isUpright && /\d/u.test(text)

/** Cells in which only a part of a word stands: it ran over the cell's edge, or two cells' texts touch. */
function crossed(glyphs: readonly Glyph[], cellOf: ReadonlyMap<Glyph, Box>): ReadonlySet<Box> {
  const found = new Set<Box>()
  const words = linesOf(glyphs.filter(({ isUpright }) => isUpright)).flatMap((line) => line.words)
  for (const word of words) {
    const cells = new Set(word.glyphs.map((glyph) => cellOf.get(glyph)))
    if (cells.size > 1) for (const cell of cells) if (cell) found.add(cell)
  }
  return found
}
