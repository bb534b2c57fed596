import type { Extent } from './byteSource.ts'

/** So many bytes that nobody asked for cost less than another request. */
const GAP = 64 * 1024
/** A part that never ends would tell nothing of itself. */
const LONGEST = 2 * 1024 * 1024

/**
 * What must be fetched to have these bytes, where others are there: each byte once, what lies close together in one request.
 * In ascending order, as is what is there.
 */
export function requestsFor(wanted: readonly Extent[], there: readonly Extent[]): readonly Extent[] {
  const requests: Extent[] = []
  for (const lacking of wanted.toSorted((a, b) => a.from - b.from).flatMap((extent) => without(extent, there))) {
    const last = requests.at(-1)
    if (last && isClose(last, lacking, there)) {
      requests.splice(-1, 1, { from: last.from, to: Math.max(last.to, lacking.to) })
    } else requests.push(lacking)
  }
  return requests.flatMap(inLengths)
}

/** The parts of an extent that are not there. */
function without(extent: Extent, there: readonly Extent[]): readonly Extent[] {
  const parts: Extent[] = []
  let { from } = extent
  for (const known of there) {
    if (known.to <= from || known.from >= extent.to) continue
    if (known.from > from) parts.push({ from, to: known.from })
    from = Math.max(from, known.to)
  }
  if (from < extent.to) parts.push({ from, to: extent.to })
  return parts
}

/** Whether what lies between the two is little, and none of it is there. */
const isClose = (first: Extent, next: Extent, there: readonly Extent[]) =>
  next.from - first.to < GAP && !there.some(({ from, to }) => from < next.from && to > first.to)

function inLengths({ from, to }: Extent): readonly Extent[] {
  const count = Math.ceil((to - from) / LONGEST)
  return Array.from({ length: count }, (_, i) => ({
    from: from + i * LONGEST,
    to: Math.min(from + (i + 1) * LONGEST, to),
  }))
}
