import type { Palette } from '../chart/palette.ts'
import { isTile, saidIn, type DrawnCell, type DrawnColumn, type DrawnLine, type TableDrawing } from '../tableDrawing.ts'
import { CELL, HEAD, NOTE, placed, SIGN, widthOf, type Placed } from './columnWidths.ts'
import { keyRows } from './keys.ts'
import type { Block, Strip } from './strips.ts'
import { evenLinesIn, linesIn, round, textLine, type TextStyle } from './text.ts'
import { tileSvg, tileWidth } from './tiles.ts'

const LEADING = 16
const PAD = 4

interface Look {
  readonly at: Placed
  readonly palette: Palette
}

/** A table or grid: its key and head on every sheet, its rows one by one. Columns that do not fit stand under their row's name. */
export function tableBlock(whole: TableDrawing, at: Placed, isNamed: boolean, palette: Palette): Block {
  const { key, caption } = whole
  const look = { at, palette }
  const { columns, lines } = withoutAddresses(whole)
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.cells] : []))
  const top = [...(isNamed ? [captionStrip(caption, look)] : []), ...(key.length > 0 ? [keyStrip(key, look)] : [])]
  const body = (row: (cells: readonly DrawnCell[]) => Strip) =>
    lines.map((line) => (line.kind === 'head' ? groupStrip(line, look) : row(line.cells)))
  const beside = placed(columns, rows, at)
  if (beside) {
    return {
      top: [...top, headStrip(columns, beside, look)],
      body: body((cells) => rowStrip(columns, cells, beside, look)),
    }
  }
  const rest = columns.slice(1)
  const below = placed(
    rest,
    rows.map((cells) => cells.slice(1)),
    at,
  )
  if (below) {
    return {
      top: [...top, headStrip(rest, below, look)],
      body: body(([name = '', ...cells]) => underNameStrip(name, rowStrip(rest, cells, below, look), look)),
    }
  }
  return { top, body: body((cells) => flowStrip(columns, cells, look)) }
}

/** An address of a hundred letters is neither read nor pressed in a picture: files and pages have it. */
function withoutAddresses({ columns, lines: made }: TableDrawing) {
  const lines = made()
  const kept = columns.map((_, i) => {
    const texts = lines.flatMap((line) => (line.kind === 'row' ? saidIn(line.cells[i] ?? '') : []))
    const said = texts.filter((text) => text !== '')
    return said.length === 0 || !said.every((text) => /^https?:/.test(text))
  })
  return {
    columns: columns.filter((_, i) => kept[i]),
    lines: lines.map((line) => (line.kind === 'row' ? { ...line, cells: line.cells.filter((_, i) => kept[i]) } : line)),
  }
}

function captionStrip(caption: string, { at, palette }: Look): Strip {
  const style = { size: 13, leading: 20, weight: 600, color: palette.ink }
  const lines = linesIn(caption, at.width, style.size)
  return {
    height: lines.length * style.leading,
    draw: (y) => lines.map((line, i) => textLine(line, at.x, y + i * style.leading, style)).join(''),
  }
}

function keyStrip(key: TableDrawing['key'], { at, palette }: Look): Strip {
  const entries = key.map(({ name, tile }) => ({ name, sign: tile }))
  const drawn = (y: number, sign: (tile: (typeof entries)[number]['sign']) => string) =>
    keyRows(
      entries.map((entry) => ({ name: entry.name, sign: sign(entry.sign) })),
      { ...at, y },
      palette,
    )
  return {
    height: drawn(0, () => '').bottom + 6,
    draw: (y, _, stamps) =>
      drawn(y, (tile) => tileSvg(tile, { x: 14 - tileWidth(tile) / 2, y: -4, width: tileWidth(tile) }, palette, stamps))
        .svg,
  }
}

function headStrip(columns: readonly DrawnColumn[], places: readonly Placed[], { at, palette }: Look): Strip {
  const style = { size: HEAD, leading: 14, weight: 600, color: palette['ink-soft'] }
  const heads = columns.map(({ head }, i) => evenLinesIn(head, places[i]?.width ?? 0))
  const height = Math.max(1, ...heads.map(({ length }) => length)) * style.leading + PAD
  return {
    height,
    draw: (y) =>
      heads
        .map((lines, i) => {
          const from = y + height - PAD - lines.length * style.leading
          return lines.map((line, j) => aligned(line, columns[i], places[i], from + j * style.leading, style)).join('')
        })
        .join('') + rule(across(places, at), y + height, palette['line-strong']),
  }
}

function groupStrip({ name, note }: DrawnLine & { kind: 'head' }, { at, palette }: Look): Strip {
  const style = { size: CELL, leading: LEADING, weight: 600, color: palette.ink }
  const names = linesIn(name, at.width, CELL)
  const notes = note === '' ? [] : linesIn(note, at.width, NOTE)
  const height = (names.length + notes.length) * LEADING + 3 * PAD
  return {
    height,
    leads: true,
    draw: (y) =>
      [...names, ...notes]
        .map((line, i) => {
          const isNote = i >= names.length
          const own = isNote ? { ...style, size: NOTE, weight: 400, color: palette['ink-faint'] } : style
          return textLine(line, at.x, y + 2 * PAD + i * LEADING, own)
        })
        .join('') + rule(at, y + height, palette['line-strong']),
  }
}

function rowStrip(
  columns: readonly DrawnColumn[],
  cells: readonly DrawnCell[],
  places: readonly Placed[],
  { at, palette }: Look,
): Strip {
  const drawn = columns.map((column, i) => cellOf(cells[i] ?? '', column, places[i], palette))
  // Words stand at the height of the tiles beside them.
  const hasTiles = drawn.some(({ isTile: one }) => one)
  const inner = Math.max(LEADING, ...drawn.map(({ height }) => height))
  const height = inner + 2 * PAD
  return {
    height,
    draw: (y, _, stamps) =>
      drawn
        .map((cell) => cell.draw(y + PAD + (hasTiles ? (inner - cell.height) / 2 : 0), cell.height, stamps))
        .join('') + rule(across(places, at), y + height, palette.line),
  }
}

function cellOf(
  cell: DrawnCell,
  column: DrawnColumn,
  place: Placed | undefined,
  palette: Palette,
): Strip & { isTile: boolean } {
  if (isTile(cell)) {
    const { x = 0, width = 0 } = place ?? {}
    const own = 'glyph' in cell ? width : Math.max(width, tileWidth(cell))
    return { height: SIGN, isTile: true, draw: (y, _, stamps) => tileSvg(cell, { x, y, width: own }, palette, stamps) }
  }
  const { text, note } = typeof cell === 'string' ? { text: cell, note: '' } : cell
  const lines = [
    ...linesIn(text, place?.width ?? 0, CELL).map((line) => ({ line, size: CELL, color: palette.ink })),
    ...(note === '' ? [] : linesIn(note, place?.width ?? 0, NOTE)).map((line) => ({
      line,
      size: NOTE,
      color: palette['ink-faint'],
    })),
  ]
  return {
    height: lines.length * LEADING,
    isTile: false,
    draw: (y) =>
      lines
        .map(({ line, ...style }, i) => aligned(line, column, place, y + i * LEADING, { ...style, leading: LEADING }))
        .join(''),
  }
}

function underNameStrip(name: DrawnCell, row: Strip, { at, palette }: Look): Strip {
  const lines = linesIn(saidIn(name), at.width, CELL)
  const above = lines.length * LEADING + PAD
  const style = { size: CELL, leading: LEADING, color: palette.ink }
  return {
    height: above + row.height,
    draw: (y, height, stamps) =>
      lines.map((line, i) => textLine(line, at.x, y + PAD + i * LEADING, style)).join('') +
      row.draw(y + above, height - above, stamps),
  }
}

/** A row on a sheet too narrow for its columns: its name, then each head with its cell, in as many lines as they need. */
function flowStrip(
  columns: readonly DrawnColumn[],
  [name = '', ...cells]: readonly DrawnCell[],
  { at, palette }: Look,
): Strip {
  const names = linesIn(saidIn(name), at.width, CELL)
  const soft = { size: HEAD, leading: LEADING, color: palette['ink-faint'] }
  const ink = { size: CELL, leading: LEADING, color: palette.ink }
  const parts: { x: number; line: number; svg: Strip['draw'] }[] = []
  let [x, line] = [0, names.length]
  const next = () => {
    ;[x, line] = [0, line + 1]
  }
  cells.forEach((cell, i) => {
    const said = saidIn(cell)
    if (said === '') return
    const head = columns[i + 1]?.head ?? ''
    const [headWide, wide] = [widthOf(head, HEAD) + 6, isTile(cell) ? tileWidth(cell) : widthOf(said, CELL)]
    if (x > 0 && x + headWide + wide > at.width) next()
    const [left, on] = [at.x + x, line]
    parts.push({ x: left, line: on, svg: (y) => textLine(head, left, y, soft) })
    if (isTile(cell)) {
      parts.push({
        x: left,
        line: on,
        svg: (y, _, stamps) => tileSvg(cell, { x: left + headWide, y: y - 2, width: wide }, palette, stamps),
      })
    } else if (headWide + wide > at.width) {
      for (const own of linesIn(said, at.width, CELL)) {
        next()
        parts.push({ x: 0, line, svg: (y) => textLine(own, at.x, y, ink) })
      }
    } else {
      parts.push({ x: left, line: on, svg: (y) => textLine(said, left + headWide, y, ink) })
    }
    x += headWide + wide + 14
  })
  const step = LEADING + 6
  const height = names.length * LEADING + (x > 0 || line > names.length ? line - names.length + 1 : 0) * step + 2 * PAD
  return {
    height,
    draw: (y, _, stamps) =>
      names.map((own, i) => textLine(own, at.x, y + PAD + i * LEADING, { ...ink, weight: 600 })).join('') +
      parts
        .map(({ line: on, svg }) =>
          svg(y + PAD + names.length * LEADING + 3 + (on - names.length) * step, LEADING, stamps),
        )
        .join('') +
      rule(at, y + height, palette.line),
  }
}

function aligned(
  line: string,
  column: DrawnColumn | undefined,
  place: Placed | undefined,
  y: number,
  style: TextStyle,
): string {
  const { x = 0, width = 0 } = place ?? {}
  if (column?.align === 'end') return textLine(line, x + width, y, { ...style, anchor: 'end' })
  return column?.align === 'tile'
    ? textLine(line, x + width / 2, y, { ...style, anchor: 'middle' })
    : textLine(line, x, y, style)
}

/** From the first column to the last. */
function across(places: readonly Placed[], { x, width }: Placed): Placed {
  const last = places.at(-1)
  return { x, width: last ? last.x + last.width - x : width }
}

const rule = ({ x, width }: Placed, y: number, color: string): string =>
  `<path d="M${round(x)} ${round(y)}h${round(width)}" stroke="${color}"/>`
