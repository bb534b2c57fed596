import type { Table } from './table.ts'

/** Of everything together: reports that count, and units left out. */
export function basisOf({ sheet }: Table) {
  const { groups, answer } = sheet
  const [at, left] = [groups.counted(groups.rows, groups.columns), groups.left(groups.rows, groups.columns)]
  const count = (all: Float64Array, place: number) => (place < 0 ? 0 : (all[place] ?? 0))
  return { counted: count(answer.reports, at), left: count(answer.reports, left), areas: count(answer.areas, at) }
}
