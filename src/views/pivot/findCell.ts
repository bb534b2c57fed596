import { childrenOf, type Node } from './nodes.ts'
import { membersAnywhere, type Leaf, type Table } from './table.ts'

/** A cell as the address names it: its column, then its row. */
export const cellKey = (row: Node, leaf: Leaf) => `${leaf.id}\n${row.key}`

/** The line and the column of a cell that the address names. */
export function placeOfCell(asked: string): { readonly line: string; readonly column: string } {
  const at = asked.indexOf('\n')
  return { column: asked.slice(0, at), line: asked.slice(at + 1) }
}

/** The cell of this name; null where the table has none, as after another filter. */
export function findCell(table: Table, asked: string): { readonly row: Node; readonly leaf: Leaf } | null {
  const { column, line: key } = placeOfCell(asked)
  const leaf = table.everyLeaf.find(({ id }) => id === column)
  const row = findRow(table, key)
  return leaf && row ? { row, leaf } : null
}

/** Down the tree along the names: a whole country's rows are not all made for one. */
function findRow({ root, sheet, order, hasEmpty }: Table, key: string): Node | null {
  const all = hasEmpty ? membersAnywhere(sheet, 'rows') : null
  let node = root
  while (node.key !== key) {
    const { key: outer } = node
    const next = childrenOf(node, sheet.asking.layout.rows, order, all).find(
      (child) => child.key !== outer && (key === child.key || key.startsWith(`${child.key}\t`)),
    )
    if (!next) return null
    node = next
  }
  return node
}
