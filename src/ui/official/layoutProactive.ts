import type { CellId } from '../../domain/cell.ts'
import type { Form, Label, ProactiveBlock } from '../../domain/forms/form.ts'
import { editionsOf, head, isDrawn, type Layout, type Printed } from './layout.ts'

/**
 * The blocks of table 2. Where editions differ, each prints its own block, unless another block under the same heading
 * already shows all its cells: 2019's 行政许可 holds 2021's.
 */
export function proactiveLayouts(reports: readonly Printed[]): Layout[] {
  const drawn = editionsOf(reports).flatMap((form) =>
    form.proactive.map((block, position) => ({ form, block, position, cells: drawnCells(block, reports) })),
  )
  const kept = drawn.filter(
    (one, index) =>
      one.cells.length > 0 &&
      !drawn.some((other, at) => {
        if (other === one || other.block.heading.zh !== one.block.heading.zh) return false
        const isWithin = one.cells.every((cell) => other.cells.includes(cell))
        return isWithin && (other.cells.length > one.cells.length || at < index)
      }),
  )
  const isTwice = ({ zh }: Label) => kept.filter(({ block }) => block.heading.zh === zh).length > 1
  return kept
    .toSorted((a, b) => a.position - b.position)
    .map(({ form, block, position, cells }) => {
      const columns = block.columns.filter((column) =>
        block.rows.some((row) => cells.includes(`${row.key}.${column.key}`)),
      )
      const rows = block.rows.filter((row) =>
        block.columns.some((column) => cells.includes(`${row.key}.${column.key}`)),
      )
      return {
        id: `${form.id}-${position}`,
        table: 2,
        heading: isTwice(block.heading) ? inEdition(block.heading, form) : block.heading,
        corner: head(block.corner),
        heads: [columns.map((column) => head(column))],
        rows: rows.map((row) => ({ heads: [head(row)], cells: columns.map((column) => `${row.key}.${column.key}`) })),
      }
    })
}

/** Two blocks of one heading are told apart by their editions. */
const inEdition = (heading: Label, form: Form): Label => ({
  zh: `${heading.zh}（${form.zh}）`,
  en: `${heading.en} · ${form.en}`,
})

function drawnCells(block: ProactiveBlock, reports: readonly Printed[]): CellId[] {
  const cells = block.rows.flatMap((row) => block.columns.map((column) => `${row.key}.${column.key}`))
  return cells.filter((cell) => isDrawn(reports, cell))
}
