import type { Node } from './nodes.ts'
import type { Leaf } from './table.ts'

/** A cell as the address names it: its column, then its row. */
export const cellKey = (row: Node, leaf: Leaf) => `${leaf.id}\n${row.key}`
