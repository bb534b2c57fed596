import { useMemo } from 'react'
import type { Member, PivotValue } from '../../domain/pivot.ts'
import { pivotQuantity, REPORTS } from '../../domain/pivotQuantities.ts'
import { sliceOf } from '../../domain/pivotSlices.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { Filter } from '../../domain/question.ts'
import { unbroken } from '../../ui/text/format.ts'
import { BehindDrawer } from '../Behind.tsx'
import type { ViewProps } from '../view.ts'
import { cellAt } from './cells.ts'
import { formulaOf } from './formula.ts'
import { nodePath, valueName, type Wording } from './names.ts'
import { findCell } from './findCell.ts'
import { fixedBy } from './nodes.ts'
import { leafName } from './sentences.ts'
import { cellNote, shownCell } from './shown.ts'
import styles from './PivotView.module.css'
import type { Table } from './table.ts'

interface CellDrawerProps extends ViewProps {
  table: Table
  wording: Wording
  onClose: () => void
}

/** The reports behind a cell: what it says, what is divided by what, and each report with what it adds. */
export function CellDrawer({ table, wording, question, dataset, ask, onClose }: CellDrawerProps) {
  const { cell: asked } = question.pivot
  const found = useMemo(() => (asked === null ? null : findCell(table, asked)), [table, asked])
  if (!found) return null
  const { row, leaf } = found
  const { words } = wording
  const quantity = pivotQuantity(leaf.value.of)
  const slice = quantity && sliceOf(quantity, { ...row.spot.at, ...leaf.node.spot.at })
  const cell = cellAt(table.sheet, row, leaf.node, leaf.value)
  const shown = shownCell(cell, leaf.value, question.pivot.unit, wording)
  // A note that says why there is no figure stands for the figure.
  const said = cell.value === null && cell.printed === null ? '' : `${shown.text} ${shown.beside}`.trim()
  const note = cellNote(cell, leaf.value, wording)
  const label = words.cellOf(nodePath(row, wording), leafName(leaf, wording), '')
  const behind = reportsBehind(fixedBy(row).concat(fixedBy(leaf.node)), leaf.value, question.filter)
  const quantities: readonly Quantity[] = slice && slice.id !== REPORTS.id ? [slice] : []
  return (
    <BehindDrawer
      open
      onClose={onClose}
      question={question}
      dataset={dataset}
      ask={ask}
      label={label === '' ? valueName(leaf.value, wording) : label}
      filter={behind.filter}
      quantities={quantities}
      within={behind.within}
      pairs={behind.pairs}
      lead={
        <>
          {said !== '' && <strong>{unbroken(said)}</strong>}
          {unbroken(said === '' ? note : words.aside(note))}
          {slice && <span className={styles.formula}>{unbroken(formulaOf(slice, leaf.value, wording))}</span>}
        </>
      }
    />
  )
}

/** The reports that a cell rests on: of a change those of both years, and only agencies with a figure in each. */
function reportsBehind(members: readonly Member[], { stat }: PivotValue, filter: Filter) {
  const year = Number(members.find(({ dimension }) => dimension === 'year')?.member ?? NaN)
  if ((stat !== 'change' && stat !== 'growth') || Number.isNaN(year)) return { filter, within: members, pairs: null }
  const from = Math.max(year - 1, filter.years?.from ?? year - 1)
  return {
    filter: { ...filter, years: { from, to: year } },
    within: members.filter(({ dimension }) => dimension !== 'year'),
    pairs: year,
  }
}
