import type { PivotAnswer } from '../../data/queries/pivotAnswer.ts'

/** Reports that agree in the first dimensions of a side; the outermost holds all. */
export interface Group {
  readonly id: number
  readonly depth: number
  readonly parent: Group | null
  /** The member of its own dimension; empty for the group that holds all. */
  readonly member: string
  readonly children: Map<string, Group>
}

/** The groups of a pivot's two sides, and where in the answer the figures of two of them together stand. */
export interface Groups {
  readonly rows: Group
  readonly columns: Group
  /** How many groups a side has. */
  readonly rowCount: number
  readonly columnCount: number
  /** The place in the answer of the reports that count in both groups; −1 where there is none. */
  counted(row: Group, column: Group): number
  /** The same of the reports left out, because their area report counts. */
  left(row: Group, column: Group): number
}

/** The most groups of the columns: what is wider cannot be read. */
export const MOST_COLUMNS = 400

/** Sorts an answer into the groups of its two sides; null where the columns are more than can be shown. */
export function groupsOf(answer: PivotAnswer): Groups | null {
  const rows = sideOf(answer.groups, answer.depth, answer.rowMembers)
  const columns = sideOf(answer.groups, answer.across, answer.columnMembers)
  if (columns.count > MOST_COLUMNS) return null
  const width = columns.count
  const counted = new Int32Array(rows.count * width).fill(-1)
  const left = new Int32Array(rows.count * width).fill(-1)
  for (let i = 0; i < answer.groups; i++) {
    const at = (rows.of[i] ?? 0) * width + (columns.of[i] ?? 0)
    if (answer.isLeft[i] === 1) left[at] = i
    else counted[at] = i
  }
  return {
    rows: rows.root,
    columns: columns.root,
    rowCount: rows.count,
    columnCount: width,
    counted: (row, column) => counted[row.id * width + column.id] ?? -1,
    left: (row, column) => left[row.id * width + column.id] ?? -1,
  }
}

function sideOf(groups: number, depth: Float64Array, members: readonly (readonly (string | null)[])[]) {
  const root: Group = { id: 0, depth: 0, parent: null, member: '', children: new Map() }
  const of = new Int32Array(groups)
  let count = 1
  for (let i = 0; i < groups; i++) {
    let group = root
    for (let d = 0; d < (depth[i] ?? 0); d++) {
      const member = members[d]?.[i] ?? ''
      let next = group.children.get(member)
      if (!next) {
        next = { id: count++, depth: d + 1, parent: group, member, children: new Map() }
        group.children.set(member, next)
      }
      group = next
    }
    of[i] = group.id
  }
  return { root, of, count }
}
