import { useMemo } from 'react'
import type { PivotPart } from '../../domain/question.ts'
import { TreeGrid } from '../../ui/table/TreeGrid.tsx'
import { cellKey, placeOfCell } from './findCell.ts'
import { gridCells, gridHeads, gridLines, gridNames } from './grid.ts'
import { cornerOf, type Wording } from './names.ts'
import { pivotCaption } from './sentences.ts'
import { GRID } from './strays.ts'
import type { Line, Table } from './table.ts'

interface PivotGridProps {
  table: Table
  lines: readonly Line[]
  pivot: PivotPart
  wording: Wording
  change: (part: Partial<PivotPart>) => void
}

/** The table as a grid: rows and heads open and close, a cell opens what it is made of. */
export function PivotGrid({ table, lines, pivot, wording, change }: PivotGridProps) {
  const { toggled, closed, hasHeat, unit, cell: asked } = pivot
  const opened = useMemo(() => (asked === null ? null : placeOfCell(asked)), [asked])
  const heads = useMemo(() => gridHeads(table, wording), [table, wording])
  const shown = useMemo(() => gridLines(lines), [lines])
  const nameOf = useMemo(() => gridNames(lines, wording), [lines, wording])
  const cell = useMemo(
    () => gridCells(table, lines, { hasHeat, unit }, wording),
    [table, lines, hasHeat, unit, wording],
  )
  return (
    <TreeGrid
      name={GRID}
      caption={pivotCaption(table, wording)}
      corner={cornerOf(table.sheet.asking.layout, wording)}
      heads={heads}
      lines={shown}
      nameOf={nameOf}
      cell={cell}
      opened={opened}
      onToggle={(line) => {
        const key = lines[line]?.node.key
        if (key !== undefined) change({ toggled: flipped(toggled, key) })
      }}
      onFold={(key) => change({ closed: flipped(closed, key) })}
      onCell={(line, column) => {
        const [row, leaf] = [lines[line]?.node, table.leaves[column]]
        if (row && leaf) change({ cell: cellKey(row, leaf) })
      }}
    />
  )
}

/** A list with a key that it had not, or without one that it had. */
const flipped = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]
