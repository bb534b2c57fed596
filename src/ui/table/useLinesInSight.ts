import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, type RefObject } from 'react'

/** Longer grids draw only the lines in sight. */
const PARTIAL_FROM = 60
const LINE_HEIGHT = 44
/** About a screen, drawn at once where the height of the region is not known yet. */
const FIRST_SCREEN = { width: 1000, height: 700 }

/** The part of many lines that is drawn, the room above and below it, and how to measure a line. */
export function useLinesInSight<Line extends { readonly key: string }>(
  lines: readonly Line[],
  region: RefObject<HTMLElement | null>,
) {
  const isPartial = lines.length > PARTIAL_FROM
  // Another function would make it place all lines anew.
  const keyOf = useCallback((index: number) => lines[index]?.key ?? index, [lines])
  // The virtualizer changes in place; no compiler memoises this hook, so it is read afresh on each render.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: lines.length,
    getScrollElement: () => region.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: keyOf,
    initialRect: FIRST_SCREEN,
    overscan: 10,
    enabled: isPartial,
  })
  const inSight = virtualizer.getVirtualItems()
  if (!isPartial) return { shown: lines, first: 0, above: 0, below: 0, isPartial, measure: virtualizer.measureElement }
  return {
    shown: inSight.flatMap(({ index }) => lines[index] ?? []),
    first: inSight[0]?.index ?? 0,
    above: inSight[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (inSight.at(-1)?.end ?? 0),
    isPartial,
    measure: virtualizer.measureElement,
  }
}
