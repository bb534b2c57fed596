import type { Coverings } from './once.ts'

/**
 * Of each pair whether the unit is the area's own: 0 where it lies within another area report below that one, which counts
 * it already. The pairs of a report follow each other.
 */
export function nearAreas({ report, area }: Coverings): Uint8Array {
  const above = areasAboveAreas({ report, area })
  const near = new Uint8Array(report.length).fill(1)
  for (let from = 0, to = 0; from < report.length; from = to) {
    while (to < report.length && report[to] === report[from]) to++
    for (let between = from; between < to; between++) {
      const outer = above.get(area[between] ?? -1)
      if (!outer) continue
      for (let i = from; i < to; i++) if (outer.has(area[i] ?? -1)) near[i] = 0
    }
  }
  return near
}

function areasAboveAreas({ report, area }: Coverings): ReadonlyMap<number, ReadonlySet<number>> {
  const areas = new Set(area)
  const above = new Map<number, Set<number>>()
  for (let i = 0; i < report.length; i++) {
    const unit = report[i] ?? -1
    if (areas.has(unit)) above.set(unit, (above.get(unit) ?? new Set()).add(area[i] ?? -1))
  }
  return above
}
