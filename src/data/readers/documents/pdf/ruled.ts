import type { Rule } from './print.ts'

/** A rectangle on the page, y downwards. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What lines enclose; open on its right where its table is closed there, as where a row has lost its last cell. */
export interface RuledCell extends Box {
  readonly isOpen: boolean
}

/** A table between ruling lines, with its cells. */
export interface RuledTable extends Box {
  readonly cells: readonly RuledCell[]
}

/** Lines that are not farther apart are one, as the two sides of a double line are. */
const TOLERANCE = 3
/** So many lines make a picture, not a table. */
const MOST_LINES = 2_000
const MOST_PLACES = 5_000

/**
 * The tables that a page's straight lines enclose. A table whose lines leave cells that are no rectangles is none: its text
 * is then read as text.
 */
export function ruledTables(rules: readonly Rule[]): readonly RuledTable[] {
  const lines = [...joined(rules.filter(({ isAcross }) => isAcross)), ...joined(rules.filter((one) => !one.isAcross))]
  if (lines.length > MOST_LINES) return []
  return connected(lines)
    .flatMap((part) => tableOf(part) ?? [])
    .toSorted((a, b) => a.top - b.top)
}

/** Pieces of one line, put together. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const near: Rule[][] = []
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const [first] = near.at(-1) ?? []
    if (first && rule.at - first.at <= TOLERANCE / 2) near.at(-1)?.push(rule)
    else near.push([rule])
  }
  return near.flatMap((pieces) => {
    const lines: Rule[] = []
    for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
      const line = lines.at(-1)
      if (line && piece.from <= line.to + TOLERANCE)
        lines[lines.length - 1] = { ...line, to: Math.max(line.to, piece.to) }
      else lines.push(piece)
    }
    return lines
  })
}

/** Lines that touch or cross, each group for itself. */
function connected(lines: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = []
  const left = new Set(lines)
  for (const start of lines) {
    if (!left.delete(start)) continue
    const group = [start]
    for (const line of group) {
      for (const other of left) {
        if (!isTouching(line, other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

function isTouching(a: Rule, b: Rule): boolean {
  if (a.isAcross === b.isAcross)
    return Math.abs(a.at - b.at) <= TOLERANCE && a.from <= b.to + TOLERANCE && b.from <= a.to + TOLERANCE
  return isWithin(a.at, b) && isWithin(b.at, a)
}

const isWithin = (at: number, { from, to }: Rule) => at >= from - TOLERANCE && at <= to + TOLERANCE

/** Places that lie nearer together than the tolerance, as one each. */
export function places(all: readonly number[]): readonly number[] {
  const found: number[] = []
  let last = -Infinity
  for (const place of all.toSorted((a, b) => a - b)) {
    if (place - last > TOLERANCE) found.push(place)
    last = place
  }
  return found
}

function tableOf(lines: readonly Rule[]): RuledTable | null {
  const [across, down] = [lines.filter(({ isAcross }) => isAcross), lines.filter(({ isAcross }) => !isAcross)]
  // A table may be open at its sides, and at a page's end; there its lines end.
  const xs = places([...down.map(({ at }) => at), ...ends(across)])
  const ys = places([...across.map(({ at }) => at), ...ends(down)])
  const count = (xs.length - 1) * (ys.length - 1)
  if (across.length === 0 || down.length === 0 || count < 2 || count > MOST_PLACES) return null
  const cells = cellsBetween(xs, ys, across, down)
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  if (!cells || left === undefined || right === undefined || top === undefined || bottom === undefined) return null
  return { cells, left, right, top, bottom }
}

const ends = (lines: readonly Rule[]) => [
  Math.min(...lines.map(({ from }) => from)),
  Math.max(...lines.map(({ to }) => to)),
]

/** The cells that the lines part; null where one of them is no rectangle. */
function cellsBetween(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Rule[],
  down: readonly Rule[],
): readonly RuledCell[] | null {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  /** Each place by the place that its cell begins with. */
  const begins = Array.from({ length: columns * rows }, (_, i) => i)
  const beginOf = (i: number): number => {
    let begin = i
    while (begins[begin] !== begin) begin = begins[begin] ?? begin
    return begin
  }
  const join = (a: number, b: number) => {
    const [first, other] = [beginOf(a), beginOf(b)].toSorted((one, two) => one - two)
    if (first !== undefined && other !== undefined) begins[other] = first
  }
  const at = (all: readonly number[], i: number) => all[i] ?? 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column
      const [left, right, top, bottom] = [at(xs, column), at(xs, column + 1), at(ys, row), at(ys, row + 1)]
      if (column + 1 < columns && !isRuled(down, right, top, bottom)) join(i, i + 1)
      if (row + 1 < rows && !isRuled(across, bottom, left, right)) join(i, i + columns)
    }
  }
  const isClosed = down.some(({ at: place }) => Math.abs(place - at(xs, columns)) <= TOLERANCE)
  const cells = new Map<number, number[]>()
  for (const i of begins.keys()) {
    const begin = beginOf(i)
    const members = cells.get(begin)
    if (members) members.push(i)
    else cells.set(begin, [i])
  }
  const boxes: RuledCell[] = []
  for (const members of cells.values()) {
    const [inRows, inColumns] = [members.map((i) => Math.floor(i / columns)), members.map((i) => i % columns)]
    const [top, bottom] = [Math.min(...inRows), Math.max(...inRows) + 1]
    const [left, right] = [Math.min(...inColumns), Math.max(...inColumns) + 1]
    if ((bottom - top) * (right - left) !== members.length) return null
    const box = { left: at(xs, left), right: at(xs, right), top: at(ys, top), bottom: at(ys, bottom) }
    boxes.push({ ...box, isOpen: isClosed && right === columns && !isRuled(down, box.right, box.top, box.bottom) })
  }
  return boxes
}

/** Whether a line at this place covers most of the way. */
function isRuled(lines: readonly Rule[], place: number, from: number, to: number): boolean {
  const near = lines.filter(({ at }) => Math.abs(at - place) <= TOLERANCE)
  const steps = PARTS.map((part) => from + (to - from) * part)
  return steps.filter((step) => near.some((line) => line.from <= step && step <= line.to)).length > PARTS.length / 2
}
const PARTS = [0.1, 0.3, 0.5, 0.7, 0.9]
