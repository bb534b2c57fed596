import { lettersOf, pdfFile, widthOf, type Coding, type PdfPage, type PlacedText } from './pdfFile.ts'
import type { Printed, PrintedTable } from './official.ts'
import type { PrintedReport } from './written.ts'

// Printed tables as a PDF: laid out on pages, in ways in which programs differ.

export interface PdfLook {
  /** How the lines of a table are drawn; without lines only the places of the texts tell its cells. */
  readonly lines: 'strokes' | 'boxes' | 'bars' | 'none'
  readonly align: 'left' | 'middle' | 'right'
  readonly isLoose: boolean
  /** Whether the table has a line where a page ends. */
  readonly closesPages: boolean
  /** Whether a row that does not fit on a page is cut in two, its figures above or below. */
  readonly cuts: 'none' | 'figuresAbove' | 'figuresBelow'
  /** How much of a page is filled. */
  readonly bottom: number
  /** Text that stands at the edge of each page. */
  readonly header: string
  readonly coding: Coding
}

export const PLAIN_LOOK: PdfLook = {
  lines: 'strokes',
  align: 'middle',
  isLoose: false,
  closesPages: true,
  cuts: 'none',
  bottom: 80,
  header: '',
  coding: 'explained',
}

const [WIDTH, LEFT, RIGHT, TOP] = [595, 40, 555, 780]
const SIZE = 9
const LEADING = 12
const SECTIONS = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
]

export function asPdf({ title, paragraphs, tables }: PrintedReport, look: PdfLook = PLAIN_LOOK): Uint8Array {
  const sheet = new Sheet(look)
  for (const line of title) sheet.line(line, 18, (WIDTH - widthOf(line, 18)) / 2)
  for (const paragraph of paragraphs) sheet.paragraph(paragraph)
  const isApplications = (table: PrintedTable) => table.some((row) => row.filter(({ isHead }) => !isHead).length === 7)
  let section = -1
  tables.forEach((table, i) => {
    const own = i === tables.length - 1 ? 2 : isApplications(table) ? 1 : 0
    if (own !== section) sheet.paragraph(SECTIONS[own] ?? '')
    else if (own === 1) sheet.newPage()
    section = own
    sheet.table(table)
  })
  sheet.paragraph('五、存在的主要问题及改进情况')
  return pdfFile(sheet.pages(), { coding: look.coding })
}

interface Cell extends Printed {
  readonly row: number
  readonly column: number
}

class Sheet {
  readonly #look: PdfLook
  readonly #pages: { texts: PlacedText[]; drawing: string[] }[] = []
  #y = 0
  /** What of a cell's lines did not fit on the pages before. */
  readonly #left = new Map<Cell, readonly string[]>()

  constructor(look: PdfLook) {
    this.#look = look
    this.newPage()
  }

  pages(): readonly PdfPage[] {
    const { header } = this.#look
    return this.#pages.map(({ texts, drawing }, i) => ({
      drawing: drawing.join('\n'),
      texts: [
        ...texts,
        this.#placed(`- ${i + 1} -`, 280, 30, SIZE),
        ...(header === '' ? [] : [this.#placed(header, LEFT, 815, SIZE)]),
      ],
    }))
  }

  newPage(): void {
    this.#pages.push({ texts: [], drawing: [] })
    this.#y = TOP
  }

  get #page() {
    const page = this.#pages.at(-1)
    if (!page) throw new Error('no page')
    return page
  }

  #placed(text: string, x: number, y: number, size: number): PlacedText {
    return { text, x, y, size, isLoose: this.#look.isLoose }
  }

  #room(height: number): void {
    if (this.#y - height < this.#look.bottom) this.newPage()
  }

  line(text: string, size: number, x: number): void {
    this.#room(size * 1.6)
    this.#y -= size * 1.6
    this.#page.texts.push(this.#placed(text, x, this.#y, size))
  }

  paragraph(text: string): void {
    const lines = wrapped(text, RIGHT - LEFT - 28, 14, false)
    lines.forEach((one, i) => this.line(one, 14, i === 0 ? LEFT + 28 : LEFT))
    this.#y -= 6
  }

  table(rows: PrintedTable): void {
    const cells = spread(rows)
    const width = Math.max(...cells.map(({ column, across }) => column + across))
    const xs = columnsOf(cells, width)
    const inner = ({ column, across }: Cell) => (xs[column + across] ?? 0) - (xs[column] ?? 0) - 6
    const linesIn = (cell: Cell) => (cell.text.trim() === '' ? [] : wrapped(cell.text, inner(cell), SIZE, !cell.isHead))
    const heights = rows.map((_, row) => {
      const own = cells.filter((cell) => cell.row === row && cell.down === 1)
      return Math.max(1, ...own.map((cell) => linesIn(cell).length)) * LEADING + 6
    })
    // A head over several rows that needs more room has it in the last of them.
    for (const cell of cells.filter(({ down }) => down > 1)) {
      const has = heights.slice(cell.row, cell.row + cell.down).reduce((sum, height) => sum + height, 0)
      const last = cell.row + cell.down - 1
      heights[last] = (heights[last] ?? 0) + Math.max(0, linesIn(cell).length * LEADING + 6 - has)
    }
    for (let row = 0; row < rows.length;) {
      this.#room((heights[row] ?? 0) + 14)
      const start = row
      const top = this.#y
      const bounds = [top]
      while (row < rows.length && this.#y - (heights[row] ?? 0) >= this.#look.bottom) {
        this.#y -= heights[row] ?? 0
        bounds.push(this.#y)
        row++
      }
      this.#draw(cells, xs, bounds, start, row, rows.length, linesIn)
      if (row >= rows.length) break
      const isCut = this.#look.cuts !== 'none' && this.#cut(cells, xs, row, linesIn)
      if (isCut) row++
      else this.newPage()
    }
    this.#y -= 14
  }

  /** The cells, or the parts of them, that stand in these rows on this page. */
  #draw(
    cells: readonly Cell[],
    xs: readonly number[],
    bounds: readonly number[],
    start: number,
    end: number,
    rows: number,
    linesIn: (cell: Cell) => readonly string[],
  ): void {
    for (const cell of cells) {
      const [from, to] = [Math.max(cell.row, start), Math.min(cell.row + cell.down, end)]
      if (from >= to) continue
      const [top, bottom] = [bounds[from - start] ?? 0, bounds[to - start] ?? 0]
      const isEnd = to === end && end < rows
      this.#box(cell, xs, top, bottom, isEnd && !this.#look.closesPages)
      const left = this.#left.get(cell) ?? linesIn(cell)
      const fits = isEnd && cell.down > 1 ? Math.max(0, Math.floor((top - bottom - 6) / LEADING)) : left.length
      this.#write(cell, xs, top, bottom, left.slice(0, fits))
      this.#left.set(cell, left.slice(fits))
    }
  }

  /** A row of which the first line of each label stands at this page's end, and the rest on the next page. */
  #cut(
    cells: readonly Cell[],
    xs: readonly number[],
    row: number,
    linesIn: (cell: Cell) => readonly string[],
  ): boolean {
    const inRow = cells.filter((cell) => cell.row <= row && cell.row + cell.down > row)
    const own = inRow.filter((cell) => cell.row === row && cell.down === 1)
    const hasFigures = own.some(({ isHead }) => !isHead)
    const label = own.findLast(({ isHead }) => isHead)
    if (!hasFigures || !label || linesIn(label).length < 2 || inRow.some((cell) => cell.row === row && cell.down > 1))
      return false
    const isAbove = this.#look.cuts === 'figuresAbove'
    const halves = (cell: Cell): readonly (readonly string[])[] => {
      const lines = linesIn(cell)
      return cell.isHead ? [lines.slice(0, 1), lines.slice(1)] : isAbove ? [lines, []] : [[], lines]
    }
    const height = Math.max(...own.map((cell) => linesIn(cell).length)) * LEADING + 6
    for (const half of [0, 1]) {
      if (half === 1) this.newPage()
      const [top, bottom] = [this.#y, this.#y - height]
      for (const cell of inRow) {
        this.#box(cell, xs, top, bottom, half === 0 && !this.#look.closesPages)
        if (own.includes(cell)) this.#write(cell, xs, top, bottom, halves(cell)[half] ?? [])
      }
      this.#y = bottom
    }
    return true
  }

  #box({ column, across }: Cell, xs: readonly number[], top: number, bottom: number, isOpen: boolean): void {
    const [left, right] = [xs[column] ?? 0, xs[column + across] ?? 0]
    const sides: readonly (readonly [number, number, number, number])[] = [
      [left, top, right, top],
      [left, top, left, bottom],
      [right, top, right, bottom],
      ...(isOpen ? [] : [[left, bottom, right, bottom] as const]),
    ]
    const { drawing } = this.#page
    const { lines } = this.#look
    if (lines === 'boxes' && !isOpen) drawing.push(`${left} ${bottom} ${right - left} ${top - bottom} re S`)
    else if (lines === 'bars')
      drawing.push(
        ...sides.map(([x, y, toX, toY]) =>
          x === toX ? `${x - 0.25} ${toY} 0.5 ${y - toY} re f` : `${x} ${y - 0.25} ${toX - x} 0.5 re f`,
        ),
      )
    else if (lines !== 'none') drawing.push(...sides.map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S`))
  }

  #write(cell: Cell, xs: readonly number[], top: number, bottom: number, lines: readonly string[]): void {
    const [left, right] = [(xs[cell.column] ?? 0) + 3, (xs[cell.column + cell.across] ?? 0) - 3]
    const first = (top + bottom) / 2 + (lines.length * LEADING) / 2 - SIZE
    lines.forEach((line, i) => {
      const size = Math.min(SIZE, (SIZE * (right - left)) / widthOf(line, SIZE))
      const room = right - left - widthOf(line, size)
      const align = cell.isHead ? 'left' : this.#look.align
      const x = left + (align === 'left' ? 0 : align === 'right' ? room : room / 2)
      this.#page.texts.push(this.#placed(line, x, first - i * LEADING, size))
    })
  }
}

/** Each printed cell with its place in the grid. */
function spread(rows: PrintedTable): readonly Cell[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell): Cell => {
      while (taken.has(`${row} ${column}`)) column++
      const placed = { ...cell, row, column }
      for (let down = 0; down < cell.down; down++)
        for (let across = 0; across < cell.across; across++) taken.add(`${row + down} ${column + across}`)
      column += cell.across
      return placed
    })
  })
}

/** Where columns begin and the last one ends: labels are given what figures leave. */
function columnsOf(cells: readonly Cell[], width: number): readonly number[] {
  const first = Math.min(...cells.filter(({ isHead }) => !isHead).map(({ column }) => column))
  const figure = first === 0 ? (RIGHT - LEFT) / width : Math.min(110, 280 / (width - first))
  const labels = RIGHT - LEFT - figure * (width - first)
  const shares = first === 3 ? [0.12, 0.3, 0.58] : Array.from({ length: first }, () => 1 / first)
  const xs = [LEFT]
  for (let column = 0; column < width; column++)
    xs.push((xs.at(-1) ?? 0) + (column < first ? labels * (shares[column] ?? 0) : figure))
  return xs.map((x) => Math.round(x * 10) / 10)
}

/** A text in lines of this width; a number is not broken. */
function wrapped(text: string, width: number, size: number, isFigure: boolean): readonly string[] {
  const pieces = isFigure ? (text.trim().match(/[\d０-９.,]+|./gu) ?? []) : lettersOf(text)
  const lines = ['']
  for (const piece of pieces) {
    const line = lines.at(-1) ?? ''
    if (piece === '\n') lines.push('')
    else if (line !== '' && widthOf(line + piece, size) > width) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
