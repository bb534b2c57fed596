import type { PivotAnswer } from '../../data/queries/pivotAnswer.ts'
import { isShare, type PivotValue, type Stat } from '../../domain/pivot.ts'
import { pivotQuantity, REPORTS } from '../../domain/pivotQuantities.ts'
import type { PivotCell } from './cell.ts'
import type { Sheet } from './cells.ts'
import type { Group } from './groups.ts'
import { spotsOf, type Spot } from './nodes.ts'
import type { Leaf, Table } from './table.ts'

/**
 * How dark a cell is shaded, from 0 to 1: only innermost cells are, for a total is larger by nature; amounts by their root
 * against the largest innermost one of their value, so that one large agency leaves the others apart; shares as they are.
 */
export function shadeOf({ sheet, leaves }: Table): (cell: PivotCell, leaf: Leaf, depth: number) => number {
  const { layout } = sheet.asking
  const largest = new Map(layout.values.map((value) => [value, largestOf(sheet, value)]))
  const deepest = Math.max(...leaves.map(({ node }) => node.depth))
  return ({ value: figure, ratio }, { node, value, isTotal }, depth) => {
    if (figure === null || isTotal || depth < layout.rows.length || node.depth < deepest || UNSHADED.has(value.stat))
      return 0
    if (ratio) return isShare(value.stat) || ratio.ranked ? Math.min(Math.max(figure, 0), 1) : 0
    return Math.min(1, Math.sqrt(Math.max(figure, 0) / (largest.get(value) ?? 1)))
  }
}

/** A change has two directions, and reports are no size. */
const UNSHADED: ReadonlySet<Stat> = new Set<Stat>(['change', 'growth', 'reported'])

/** The largest figure of a value in the innermost groups; 1 where all are smaller. */
function largestOf(sheet: Sheet, { of, stat }: PivotValue): number {
  const { answer, asking } = sheet
  const quantity = pivotQuantity(of)
  if (!quantity) return 1
  if (quantity.id === REPORTS.id) return mostReports(sheet)
  const [rows, columns] = [innermost(asking.layout.rows), innermost(asking.layout.columns)]
  const places = new Set(rows.flatMap((row) => columns.map((column) => asking.figureAt(quantity, row, column))))
  const figures = [...places].flatMap((place) => answer.figures[place] ?? [])
  return Math.max(
    1,
    ...figures.map(({ value, known, median }) => {
      if (stat === 'median') return largestIn(answer, (at) => median?.[at] ?? NaN)
      if (stat === 'mean') return largestIn(answer, (at) => (value[at] ?? NaN) / (known[at] ?? NaN))
      return largestIn(answer, (at) => value[at] ?? NaN)
    }),
  )
}

/** Of reports those count that sums leave out, too. */
function mostReports({ answer, groups, asking }: Sheet): number {
  const inner = (group: Group, depth: number): readonly Group[] =>
    group.depth === depth ? [group] : [...group.children.values()].flatMap((child) => inner(child, depth))
  const columns = inner(groups.columns, asking.asked.columns.length)
  const count = (at: number) => (at < 0 ? 0 : (answer.reports[at] ?? 0))
  let most = 1
  for (const row of inner(groups.rows, asking.asked.rows.length))
    for (const column of columns)
      most = Math.max(most, count(groups.counted(row, column)) + count(groups.left(row, column)))
  return most
}

/** The largest of the innermost groups, which are hundreds of thousands. */
function largestIn({ asked, groups, depth, across }: PivotAnswer, figureAt: (at: number) => number): number {
  const [deepest, widest] = [asked.rows.length, asked.columns.length]
  let largest = 1
  for (let at = 0; at < groups; at++) {
    if (depth[at] !== deepest || across[at] !== widest) continue
    const figure = Math.abs(figureAt(at))
    if (figure > largest) largest = figure
  }
  return largest
}

/** The spots that have no other inside of them. */
function innermost(dimensions: Parameters<typeof spotsOf>[0]): readonly Spot[] {
  const spots = spotsOf(dimensions)
  return spots.filter(({ key }) => !spots.some((other) => other.key.startsWith(`${key} `)))
}
