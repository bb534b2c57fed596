/** One dot that others keep clear of: its place on the axis and its size, in px. */
interface Clearing {
  readonly at: number
  readonly size: number
}

/**
 * Which lane each dot stands in so that none covers another: 0 on the axis, then 1, −1, 2, −2 … The same places give the
 * same lanes. `clearing` is a larger dot in lane 0, whose two neighbour lanes it reaches into.
 */
export function swarmLanes(places: readonly number[], size: number, clearing?: Clearing): number[] {
  const lanes = places.map(() => 0)
  // Where the last dot of each lane stands, the lanes in the order in which they are tried.
  const ends: number[] = []
  const order = places.map((_, index) => index).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b)
  for (const index of order) {
    const place = places[index] ?? 0
    const isCleared = clearing !== undefined && Math.abs(place - clearing.at) < (size + clearing.size) / 2
    let rank = isCleared ? 3 : 0
    while (place - (ends[rank] ?? -Infinity) < size) rank += 1
    ends[rank] = place
    lanes[index] = laneOf(rank)
  }
  return lanes
}

/** 0, 1, −1, 2, −2 … */
function laneOf(rank: number): number {
  if (rank === 0) return 0
  return rank % 2 === 1 ? (rank + 1) / 2 : -rank / 2
}
