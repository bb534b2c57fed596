import { CONTINUES, LIMITS, tidy, TooLarge, type Block, type TableCell } from './document.ts'

interface OpenCell extends Pick<TableCell, 'rowSpan' | 'columnSpan'> {
  readonly text: string[]
}

interface OpenTable {
  readonly rows: TableCell[][]
  cell: OpenCell | null
  /** Whether its last row may go on. */
  isRowOpen: boolean
  /** Holds another table: it only lays out the page, and what it says beside that is text. */
  isLayout: boolean
}

/** Puts the pieces of a document together to paragraphs and tables, as its markup opens and closes them. */
export class BlockBuilder {
  readonly #blocks: Block[] = []
  readonly #tables: OpenTable[] = []
  readonly #text: string[] = []
  #characters = 0
  /** Whether some cell was closed by itself. */
  #closesCells = false
  #cells = 0

  text(text: string): void {
    this.#characters += text.length
    if (this.#characters > LIMITS.characters) throw new TooLarge(`more than ${LIMITS.characters} characters`)
    const table = this.#table
    const into = table ? table.cell?.text : this.#text
    if (into) into.push(text)
    else if (table && /\S/u.test(text)) this.#besideCells(text, table)
  }

  /** A paragraph or a line ends here. */
  breakLine(): void {
    const cell = this.#table?.cell
    if (cell) cell.text.push('\n')
    else this.#endParagraph()
  }

  openTable(): void {
    const outer = this.#table
    if (outer) {
      outer.isLayout = true
      if (outer.cell) this.#paragraphs(outer.cell.text.splice(0).join(''))
    } else this.#endParagraph()
    this.#tables.push({ rows: [], cell: null, isRowOpen: false, isLayout: false })
  }

  openRow(): void {
    this.closeCell()
    const table = this.#table
    if (!table) return
    table.rows.push([])
    table.isRowOpen = true
  }

  closeRow(): void {
    this.closeCell()
    if (this.#table) this.#table.isRowOpen = false
  }

  openCell(rowSpan: number, columnSpan: number): void {
    this.closeCell()
    const table = this.#table
    if (!table) return
    if (table.rows.length === 0) table.rows.push([])
    if (++this.#cells > LIMITS.cells) throw new TooLarge(`more than ${LIMITS.cells} cells`)
    table.cell = {
      text: [],
      rowSpan: rowSpan === CONTINUES ? CONTINUES : within(rowSpan, LIMITS.rowSpan),
      columnSpan: within(columnSpan, LIMITS.columnSpan),
    }
  }

  /**
   * `isLost` where the cell is not closed by itself, but by what follows. In a document that closes its cells, one that is
   * so ended before it says anything was broken off: its row is too short, and shows it.
   */
  closeCell(isLost = false): void {
    const table = this.#table
    if (!table?.cell) return
    const { text, rowSpan, columnSpan } = table.cell
    const isBrokenOff = isLost && this.#closesCells && text.every((piece) => !/\S/u.test(piece))
    this.#closesCells ||= !isLost
    if (table.isLayout) this.#paragraphs(text.join(''))
    else if (!isBrokenOff) table.rows.at(-1)?.push({ text: tidy(text.join('')), rowSpan, columnSpan })
    table.cell = null
  }

  /** `isLost` where the table is not closed by itself, but by what it stands in: a row that is open then was broken off. */
  closeTable(isLost = false): void {
    this.closeCell()
    const table = this.#tables.pop()
    if (isLost && table?.isRowOpen) table.rows.pop()
    const rows = table?.rows.filter((row) => row.length > 0) ?? []
    if (!table || rows.length === 0) return
    if (table.isLayout) for (const cell of rows.flat()) this.#paragraphs(cell.text)
    else this.#blocks.push({ kind: 'table', rows: table.rows, isAligned: true })
  }

  /** The document ends; a cell that is still open was cut off, and what it says is not known. */
  end(): readonly Block[] {
    while (this.#table) {
      this.#table.cell = null
      this.closeTable()
    }
    this.#endParagraph()
    return this.#blocks
  }

  get #table(): OpenTable | undefined {
    return this.#tables.at(-1)
  }

  /** Text beside the cells of a row was of one of them, nobody can say which: it stands as one more, and the row is too long. */
  #besideCells(text: string, { rows, isLayout }: OpenTable): void {
    const row = rows.findLast((one) => one.length > 0)
    if (isLayout || !row) this.#paragraphs(text)
    else row.push({ text: tidy(text), rowSpan: 1, columnSpan: 1 })
  }

  #endParagraph(): void {
    this.#paragraphs(this.#text.splice(0).join(''))
  }

  #paragraphs(text: string): void {
    for (const line of text.split('\n')) {
      const said = tidy(line)
      if (said !== '') this.#blocks.push({ kind: 'text', text: said })
    }
  }
}

const within = (span: number, most: number) => (Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1)
