import { useMemo } from 'react'
import type { TreeGridColumns, TreeGridLeaf } from './placedHeads.ts'
import type { InSight } from './useInSight.ts'

/** Lines that are drawn above and below those in sight. */
const BESIDE = 6
/** In steps of so many px it is looked what is in sight. */
export const DOWN = 144
export const ACROSS = 160

/** The lines and columns that are drawn. */
export interface TreeGridWindow {
  /** Places of the lines. */
  readonly rows: readonly number[]
  /** Places of the columns of figures. */
  readonly columns: readonly number[]
  /** From where to where heads are in sight, in px. */
  readonly from: number
  readonly to: number
}

/** What is in sight of a grid, and the line and column that have the focus: what is focused is never taken away by scrolling. */
export function useTreeGridWindow(
  { top, left, width, height }: InSight,
  /** How many lines there are, and how high each is in px. */
  { count, height: line }: { readonly count: number; readonly height: number },
  { leaves, names }: TreeGridColumns,
  focused: { readonly line: number; readonly column: number },
): TreeGridWindow {
  const rows = useMemo(() => {
    const first = top / line - BESIDE
    return places(first, first + (DOWN + height) / line + 2 * BESIDE, count, focused.line)
  }, [top, height, count, line, focused.line])
  const from = left - ACROSS + names
  const to = left + width + 2 * ACROSS
  const columns = useMemo(() => {
    const isIn = ({ start, size }: TreeGridLeaf) => start + size >= from && start <= to
    return places(leaves.findIndex(isIn), leaves.findLastIndex(isIn) + 1, leaves.length, focused.column)
  }, [leaves, from, to, focused.column])
  return { rows, columns, from, to }
}

/** The places from one to before another, and the one that has the focus. */
function places(from: number, to: number, all: number, focused: number): readonly number[] {
  const first = Math.max(0, Math.floor(from))
  const inSight = Array.from({ length: Math.max(0, Math.min(Math.ceil(to), all) - first) }, (_, i) => first + i)
  if (focused < 0 || focused >= all || inSight.includes(focused)) return inSight
  return [...inSight, focused].toSorted((a, b) => a - b)
}
