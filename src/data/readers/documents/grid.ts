import { CONTINUES, LIMITS, TooLarge, type TableBlock } from './document.ts'

/** A cell of a grid; where a printed cell spans several places, each of them holds it. */
export interface GridCell {
  readonly text: string
  /** Where it begins, from 0. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Row by row and column by column; null where the table has no cell. All rows are of one length. */
export type Grid = readonly (readonly (GridCell | null)[])[]

/** A table with its spans expanded, as a browser lays it out. */
export function gridOf({ rows }: Pick<TableBlock, 'rows'>): Grid {
  const grid: (GridCell | null)[][] = rows.map(() => [])
  let places = 0
  rows.forEach((cells, row) => {
    const line = grid[row] ?? []
    let column = 0
    for (const { text, rowSpan, columnSpan } of cells) {
      while (line[column]) column++
      if (rowSpan === CONTINUES) {
        const above = grid[row - 1] ?? []
        for (let end = column + columnSpan; column < end; column++) line[column] = above[column] ?? null
        continue
      }
      const cell: GridCell = { text, row, column, rowSpan: Math.min(rowSpan, rows.length - row), columnSpan }
      places += cell.rowSpan * columnSpan
      if (places > LIMITS.cells) throw new TooLarge(`more than ${LIMITS.cells} cells`)
      for (let down = 0; down < cell.rowSpan; down++) {
        const into = grid[row + down] ?? []
        for (let across = 0; across < columnSpan; across++) into[column + across] ??= cell
      }
      column += columnSpan
    }
  })
  const width = Math.max(0, ...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null))
}
