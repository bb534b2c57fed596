import { useMemo } from 'react'
import type { Member } from '../../domain/pivot.ts'
import { pivotQuantity, REPORTS } from '../../domain/pivotQuantities.ts'
import { sliceOf } from '../../domain/pivotSlices.ts'
import type { Quantity } from '../../domain/quantities.ts'
import { unbroken } from '../../ui/text/format.ts'
import { BehindDrawer } from '../Behind.tsx'
import type { ViewProps } from '../view.ts'
import { cellAt } from './cells.ts'
import { nodePath, valueName, type Wording } from './names.ts'
import { childrenOf, type Node } from './nodes.ts'
import { leafName } from './sentences.ts'
import { cellNote, shownCell } from './shown.ts'
import type { Leaf, Table } from './table.ts'

interface CellDrawerProps extends ViewProps {
  table: Table
  wording: Wording
  onClose: () => void
}

/** A cell as the address names it: its column, then its row. */
export const cellKey = (row: Node, leaf: Leaf) => `${leaf.id}\n${row.key}`

/** The line and the column of a cell that the address names. */
export function placeOfCell(asked: string): { readonly line: string; readonly column: string } {
  const at = asked.indexOf('\n')
  return { column: asked.slice(0, at), line: asked.slice(at + 1) }
}

/** The reports behind a cell: what it says, what is divided by what, and each report with what it adds. */
export function CellDrawer({ table, wording, question, dataset, ask, onClose }: CellDrawerProps) {
  const { cell: asked } = question.pivot
  const found = useMemo(() => (asked === null ? null : findCell(table, asked)), [table, asked])
  if (!found) return null
  const { row, leaf } = found
  const { words, lang } = wording
  const quantity = pivotQuantity(leaf.value.of)
  const slice = quantity && sliceOf(quantity, { ...row.spot.at, ...leaf.node.spot.at })
  const cell = cellAt(table.sheet, row, leaf.node, leaf.value)
  const shown = shownCell(cell, leaf.value, question.pivot.unit, wording)
  const said = shown.state === null ? shown.text : wording.texts.states.cell[shown.state]
  const label = words.cellOf(nodePath(row, wording), leafName(leaf, wording), '')
  const quantities: readonly Quantity[] = slice && slice.id !== REPORTS.id ? [slice] : []
  return (
    <BehindDrawer
      open
      onClose={onClose}
      question={question}
      dataset={dataset}
      ask={ask}
      label={label === '' ? valueName(leaf.value, wording) : label}
      filter={question.filter}
      quantities={quantities}
      within={membersOf(row).concat(membersOf(leaf.node))}
      lead={
        <>
          <strong>{unbroken(`${said} ${shown.beside}`)}</strong> {unbroken(cellNote(cell, leaf.value, wording))}
          {slice?.kind === 'rate' && ` ${wording.texts.frame.named(slice[lang], slice.formula[lang])}`}
        </>
      }
    />
  )
}

/** The members that the reports of a head have in common. */
function membersOf(node: Node): readonly Member[] {
  if (node.parent === null || node.dimension === null) return []
  return [...membersOf(node.parent), { dimension: node.dimension, member: node.member }]
}

/** The cell of this name; null where the table has none, as after another filter. */
function findCell(table: Table, asked: string): { readonly row: Node; readonly leaf: Leaf } | null {
  const { column, line: key } = placeOfCell(asked)
  const leaf = table.leaves.find(({ id }) => id === column)
  const row = findRow(table, key)
  return leaf && row ? { row, leaf } : null
}

/** Down the tree along the names: a whole country's rows are not all made for one. */
function findRow({ root, sheet, order }: Table, key: string): Node | null {
  let node = root
  while (node.key !== key) {
    const { key: outer } = node
    const next = childrenOf(node, sheet.asking.layout.rows, order, null).find(
      (child) => child.key !== outer && (key === child.key || key.startsWith(`${child.key}\t`)),
    )
    if (!next) return null
    node = next
  }
  return node
}
