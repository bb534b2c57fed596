import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, type RefObject } from 'react'
import type { TreeGridColumns } from './useTreeGridColumns.ts'

/** Height of a line in px. */
const LINE = 36
/** About a screen, drawn at once where the size of the region is not known yet. */
const FIRST_SCREEN = { width: 1200, height: 640 }

/** The lines and columns that are drawn. */
export interface TreeGridWindow {
  readonly rows: readonly { readonly index: number; readonly start: number }[]
  /** Places of the columns of figures in sight. */
  readonly columns: readonly number[]
  /** From where to where heads are in sight, in px. */
  readonly from: number
  readonly to: number
  readonly height: number
}

/** What is in sight of a grid, and the line and column that have the focus: what is focused is never taken away by scrolling. */
export function useTreeGridWindow(
  region: RefObject<HTMLElement | null>,
  lines: readonly { readonly key: string }[],
  { leaves, names, width }: TreeGridColumns,
  focused: { readonly line: number; readonly column: number },
): TreeGridWindow {
  // The virtualizers change in place; no compiler memoises this hook, so they are read afresh on each render.
  // oxlint-disable-next-line react/incompatible-library
  const down = useVirtualizer({
    count: lines.length,
    getScrollElement: () => region.current,
    estimateSize: () => LINE,
    getItemKey: (index) => lines[index]?.key ?? index,
    initialRect: FIRST_SCREEN,
    overscan: 8,
    rangeExtractor: (range) => withFocused(range, focused.line),
  })
  const across = useVirtualizer({
    horizontal: true,
    count: leaves.length,
    getScrollElement: () => region.current,
    estimateSize: (index) => leaves[index]?.size ?? 0,
    initialRect: FIRST_SCREEN,
    overscan: 3,
    rangeExtractor: (range) => withFocused(range, focused.column),
  })
  const sizes = leaves.map(({ size }) => size).join()
  useEffect(() => across.measure(), [across, sizes])
  const inSight = across.getVirtualItems()
  return {
    rows: down.getVirtualItems(),
    columns: inSight.map(({ index }) => index),
    from: (inSight[0]?.start ?? 0) + names,
    to: (inSight.at(-1)?.end ?? width) + names,
    height: down.getTotalSize(),
  }
}

function withFocused(range: Range, focused: number): number[] {
  const inSight = defaultRangeExtractor(range)
  if (focused < 0 || focused >= range.count || inSight.includes(focused)) return inSight
  return [...inSight, focused].toSorted((a, b) => a - b)
}
