import { normaliseLabel } from '../../../domain/forms/spelling.ts'
import { TOP_HEADS } from '../../../domain/forms/printed.ts'
import { LIMITS, tidy, TooLarge, type Block, type TableCell } from '../documents/document.ts'
import { isHead, isRowLabel } from '../documents/heads.ts'
import { isFigure, saidIn, type Line, type Lines } from './lines.ts'

/**
 * A sheet in the official layout as the paragraphs and tables of a document. A row that says one thing is a paragraph,
 * unless it is a row of the form whose figures are blank; a table begins with its heads, and is as wide as they are.
 */
export function blocksOf(lines: Lines): readonly Block[] {
  if (lines.count * lines.width > LIMITS.cells) throw new TooLarge(`more than ${LIMITS.cells} cells`)
  const blocks: Block[] = []
  let table: Line[] = []
  let width = 0
  let isHeaded = false
  const end = () => {
    // The figures of table 4 have no label: where all are blank, their row says nothing and is not among the rows.
    if (isHeaded) table.push([])
    if (table.length > 0)
      blocks.push({ kind: 'table', rows: table.map((_, row) => rowOf(table, row, width)), isAligned: true })
    table = []
    isHeaded = false
  }
  for (let i = 0; i < lines.count; i++) {
    const line = lines.line(i)
    const said = saidIn(line)
    const texts = said.map(({ text }) => text)
    if (isHead(texts)) {
      if (!isHeaded) {
        end()
        width = 0
      }
      isHeaded = true
      width = Math.max(width, ...said.map(({ right }) => right + 1))
      table.push(line)
      continue
    }
    // Under the heads of table 4 stand figures or marks without a label.
    const isUnderHeads = isHeaded && texts.every((text) => text.length <= LONGEST_MARK)
    const isText = !texts.some(isOfForm) && !texts.some(isFigure) && !isUnderHeads
    if (isText) {
      end()
      for (const text of texts.flatMap((all) => all.split('\n')).map(tidy))
        if (text !== '') blocks.push({ kind: 'text', text })
    } else table.push(line)
    isHeaded = false
  }
  end()
  return blocks
}

const LONGEST_MARK = 4

/** A row of the form, or what its rows are about: 第二十条第（一）项. */
const isOfForm = (text: string) => /第二十条/u.test(text) || (isRowLabel(text) && !TOP_HEADS.has(normaliseLabel(text)))

/** The cells that begin in a row; right of the heads a row ends with its last word. */
function rowOf(table: readonly Line[], row: number, width: number): readonly TableCell[] {
  const line = table[row] ?? []
  const end = Math.max(width, ...saidIn(line).map(({ right }) => right + 1))
  const cells: TableCell[] = []
  for (let column = 0; column < end; column++) {
    const placed = line[column] ?? null
    if (placed === null) cells.push({ text: '', rowSpan: 1, columnSpan: 1 })
    else if (placed.left === column && table[row - 1]?.[column] !== placed) {
      const below = table.findIndex((other, i) => i > row && other[column] !== placed)
      const rowSpan = (below < 0 ? table.length : below) - row
      cells.push({ text: tidy(placed.text), rowSpan, columnSpan: Math.min(placed.right, end - 1) - column + 1 })
    }
  }
  return cells
}
