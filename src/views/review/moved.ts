/** Where an arrow key leads from a column of a grid whose rows differ in length; null for another key, and at the rim. */
export function moved(grid: readonly (readonly string[])[], from: string, key: string): string | null {
  const row = grid.findIndex((columns) => columns.includes(from))
  const at = grid[row]?.indexOf(from) ?? -1
  if (row < 0 || at < 0) return null
  switch (key) {
    case 'ArrowLeft':
      return grid[row]?.[at - 1] ?? null
    case 'ArrowRight':
      return grid[row]?.[at + 1] ?? null
    case 'ArrowUp':
      return nearest(grid[row - 1], at)
    case 'ArrowDown':
      return nearest(grid[row + 1], at)
    default:
      return null
  }
}

const nearest = (row: readonly string[] | undefined, at: number) => row?.[Math.min(at, row.length - 1)] ?? null
