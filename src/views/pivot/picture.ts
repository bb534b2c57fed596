import type { PivotPicture } from '../../domain/question.ts'
import { headsOf, yearOf, type Node } from './nodes.ts'
import type { Leaf, Line, Table } from './table.ts'

export type PictureKind = Exclude<PivotPicture, 'auto'>

/** How much a picture holds; what is beyond stands in the table, whose order and filter choose what is drawn. */
export const MOST = {
  lines: 8,
  seen: 12,
  multiples: 24,
  bars: 30,
  barsBeside: 3,
  heatRows: 60,
  heatColumns: 40,
} as const

/** How many heads a picture would have to show. */
export interface Shape {
  readonly rows: number
  readonly columns: number
  /** The years, where every figure is of one; else 0. */
  readonly years: number
  /** What is left of rows by columns when years are put on an axis. */
  readonly series: number
}

interface Suiting {
  readonly kind: PictureKind
  readonly fits: (shape: Shape) => boolean
}

/** Pictures from the one that tells most. */
const SUITING: readonly Suiting[] = [
  { kind: 'lines', fits: ({ years, series }) => years > 1 && series <= MOST.lines },
  { kind: 'multiples', fits: ({ years, series }) => years > 1 && series > 1 && series <= MOST.seen },
  // More small charts than are taken in at one look: first a map of them, then they themselves.
  { kind: 'heat', fits: ({ rows, columns, series }) => rows > 1 && columns > 1 && series > MOST.seen },
  { kind: 'multiples', fits: ({ years, series }) => years > 1 && series > MOST.seen },
  {
    kind: 'bars',
    fits: ({ rows, columns }) => rows * columns > 1 && (columns <= MOST.barsBeside || rows === 1),
  },
  { kind: 'heat', fits: ({ rows, columns, series }) => rows > 1 && columns > 1 && series <= MOST.seen },
]

/** The pictures that can be drawn of a table, the one that suits best first; a single figure has none. */
export const kindsFor = (shape: Shape): readonly PictureKind[] =>
  SUITING.filter(({ fits }) => fits(shape)).map(({ kind }) => kind)

/** The picture that is drawn: the one asked for where it fits, else the one that suits best; null where none does. */
export function kindOf(asked: PivotPicture, kinds: readonly PictureKind[]): PictureKind | null {
  return kinds.find((kind) => kind === asked) ?? kinds[0] ?? null
}

/** The heads that a picture shows, and the columns of each. */
export interface Drawn {
  readonly rows: readonly Node[]
  readonly columns: readonly Node[]
  /** The column of a head for the value at this place. */
  leafOf: (column: Node, value: number) => Leaf
}

/** The heads as far in as they are open: one that stands for others shown would be a total beside its parts. */
export function drawnOf(table: Table, lines: readonly Line[]): Drawn {
  const leaves = new Map<string, readonly Leaf[]>()
  for (const leaf of table.leaves) leaves.set(leaf.node.key, [...(leaves.get(leaf.node.key) ?? []), leaf])
  const columns = [...leaves.values()].flatMap(([leaf]) => leaf?.node ?? [])
  return {
    rows: innermost(lines.map(({ node }) => node)),
    columns: innermost(columns),
    leafOf(column, value) {
      const found = leaves.get(column.key)?.[value]
      if (!found) throw new Error(`no column ${column.key} of value ${value}`)
      return found
    },
  }
}

function innermost(nodes: readonly Node[]): readonly Node[] {
  const around = new Set(nodes.map(({ parent }) => parent?.key))
  return nodes.filter(({ key }) => !around.has(key))
}

/** Where a figure stands. */
export interface Place {
  readonly row: Node
  readonly column: Node
}

/** The figures of one row and column over the years. */
export interface Series extends Place {
  readonly at: ReadonlyMap<number, Place>
}

/** On which side every head holds a year; null where figures of several years would stand in one. */
export function yearSide({ rows, columns }: Drawn): 'rows' | 'columns' | null {
  if (rows.every((row) => yearOf(row) !== null)) return 'rows'
  return columns.every((column) => yearOf(column) !== null) ? 'columns' : null
}

/** The first of what is drawn as lines, in the order of the table; none where the years are no axis. */
export function seriesOf(drawn: Drawn, most: number): readonly Series[] {
  const side = yearSide(drawn)
  if (side === null) return []
  // A country has more rows than are ever drawn.
  const rows = (side === 'rows' ? drawn.rows : drawn.rows.slice(0, most)).map(keyed)
  const columns = drawn.columns.map(keyed)
  const all = new Map<string, Place & { at: Map<number, Place> }>()
  for (const row of rows) {
    for (const column of columns) {
      const key = `${row.key}\n${column.key}`
      const place = { row: row.node, column: column.node }
      const found = all.get(key) ?? (all.size < most ? { ...place, at: new Map<number, Place>() } : null)
      const year = row.year ?? column.year
      if (!found || year === null) continue
      all.set(key, found)
      found.at.set(year, place)
    }
  }
  return [...all.values()]
}

const keyed = (node: Node) => ({ node, key: withoutYear(node), year: yearOf(node) })

/** The years that are drawn, without a gap: one of which there is nothing parts the lines. */
export function yearsOf(series: readonly Series[]): readonly number[] {
  const years = [...new Set(series.flatMap(({ at }) => [...at.keys()]))]
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

export function shapeOf(drawn: Drawn): Shape {
  const { rows, columns } = drawn
  const side = yearSide(drawn)
  if (side === null) return { rows: rows.length, columns: columns.length, years: 0, series: 0 }
  const heads = drawn[side]
  const others = side === 'rows' ? columns : rows
  const years = new Set(heads.map(yearOf)).size
  return {
    rows: rows.length,
    columns: columns.length,
    years,
    series: new Set(heads.map(withoutYear)).size * others.length,
  }
}

/** What tells a head from others when its year is left out. */
const withoutYear = (node: Node): string =>
  headsOf(node)
    .filter(({ dimension }) => dimension !== 'year')
    .map(({ dimension, member }) => `${dimension}\t${member}`)
    .join('\n')
